"""`{% raw %}`: text that is not looked into, up to a plain `{% endraw %}`."""

from __future__ import annotations

from typing import Final

from jekyllpy.ruby.text import WHITESPACE
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.failures import SyntaxFailure
from jekyllpy.templating.parser.node import TagNode
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.parser.tokens import read_raw
from jekyllpy.templating.tags.tag import BuiltinTag


class RawNode(TagNode):
    """The text of a raw block. It is no text node: the tag behind it does not trim it."""

    __slots__ = ("text",)

    def __init__(self, tag: TagMarkup, text: str) -> None:
        super().__init__(tag, blank=not text)
        self.text = text

    def note_reads(self, reader: object) -> None:
        """Note nothing."""


def parse_raw(parser: TemplateParser, tag: TagMarkup) -> RawNode:
    """Take pieces as they are, up to the end tag."""
    if tag.markup.strip(WHITESPACE):
        raise SyntaxFailure("Syntax Error in 'raw' - Valid syntax: raw")
    text = read_raw(iter(parser.shift, None))
    if text is None:
        raise SyntaxFailure("'raw' tag was never closed")
    return RawNode(tag, text)


def compile_raw(code: Code, node: RawNode) -> None:
    """Print the text."""
    code.text(node.text)


TAG: Final = BuiltinTag("raw", RawNode, parse_raw, compile_raw)
