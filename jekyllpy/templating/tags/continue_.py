"""`{% continue %}`: go on with the loop's next item; without a loop the template ends."""

from __future__ import annotations

from typing import Final

from jekyllpy.templating.compiler.code import CONTINUE, Code
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import ContinueNode


def parse_continue(parser: TemplateParser, tag: TagMarkup) -> ContinueNode:
    """Ignore the markup."""
    node = ContinueNode(tag.token)
    # Liquid: a block with an interrupt prints the blanks before it
    node.blank = False
    return node


def compile_continue(code: Code, node: ContinueNode) -> None:
    """Leave what is open."""
    code.interrupt(CONTINUE)


TAG: Final = BuiltinTag("continue", ContinueNode, parse_continue, compile_continue)
