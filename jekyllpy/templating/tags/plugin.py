"""Tags of plugins that do not use python-liquid."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jekyllpy.ruby.text import strip
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.collect import collect
from jekyllpy.templating.parser.node import TagNode
from jekyllpy.templating.parser.template import TagMarkup, TagParser, TemplateParser
from jekyllpy.templating.plugin_tag import PluginTag
from jekyllpy.templating.runtime.plugins import check_tag
from jekyllpy.templating.vocabulary import BlockNode, Node


class PluginTagNode(TagNode):
    """The markup of a plugin's tag, and its block if it has one."""

    __slots__ = ("block", "markup", "name")

    def __init__(self, tag: TagMarkup, block: BlockNode | None) -> None:
        super().__init__(tag)
        self.name = tag.name
        self.markup = strip(tag.markup)
        self.block = block

    def note_reads(self, reader: Any) -> None:
        """Note that a plugin may read anything."""
        reader.is_open = True

    def children(self, static_context: object, *, include_partials: bool = True) -> Iterable[Node]:
        """Return the block."""
        return [self.block] if self.block else []


def plugin_parser(plugin: Any) -> TagParser:
    """Return the parser of a plugin's tag."""

    def parse(parser: TemplateParser, tag: TagMarkup) -> PluginTagNode:
        if not isinstance(plugin, PluginTag):
            return PluginTagNode(tag, None)
        check_tag(plugin, tag.name, strip(tag.markup))
        return PluginTagNode(tag, parser.parse_block(tag) if plugin.is_block else None)

    return parse


def compile_plugin_tag(code: Code, node: Any) -> None:
    """Write the call."""

    def use(body: str) -> None:
        scope = code.visible()
        code.value(f"plugin_tag(C,{node.name!r},{code.constant(node.markup)},{scope},{body})", is_text=True)
        code.changed()

    if node.block is None:
        use("''")
    else:
        collect(code, node.block, use)
