"""`{% decrement name %}`: take one from a counter and print it, from -1."""

from __future__ import annotations

from typing import Final

from jekyllpy.ruby.text import strip
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import DecrementNode, Identifier


def parse_decrement(parser: TemplateParser, tag: TagMarkup) -> DecrementNode:
    """Take the whole markup for the counter's name."""
    return DecrementNode(tag.token, Identifier(strip(tag.markup), token=tag.token))


def compile_decrement(code: Code, node: DecrementNode) -> None:
    """Step the counter, which the variable of its name shows from then on."""
    code.value(f"C.decrement({node.name!r})")
    code.reread(str(node.name))


TAG: Final = BuiltinTag("decrement", DecrementNode, parse_decrement, compile_decrement)
