"""What rendering an item gave, and what of it only another render can tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from jekyllpy.model.document import Document
from jekyllpy.model.page import Page

Item: TypeAlias = Page | Document


@dataclass(frozen=True, slots=True)
class RenderedItem:
    """One item's render."""

    content: str  # converted, before layouts
    output: str
    excerpt: str | None  # rendered, where something asked for it and no template is in it
    left: Mapping[str, Any]  # variables that the next render finds as this one left them
    has_converted_markdown: bool
    present: tuple[tuple[str, str], ...]  # formats in which it printed the present, and what they gave
    must_repeat: bool  # it told something, worked out a time from the present, or made other pages
