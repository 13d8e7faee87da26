"""`{% break %}`: end the loop, or the template where there is none."""

from __future__ import annotations

from typing import Final

from jekyllpy.templating.compiler.code import BREAK, Code
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import BreakNode


def parse_break(parser: TemplateParser, tag: TagMarkup) -> BreakNode:
    """Ignore the markup."""
    node = BreakNode(tag.token)
    # Liquid: a block with an interrupt prints the blanks before it
    node.blank = False
    return node


def compile_break(code: Code, node: BreakNode) -> None:
    """Leave what is open."""
    code.interrupt(BREAK)


TAG: Final = BuiltinTag("break", BreakNode, parse_break, compile_break)
