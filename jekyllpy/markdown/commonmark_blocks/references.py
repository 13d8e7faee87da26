"""Definitions of links at the start of a paragraph."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from typing import Any, Final

from mistune.helpers import parse_link_href, parse_link_title, unescape_char
from mistune.util import escape_url, unikey

_LABEL: Final = re.compile(r"\[((?:[^\\\[\]]|\\.){1,999})\]:", re.DOTALL)
_LINE_REST: Final = re.compile(r"[ \t]*(?:\n|\Z)")
_MOST_NESTED: Final = 32


def take_references(text: str, links: MutableMapping[str, Any]) -> str:
    """Note the definitions with which a text begins, and return what is left."""
    at = 0
    while text.startswith("[", at):
        end = _definition_end(text, at, links)
        if end is None:
            break
        at = end
    return text[at:]


def _definition_end(text: str, start: int, links: MutableMapping[str, Any]) -> int | None:
    label = _LABEL.match(text, start)
    key = unikey(label[1]) if label else ""
    if label is None or not key:
        return None
    href, at = parse_link_href(text, label.end(), block=True, max_nested_level=_MOST_NESTED)
    if href is None or at is None:
        return None
    title, title_end = parse_link_title(text, at, len(text))
    rest = _LINE_REST.match(text, title_end) if title_end else None
    if rest is None:
        title, rest = None, _LINE_REST.match(text, at)
    if rest is None:
        return None
    data = {"url": escape_url(unescape_char(href)), "label": label[1], **({"title": title} if title else {})}
    links.setdefault(key, data)
    return rest.end()
