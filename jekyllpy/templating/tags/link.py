"""Jekyll's `{% link path/of/file.md %}`: the URL of a page, document or file of the site."""

from __future__ import annotations

from typing import Any, Final

from jekyllpy.ruby.text import strip
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.collect import collect_nodes
from jekyllpy.templating.compiler.filtered import raising
from jekyllpy.templating.failures import Failure
from jekyllpy.templating.parser.inline import parse_inline
from jekyllpy.templating.parser.node import TagNode
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import ContentNode, Node


class LinkNode(TagNode):
    """The path, which is a template itself."""

    __slots__ = ("path",)

    def __init__(self, tag: TagMarkup, path: list[Node] | Failure) -> None:
        super().__init__(tag)
        self.path = path

    def note_reads(self, reader: Any) -> None:
        """Note the path, if it is plain text."""
        if isinstance(self.path, list) and all(isinstance(node, ContentNode) for node in self.path):
            reader.links.add("".join(str(node) for node in self.path))
        else:
            reader.is_open = True


def parse_link(parser: TemplateParser, tag: TagMarkup) -> LinkNode:
    """Take the whole markup for the path."""
    return LinkNode(tag, parse_inline(parser, tag, strip(tag.markup)))


def compile_link(code: Code, node: Any) -> None:
    """Print the URL of what has that path."""
    if isinstance(node.path, Failure):
        code.value(raising(node.path))
        return
    collect_nodes(code, node.path, lambda text: code.value(f"link(C,{text})"))


TAG: Final = BuiltinTag("link", LinkNode, parse_link, compile_link)
