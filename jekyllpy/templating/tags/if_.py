"""`{% if %}`, with `elsif` and `else`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from jekyllpy.templating.compiler.branches import branches
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.conditions import truth
from jekyllpy.templating.parser.template import Body, TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import BlockNode, BooleanExpression, ConditionalBlockNode, IfNode

Branches = list[tuple[BooleanExpression | None, Body]]


def parse_if(parser: TemplateParser, tag: TagMarkup) -> IfNode:
    """Parse the branches."""
    node: IfNode = build(parser, tag, IfNode)
    return node


def build(parser: TemplateParser, tag: TagMarkup, make: Callable[..., Any]) -> Any:
    """Parse the branches of `if` or `unless` and make the node; what follows the first `else` is parsed and dropped."""
    found: Branches = [(parser.condition(tag.markup, tag.line), Body())]

    def branch(other: TagMarkup) -> None:
        if other.name not in ("elsif", "else"):
            parser.refuse(tag, other)
        # Liquid: a condition's complaint names the line of its `if` (parser_switching.rb)
        found.append((parser.condition(other.markup, tag.line) if other.name == "elsif" else None, Body()))

    while parser.parse_body(found[-1][1], tag, branch):
        pass
    return _node(parser, tag, make, found)


def _node(parser: TemplateParser, tag: TagMarkup, make: Callable[..., Any], found: Branches) -> Any:
    blocks = [(condition, parser.block(body, tag)) for condition, body in found]
    alternatives: list[ConditionalBlockNode] = []
    default: BlockNode | None = None
    for condition, block in blocks[1:]:
        if condition is None:
            default = block
            break
        alternatives.append(ConditionalBlockNode(tag.token, condition, block))
    node = make(tag.token, blocks[0][0], blocks[0][1], alternatives, default)
    node.blank = all(body.blank for _, body in found)
    return node


def compile_if(code: Code, node: IfNode) -> None:
    """Write the branches as `if`, `elif` and `else`."""
    tests = [truth(code, node.condition), *(truth(code, branch.expression) for branch in node.alternatives)]
    branches(code, tests, [node.consequence, *(branch.block for branch in node.alternatives)], node.default, node.blank)


TAG: Final = BuiltinTag("if", IfNode, parse_if, compile_if)
