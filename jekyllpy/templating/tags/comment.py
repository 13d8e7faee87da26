"""`{% comment %}`: parsed like any block, so what cannot be parsed fails, and never rendered."""

from __future__ import annotations

from typing import Final

from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.parser.node import TagNode
from jekyllpy.templating.parser.template import Body, TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag


class CommentNode(TagNode):
    """A comment, of which nothing is kept."""

    __slots__ = ()

    def note_reads(self, reader: object) -> None:
        """Note nothing."""


def parse_comment(parser: TemplateParser, tag: TagMarkup) -> CommentNode:
    """Parse the block and drop it; tags that nobody knows are passed over."""
    body = Body()
    while parser.parse_body(body, tag, lambda unknown: None):
        pass
    return CommentNode(tag, blank=True)


def compile_comment(code: Code, node: CommentNode) -> None:
    """Write nothing."""


TAG: Final = BuiltinTag("comment", CommentNode, parse_comment, compile_comment)
