"""`{% unless %}`: `if` with its first condition turned round."""

from __future__ import annotations

from typing import Final

from jekyllpy.templating.compiler.branches import branches
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.conditions import truth
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.if_ import build
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import UnlessNode


def parse_unless(parser: TemplateParser, tag: TagMarkup) -> UnlessNode:
    """Parse the branches."""
    node: UnlessNode = build(parser, tag, UnlessNode)
    return node


def compile_unless(code: Code, node: UnlessNode) -> None:
    """Write the branches as `if`, `elif` and `else`."""
    tests = [f"not({truth(code, node.condition)})", *(truth(code, branch.expression) for branch in node.alternatives)]
    branches(code, tests, [node.consequence, *(branch.block for branch in node.alternatives)], node.default, node.blank)


TAG: Final = BuiltinTag("unless", UnlessNode, parse_unless, compile_unless)
