"""Jekyll's SmartyPants converter: quotes, dashes and entities in text that is HTML otherwise."""

from __future__ import annotations

import re
from dataclasses import replace

from jekyllpy.markdown.block import html as block_html
from jekyllpy.markdown.block.parser import BlockParser, BlockState, add_raw_text
from jekyllpy.markdown.code import highlight_with_rouge_lexers
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.inline import entity, html, quotes, typography
from jekyllpy.markdown.options import KramdownOptions


def parse_content(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
    add_raw_text(state.tree, m[0])
    return m.end()


def register_content(md: Dialect) -> None:
    md.block.register("content", r".*\n", parse_content)


_CONSTRUCTS = (
    block_html.register,
    register_content,
    quotes.register,
    entity.register,
    typography.register,
    html.register,
)


class SmartyPantsConverter:
    """Converts texts under one set of options; may be shared by threads."""

    def __init__(self, options: KramdownOptions) -> None:
        options = replace(options, input="SmartyPants")
        self._dialect = Dialect(options, _CONSTRUCTS, highlight_with_rouge_lexers)

    def convert(self, text: str) -> str:
        """Return the text with typographic characters."""
        return self._dialect.convert(text)[0].removesuffix("\n")
