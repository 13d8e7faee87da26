"""`{% capture name %}`: what the block prints becomes a variable."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.collect import collect
from jekyllpy.templating.compiler.leading import begins_with_text
from jekyllpy.templating.failures import SyntaxFailure
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import CaptureNode, Identifier

_SYNTAX: Final = re.compile(r"(?:\(?[\w\-.\[\]]\)?)+", re.ASCII)


def parse_capture(parser: TemplateParser, tag: TagMarkup) -> CaptureNode:
    """Take the first run of name characters, wherever it stands."""
    found = _SYNTAX.search(tag.markup)
    if found is None:
        raise SyntaxFailure("Syntax Error in 'capture' - Valid syntax: capture [var]")
    block = parser.parse_block(tag)
    node = CaptureNode(tag.token, Identifier(found[0], token=tag.token), block)
    node.blank = True
    return node


def compile_capture(code: Code, node: CaptureNode) -> None:
    """Collect the block's output and assign it."""
    name = str(node.name)
    if begins_with_text(node.block.nodes):
        collect(code, node.block, lambda text: code.assign(name, text))
        return
    kept = code.name("k")
    code.line(f"{kept}=C.lead;C.lead=None")

    def assign(text: str) -> None:
        code.assign(name, f"C.encoded({text})")
        code.line(f"C.lead={kept}")

    collect(code, node.block, assign, is_leading=True)


TAG: Final = BuiltinTag("capture", CaptureNode, parse_capture, compile_capture)
