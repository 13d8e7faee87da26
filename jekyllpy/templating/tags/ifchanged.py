"""`{% ifchanged %}`: print the block if it differs from what the last such tag held, whichever that was."""

from __future__ import annotations

from typing import Final

from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.collect import collect
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import IfChangedNode


def parse_ifchanged(parser: TemplateParser, tag: TagMarkup) -> IfChangedNode:
    """Parse the block."""
    block = parser.parse_block(tag)
    node = IfChangedNode(tag.token, block)
    node.blank = block.blank
    return node


def compile_ifchanged(code: Code, node: IfChangedNode) -> None:
    """Collect the block, compare, and print."""

    def use(text: str) -> None:
        name = code.name("c")
        code.line(f"{name}={text}")
        code.line(f"if {name}!=C.state.last_changed:")
        with code.indented():
            code.line(f"C.state.last_changed={name}")
            if not node.blank and not code.is_muted:
                code.line(f"{code.output}({name})")

    collect(code, node.block, use)


TAG: Final = BuiltinTag("ifchanged", IfChangedNode, parse_ifchanged, compile_ifchanged)
