"""Elements as the gem writes them: attributes in the order given, nothing escaped in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.plugins.api import to_s


def element(name: str, content: str, *attributes: Mapping[str, Any] | None) -> str:
    """Return an element around a content; an attribute in two of the mappings is written twice."""
    shown = "".join(f' {key}="{to_s(value)}"' for some in attributes for key, value in (some or {}).items())
    return f"<{name}{shown}>{content}</{name}>"


def link(href: str, content: Any, attributes: Mapping[str, Any] | None = None) -> str:
    """Return a link; the address comes last among its attributes, and stands for a content that is missing."""
    shown = href if content is None or content is False else to_s(content)
    return element("a", shown, {**(attributes or {}), "href": href})


def escaped(text: str) -> str:
    """Return a text of a style or locale as it stands in HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
