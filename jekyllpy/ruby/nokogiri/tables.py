"""What libxml2 2.9 knows of HTML's elements and attributes (HTMLparser.c, HTMLtree.c)."""

from __future__ import annotations

from collections.abc import Mapping
from html.entities import name2codepoint
from types import MappingProxyType
from typing import Final

EMPTY: Final = frozenset(
    {
        "area",
        "base",
        "basefont",
        "br",
        "col",
        "frame",
        "hr",
        "img",
        "input",
        "isindex",
        "link",
        "meta",
        "param",
    }
)
"""Elements without content."""

BLOCKS: Final = frozenset(
    (
        "address area base blockquote body caption center col colgroup dd dir div dl dt fieldset form frame frameset "
        "h1 h2 h3 h4 h5 h6 head hr html isindex legend li link menu meta noframes noscript ol optgroup option p param "
        "pre style table tbody td tfoot th thead title tr ul"
    ).split()
)
"""Elements around which line breaks may be added; it knows no more of HTML 5's than of any other word."""

UNCLOSED_IF_EMPTY: Final = frozenset({"li"})
"""Elements that are written without an end tag where they have no content."""

BOOLEAN_ATTRIBUTES: Final = frozenset(
    ("checked compact declare defer disabled ismap multiple nohref noresize noshade nowrap readonly selected").split()
)

URL_ATTRIBUTES: Final = frozenset({"href", "action", "src"})
"""Attributes whose values are escaped as URLs; so is the `name` of an `a`."""

END_PRIORITIES: Final[Mapping[str, int]] = MappingProxyType(
    {
        "div": 150,
        "td": 160,
        "th": 160,
        "tr": 170,
        "thead": 180,
        "tbody": 180,
        "tfoot": 180,
        "table": 190,
        "head": 200,
        "body": 200,
        "html": 220,
    }
)
"""An end tag closes no element of a higher priority than its own."""

DEFAULT_PRIORITY: Final = 100

ENTITIES: Final[Mapping[str, str]] = MappingProxyType(
    {"apos": "'", **{name: chr(code) for name, code in name2codepoint.items()}}
)

_PREFORMATTED = "dd dl dt fieldset form li table ul"
_HEADING = "fieldset form li p table"
_HEAD = (
    "a abbr acronym address b bdo big blockquote body br center cite code dd dfn dir div dl dt em fieldset font form "
    "frameset h1 h2 h3 h4 h5 h6 hr i iframe img kbd li listing map menu ol p pre q s samp small span strike strong sub "
    "sup table tt u ul var xmp"
)
_PARAGRAPH = (
    "address blockquote body caption center col colgroup dd dir div dl dt fieldset form frameset h1 h2 h3 h4 h5 h6 "
    "head hr li listing menu ol p pre table tbody td tfoot th title tr ul xmp"
)
_CLOSED_BY: Final = {
    "a": "a fieldset table td th",
    "address": "dd dl dt form li ul",
    "b": "center p td th",
    "big": "p",
    "caption": "col colgroup tbody tfoot thead tr",
    "col": "col colgroup tbody tfoot thead tr",
    "colgroup": "colgroup tbody tfoot thead tr",
    "dd": "dt",
    "dir": "dd dl dt form ul",
    "dl": "form li",
    "dt": "dd dl",
    "font": "center td th",
    "form": "form",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _HEADING),
    "head": _HEAD,
    "hr": "form",
    "i": "center p td th",
    "legend": "fieldset",
    "li": "li",
    "link": "body frameset",
    "listing": _PREFORMATTED,
    "menu": "dd dl dt form ul",
    "ol": "form ul",
    "option": "optgroup option",
    "p": _PARAGRAPH,
    "pre": _PREFORMATTED,
    "s": "p",
    "script": "noscript",
    "small": "p",
    "span": "td th",
    "strike": "p",
    "style": "body frameset",
    "tbody": "tbody tfoot",
    "td": "tbody td tfoot th tr",
    "tfoot": "tbody",
    "th": "tbody td tfoot th tr",
    "thead": "tbody tfoot",
    "title": "body frameset",
    "tr": "tbody tfoot tr",
    "tt": "p",
    "u": "p td th",
    "ul": "address form menu ol pre",
    "xmp": _PREFORMATTED,
}
CLOSED_BY: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {old: frozenset(new.split()) for old, new in _CLOSED_BY.items()}
)
"""An open element, and the start tags that close it."""
