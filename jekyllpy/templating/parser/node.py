"""The base of the nodes that python-liquid has no class for."""

from __future__ import annotations

from typing import TextIO

from jekyllpy.templating.parser.template import TagMarkup
from jekyllpy.templating.vocabulary import Node, RenderContext


class TagNode(Node):
    """A tag of ours: templates are compiled, so it never renders itself."""

    __slots__ = ()

    def __init__(self, tag: TagMarkup, blank: bool = False) -> None:
        super().__init__(tag.token)
        self.blank = blank

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        """Refuse: `templating.foreign` compiles nodes before python-liquid gets to see them."""
        raise NotImplementedError(f"{type(self).__name__} is compiled, not rendered")
