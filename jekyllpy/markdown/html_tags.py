"""HTML as kramdown knows it: content models, categories of elements, tags and attributes."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from jekyllpy.markdown.chars import NAME, SPACE, WORD, is_name, is_words
from jekyllpy.markdown.tree import Attributes


def names(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


_BLOCK_MODEL: Final = names(
    "address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header "
    "hgroup iframe li main map menu nav noscript object section summary td"
)
_SPAN_MODEL: Final = names(
    "a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb "
    "rbc rp rt rtc ruby select small span strong sub sup th tt"
)
_RAW_MODEL: Final = names("script style math option textarea pre code kbd samp var")

MODELS: Final = MappingProxyType(
    dict.fromkeys(_BLOCK_MODEL, "block") | dict.fromkeys(_SPAN_MODEL, "span") | dict.fromkeys(_RAW_MODEL, "raw")
)
"""How the content of an element is read when it is read at all; `raw` for those not named."""

SPAN_ELEMENTS: Final = names(
    "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc "
    "ruby samp select small span strong sub sup time tt u var"
)
"""Elements that never begin a block."""

BLOCK_ELEMENTS: Final = names(
    "address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 "
    "h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary "
    "table tbody td th thead tfoot tr ul"
)
"""Elements whose tags are plain text inside a line."""

VOID_ELEMENTS: Final = names("area base br col command embed hr img input keygen link meta param source track wbr")
"""Elements without content."""

KNOWN_ELEMENTS: Final = SPAN_ELEMENTS | BLOCK_ELEMENTS | VOID_ELEMENTS | MODELS.keys()
"""Elements whose names and attributes are written in lower case."""

_VALUE: Final = rf"""{WORD}+|"[^"]*"|'[^']*'"""
TAG: Final = rf"<({NAME})((?>{SPACE}+{NAME}(?>{SPACE}*={SPACE}*(?:{_VALUE}))?)*+){SPACE}*(/)?>"
END_TAG: Final = rf"</({NAME}){SPACE}*>"

TAG_RE: Final = re.compile(TAG)
END_TAG_RE: Final = re.compile(END_TAG)
_ATTRIBUTE_RE: Final = re.compile(rf"""({NAME})(?:{SPACE}*={SPACE}*(?:({WORD}+)|"([^"]*)"|'([^']*)'))?""")


def match_tag(src: str, position: int) -> re.Match[str] | None:
    """Match a start tag: name, attributes as one text, and a slash if it closes itself."""
    match = TAG_RE.match(src, position)
    if match is None or match[0].isascii() or _is_well_formed(match):
        return match
    return None


def match_end_tag(src: str, position: int) -> re.Match[str] | None:
    """Match an end tag and its name."""
    match = END_TAG_RE.match(src, position)
    return match if match is not None and is_name(match[1]) else None


def _is_well_formed(match: re.Match[str]) -> bool:
    return is_name(match[1]) and all(
        is_name(attribute[1]) and is_words(attribute[2] or "") for attribute in _ATTRIBUTE_RE.finditer(match[2])
    )


def element_name(written: str) -> str:
    """Return the name in lower case if it is one of HTML's."""
    lower = written.lower()
    return lower if lower in KNOWN_ELEMENTS else written


def model_of(name: str) -> str:
    """Return the content model of an element."""
    return MODELS.get(name, "raw")


def read_attributes(text: str, name: str) -> Attributes:
    """Return the attributes of a tag; the last of several with one name counts, in the place of the first."""
    if not text:
        return {}
    lower = name in KNOWN_ELEMENTS
    found: Attributes = {}
    for key, word, double, single in _ATTRIBUTE_RE.findall(text):
        found[key.lower() if lower else key] = word or double or single
    return found
