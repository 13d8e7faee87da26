"""Jekyll's `{% post_url folder/2020-01-02-name %}`: the URL of a post."""

from __future__ import annotations

import re
from typing import Any, Final

from jekyllpy.ruby.text import strip
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.parser.node import TagNode
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag

_DATED: Final = re.compile(r"^(?:.+/)?\d+-\d+-\d+-.*$", re.ASCII | re.MULTILINE)


class PostUrlNode(TagNode):
    """The name of the post."""

    __slots__ = ("name",)

    def __init__(self, tag: TagMarkup, name: str) -> None:
        super().__init__(tag)
        self.name = name

    def note_reads(self, reader: Any) -> None:
        """Note the post."""
        reader.posts.add(self.name)


def parse_post_url(parser: TemplateParser, tag: TagMarkup) -> PostUrlNode:
    """Take the whole markup for the name, which has to have a date."""
    name = strip(tag.markup)
    if not _DATED.search(name.removeprefix("/")):
        raise RubyFailure(
            f"Could not parse name of post \"{name}\" in tag 'post_url'.\n"
            " Make sure the post exists and the name is correct.\n"
            f" Jekyll::Errors::InvalidPostNameError: '{name}' does not contain valid date and/or title.\n"
        )
    return PostUrlNode(tag, name)


def compile_post_url(code: Code, node: Any) -> None:
    """Print the URL of the post."""
    code.value(f"post_url(C,{code.constant(node.name)})")


TAG: Final = BuiltinTag("post_url", PostUrlNode, parse_post_url, compile_post_url)
