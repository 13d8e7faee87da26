"""One flavour of Markdown: mistune's pipeline with kramdown's parsers and writer in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import mistune

from jekyllpy.markdown.block.parser import BlockParser, BlockState
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.html import HtmlRenderer
from jekyllpy.markdown.inline.parser import InlineParser
from jekyllpy.markdown.options import KramdownOptions
from jekyllpy.markdown.spans import read_spans
from jekyllpy.markdown.tree import Element
from jekyllpy.ruby.text import AsciiText

if TYPE_CHECKING:
    from jekyllpy.markdown.code import Highlighter

Construct = Callable[["Dialect"], None]


class Dialect(mistune.Markdown):
    """Constructs under one set of options. Holds nothing of a document, so that threads may share it."""

    block: BlockParser
    inline: InlineParser
    renderer: HtmlRenderer

    def __init__(self, options: KramdownOptions, constructs: Iterable[Construct], highlighter: Highlighter) -> None:
        super().__init__(HtmlRenderer(options, highlighter), BlockParser(), InlineParser())
        self.options = options
        for construct in constructs:
            construct(self)

    def convert(self, text: str) -> tuple[str, list[str]]:
        """Return the HTML and the warnings."""
        doc = Document(self.options, "{::options" in text)
        if isinstance(text, AsciiText):
            doc.keep_to_ascii()
        state = BlockState(doc, "", Element("root"), self.inline)
        html, _ = self.parse(text, state)
        return str(html), doc.warnings

    def render_state(self, state: BlockState) -> str:  # type: ignore[override]
        """Return the HTML of what the block phase has found."""
        state.doc.settle_symbols()
        read_spans(self.inline, state.doc, state.tree)
        return self.renderer.render(state.doc, state.tree)
