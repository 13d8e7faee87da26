"""HTML elements as the elements kramdown has for them (`html_to_native`)."""

from __future__ import annotations

from jekyllpy.markdown.tree import Node


def to_native(nodes: list[Node], index: int) -> None:
    """Convert the element at the index in place."""
