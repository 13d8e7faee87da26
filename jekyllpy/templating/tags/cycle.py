"""`{% cycle group: a, b %}`: print the next of the values each time."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.ruby.values import inspect
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.values import value
from jekyllpy.templating.failures import SyntaxFailure
from jekyllpy.templating.parser.lax import FIRST_FRAGMENT, FRAGMENT
from jekyllpy.templating.parser.template import TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import Blank, CycleNode, Empty, Expression, Literal, Nil, RangeLiteral

LONGEST_CHOICE: Final = 20
"""Values among which a conditional expression chooses."""

_NAMED: Final = re.compile(rf"({FRAGMENT})[ \t\r\n\f\v]*:[ \t\r\n\f\v]*(.*)", re.DOTALL)


def parse_cycle(parser: TemplateParser, tag: TagMarkup) -> CycleNode:
    """Take a name before a colon, if any, and the first fragment between each two commas, quoted or not."""
    named = _NAMED.match(tag.markup)
    if named is None and FIRST_FRAGMENT.match(tag.markup) is None:
        raise SyntaxFailure("Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]")
    group = parser.expressions.parse(named[1]) if named else None
    fragments = (FIRST_FRAGMENT.search(part) for part in (named[2] if named else tag.markup).split(","))
    values = [parser.expressions.parse(fragment[0]) for fragment in fragments if fragment]
    return CycleNode(tag.token, group, [item for item in values if not isinstance(item, Nil)])


def compile_cycle(code: Code, node: CycleNode) -> None:
    """Step the group and print its value."""
    name = code.name("c")
    code.line(f"{name}=cycle(C,{_group(code, node)},{len(node.args)})")
    code.line(f"{name}={_choice(name, [value(code, item) for item in node.args])}")
    if code.is_leading:
        code.line(f"if C.lead is None:C.lead=is_ascii({name},'')")
    code.value(name)


def _choice(name: str, values: list[str]) -> str:
    if len(values) > LONGEST_CHOICE:
        return f"({''.join(f'lambda:{text},' for text in values)}lambda:None)[min({name},{len(values)})]()"
    return "".join(f"{text} if {name}=={position} else " for position, text in enumerate(values)) + "None"


def _group(code: Code, node: CycleNode) -> str:
    if node.group is not None:
        return value(code, node.group)
    names = [_name(item) for item in node.args]
    if None in names:
        # Liquid: a group of variables is named by their objects, so each tag is a group of its own
        code.unit.cycles += 1
        return f"(T,{code.unit.cycles})"
    return repr(f"[{', '.join(name or '' for name in names)}]")


def _name(item: Expression) -> str | None:
    if isinstance(item, Literal):
        return inspect(item.value)
    if isinstance(item, RangeLiteral) and isinstance(item.start, Literal) and isinstance(item.stop, Literal):
        return f"{item.start.value}..{item.stop.value}"
    return type(item).__name__ if isinstance(item, Empty | Blank) else None


TAG: Final = BuiltinTag("cycle", CycleNode, parse_cycle, compile_cycle)
