"""Elements as the gem writes them: attributes in the order given, nothing escaped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.plugins.api import to_s


def element(name: str, content: str, attributes: Mapping[str, Any] | None = None) -> str:
    """Return an element around a content."""
    shown = "".join(f' {key}="{to_s(value)}"' for key, value in (attributes or {}).items())
    return f"<{name}{shown}>{content}</{name}>"


def link(href: str, content: str, attributes: Mapping[str, Any] | None = None) -> str:
    """Return a link; the address comes last among its attributes."""
    return element("a", content, {**(attributes or {}), "href": href})
