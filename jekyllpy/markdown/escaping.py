"""Text as it may stand in HTML: between tags, in attributes, in code."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from jekyllpy.ruby.text import strip

_ESCAPES: Final = MappingProxyType({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_REFERENCE: Final = r"&(?:[A-Za-z0-9_:][-A-Za-z0-9_.:]*|#[0-9]+|#x[0-9a-fA-F]+);"
_IN_TEXT: Final = re.compile(rf"{_REFERENCE}|[&<>]")
_IN_ATTRIBUTE: Final = re.compile(rf"{_REFERENCE}|[&<>\"]")


def _escaped(match: re.Match[str]) -> str:
    found = match[0]
    return _ESCAPES.get(found, found)


def escape_text(text: str) -> str:
    """Escape what stands between tags; anything shaped like a reference stays."""
    if "&" in text:
        return _IN_TEXT.sub(_escaped, text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def escape_attribute(text: str) -> str:
    """Escape an attribute's value; anything shaped like a reference stays."""
    return _IN_ATTRIBUTE.sub(_escaped, text)


def escape_code(text: str) -> str:
    """Escape code: references too."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def attributes(attrs: dict[str, str | None]) -> str:
    """Return the attributes as they stand in a tag, with a blank in front; a blank id is left out."""
    if not attrs:
        return ""
    return "".join(
        f' {name}="{escape_attribute(value)}"'
        for name, value in attrs.items()
        if value is not None and (name != "id" or strip(value))
    )
