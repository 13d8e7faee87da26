"""`{% increment name %}`: print a counter, from 0, and add one."""

from __future__ import annotations

from typing import Final

from jekyllpy.ruby.text import strip
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import Identifier, IncrementNode


def parse_increment(parser: TemplateParser, tag: TagMarkup) -> IncrementNode:
    """Take the whole markup for the counter's name."""
    return IncrementNode(tag.token, Identifier(strip(tag.markup), token=tag.token))


def compile_increment(code: Code, node: IncrementNode) -> None:
    """Step the counter, which the variable of its name shows from then on."""
    code.value(f"C.increment({node.name!r})")
    code.reread(str(node.name))


TAG: Final = BuiltinTag("increment", IncrementNode, parse_increment, compile_increment)
