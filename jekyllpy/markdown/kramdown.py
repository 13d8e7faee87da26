"""Markdown as Jekyll's default converter writes it: which constructs there are, in which order."""

from __future__ import annotations

from jekyllpy.markdown.block import (
    abbreviation,
    blank,
    definition_list,
    eob,
    fence,
    header,
    link_definition,
    paragraph,
    quote,
    rule,
    table,
)
from jekyllpy.markdown.block import code as code_block
from jekyllpy.markdown.block import extension as block_extension
from jekyllpy.markdown.block import footnote as footnote_definition
from jekyllpy.markdown.block import html as block_html
from jekyllpy.markdown.block import list as item_list
from jekyllpy.markdown.block import math as block_math
from jekyllpy.markdown.code import Highlighter, highlight_with_rouge_lexers
from jekyllpy.markdown.dialect import Construct, Dialect
from jekyllpy.markdown.inline import (
    autolink,
    code,
    emphasis,
    entity,
    escape,
    extension,
    footnote,
    html,
    line_break,
    link,
    math,
    quotes,
    strikethrough,
    typography,
)
from jekyllpy.markdown.options import KramdownOptions


def _constructs(options: KramdownOptions) -> tuple[Construct, ...]:
    """Return the constructs in the order in which they are tried."""
    is_gfm = options.input == "GFM"
    blocks = (
        blank.register,
        code_block.register,
        fence.register_gfm if is_gfm else fence.register,
        quote.register,
        header.register_atx_gfm if is_gfm else header.register_atx,
        rule.register,
        item_list.register_gfm if is_gfm else item_list.register,
        definition_list.register,
        block_html.register,
        header.register_setext,
        block_math.register,
        table.register,
        footnote_definition.register,
        link_definition.register,
        abbreviation.register,
        block_extension.register,
        eob.register,
        paragraph.register_gfm if is_gfm else paragraph.register,
    )
    spans = (
        emphasis.register,
        code.register,
        autolink.register,
        html.register,
        footnote.register,
        link.register,
        quotes.register,
        math.register,
        extension.register,
        entity.register,
        typography.register_gfm if is_gfm else typography.register,
        line_break.register_gfm if is_gfm else line_break.register,
        escape.register_gfm if is_gfm else escape.register,
    )
    return (*blocks, *spans, *((strikethrough.register,) if is_gfm else ()))


class KramdownConverter:
    """Converts texts under one set of options; may be shared by threads."""

    def __init__(self, options: KramdownOptions, highlighter: Highlighter = highlight_with_rouge_lexers) -> None:
        self.options = options
        self._dialect = Dialect(options, _constructs(options), highlighter)

    def convert(self, text: str) -> str:
        """Return the HTML of a text."""
        return self._dialect.convert(text)[0]

    def convert_with_warnings(self, text: str) -> tuple[str, list[str]]:
        """Return the HTML of a text, and what kramdown would warn of."""
        return self._dialect.convert(text)
