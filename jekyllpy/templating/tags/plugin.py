"""Tags of plugins that do not use python-liquid."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from jekyllpy.ruby.text import strip
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.collect import collect
from jekyllpy.templating.compiler.origins import Origin
from jekyllpy.templating.include_markup import IncludeMarkup
from jekyllpy.templating.parser.expression import ExpressionFactory
from jekyllpy.templating.parser.node import TagNode
from jekyllpy.templating.parser.template import TagMarkup, TagParser, TemplateParser
from jekyllpy.templating.plugin_tag import PluginTag
from jekyllpy.templating.runtime.plugins import check_tag
from jekyllpy.templating.vocabulary import BlockNode, Node

_NAME: Final = re.compile(r"[\w-]+(?:\.[\w-]+)*")


class PluginTagNode(TagNode):
    """The markup of a plugin's tag, and its block if it has one."""

    __slots__ = ("block", "markup", "name", "plugin")

    runs_plugin = True

    def __init__(self, tag: TagMarkup, block: BlockNode | None, plugin: Any) -> None:
        super().__init__(tag, block is not None and bool(block.blank))
        self.name = tag.name
        self.markup = strip(tag.markup)
        self.block = block
        self.plugin = plugin

    def note_reads(self, reader: Any) -> None:
        """Note what the plugin says of itself; otherwise it may read anything, and remember it."""
        reads: Iterable[Origin] | None = getattr(self.plugin, "reads", None)
        partial = self.plugin.shared_partial(self.markup) if isinstance(self.plugin, PluginTag) else None
        if partial is not None and not partial.is_computed:
            _note_shared(reader, partial)
        elif reads is None:
            reader.is_open = reader.keeps_state = True
        for path in reads or ():
            reader.use(path)
        if getattr(self.plugin, "reads_markup", False):
            for name in _NAME.findall(self.markup):
                reader.use_name(name)

    def children(self, static_context: object, *, include_partials: bool = True) -> Iterable[Node]:
        """Return the block."""
        return [self.block] if self.block else []


def _note_shared(reader: Any, partial: IncludeMarkup) -> None:
    reader.shared.add(partial.name)
    if partial.parameters is None:
        # The partial sees the parameters of the one around it
        reader.names.add("include")
    for item in partial.parameters or ():
        if item.text is None:
            reader.expression(ExpressionFactory().parse(item.variable))


def plugin_parser(plugin: Any) -> TagParser:
    """Return the parser of a plugin's tag."""

    def parse(parser: TemplateParser, tag: TagMarkup) -> PluginTagNode:
        if not isinstance(plugin, PluginTag):
            return PluginTagNode(tag, None, plugin)
        check_tag(plugin, tag.name, strip(tag.markup))
        return PluginTagNode(tag, parser.parse_block(tag) if plugin.is_block else None, plugin)

    return parse


def compile_plugin_tag(code: Code, node: Any) -> None:
    """Write the call."""

    def use(body: str) -> None:
        scope = code.visible()
        call = f"plugin_tag(C,{node.name!r},{code.constant(node.markup)},{scope},{body})"
        if node.blank:
            # Liquid: a block of blanks is run, and what it prints is dropped (block_body.rb)
            code.line(call)
        else:
            code.value(call, is_text=True)
        code.changed()

    if node.block is None:
        use("''")
    else:
        collect(code, node.block, use)
