"""`{% case value %}`, with `when` and `else`: every `when` that matches is rendered."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from jekyllpy.ruby.text import strip
from jekyllpy.templating.compiler.assignments import may_change
from jekyllpy.templating.compiler.branches import branches
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.conditions import equality, equality_to
from jekyllpy.templating.compiler.interrupts import may_interrupt
from jekyllpy.templating.compiler.values import value
from jekyllpy.templating.failures import SyntaxFailure
from jekyllpy.templating.parser.lax import FIRST_FRAGMENT, FRAGMENT
from jekyllpy.templating.parser.node import TagNode
from jekyllpy.templating.parser.template import Body, TagMarkup, TemplateParser
from jekyllpy.templating.tags.tag import BuiltinTag
from jekyllpy.templating.vocabulary import Blank, BlockNode, Empty, Expression, Literal, Nil, Node

_S: Final = r"[ \t\r\n\f\v]"
_WHEN: Final = re.compile(rf"({FRAGMENT})(?:(?:{_S}+or{_S}+|{_S}*,{_S}*)(?={FRAGMENT}))?")


class WhenNode(TagNode):
    """One `when`: the values it lists and its block; without values it is the `else`."""

    __slots__ = ("block", "values")

    def __init__(self, tag: TagMarkup, values: list[Expression], block: BlockNode) -> None:
        super().__init__(tag, block.blank)
        self.values = values
        self.block = block

    def note_reads(self, reader: Any) -> None:
        """Note the values that are compared."""
        for item in self.values:
            reader.expression(item)

    def children(self, static_context: object, *, include_partials: bool = True) -> Iterable[Node]:
        """Return the block."""
        return [self.block]


class CaseNode(TagNode):
    """A case with its branches up to the first `else`, which ends it."""

    __slots__ = ("expression", "whens")

    def __init__(self, tag: TagMarkup, expression: Expression, whens: list[WhenNode], blank: bool) -> None:
        super().__init__(tag, blank)
        self.expression = expression
        self.whens = whens

    def note_reads(self, reader: Any) -> None:
        """Note the value that is compared."""
        reader.expression(self.expression)

    @property
    def notes_interrupts(self) -> bool:
        """Whether other branches may follow one that was left."""
        return not _is_exclusive(self)

    def children(self, static_context: object, *, include_partials: bool = True) -> Iterable[Node]:
        """Return the branches."""
        return self.whens


def parse_case(parser: TemplateParser, tag: TagMarkup) -> CaseNode:
    """Parse the branches; what stands before the first one is dropped."""
    found = FIRST_FRAGMENT.search(tag.markup)
    if found is None:
        raise SyntaxFailure("Syntax Error in 'case' - Valid syntax: case [condition]")
    bodies: list[tuple[list[Expression], Body]] = [([], Body())]

    def branch(other: TagMarkup) -> None:
        if other.name == "when":
            bodies.append((_values(parser, other.markup), Body()))
        elif other.name != "else":
            parser.refuse(tag, other)
        elif strip(other.markup):
            raise SyntaxFailure("Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters) ")
        else:
            bodies.append(([], Body()))

    while parser.parse_body(bodies[-1][1], tag, branch):
        pass
    whens = [WhenNode(tag, values, parser.block(body, tag)) for values, body in bodies[1:]]
    return CaseNode(tag, parser.expressions.parse(found[0]), whens, all(body.blank for _, body in bodies))


def _values(parser: TemplateParser, markup: str) -> list[Expression]:
    values: list[Expression] = []
    at = 0
    while True:
        found = _WHEN.search(markup, at)
        if found is None:
            raise SyntaxFailure(
                "Syntax Error in tag 'case' - Valid when condition: {% when [condition] [or condition2...] %}"
            )
        values.append(parser.expressions.parse(found[1]))
        if found.end() == found.end(1):
            return values
        at = found.end()


def compile_case(code: Code, node: CaseNode) -> None:
    """Write an `if` chain where at most one branch can match, else one test after the other."""
    whens = node.whens
    otherwise = next((position for position, when in enumerate(whens) if not when.values), None)
    if _is_exclusive(node):
        _chain(code, node, whens[:otherwise], whens[otherwise].block if otherwise is not None else None)
    else:
        _one_by_one(code, node, otherwise)


def _is_exclusive(node: CaseNode) -> bool:
    values = [item for when in node.whens for item in when.values]
    keys = {_literal_key(item) for item in values}
    if None in keys or len(keys) != len(values):
        return False
    # Liquid: what is compared is read again for each value (case.rb)
    return len(values) < 2 or not may_change((when.block for when in node.whens), [node.expression])


def _literal_key(item: Expression) -> tuple[str, object] | None:
    if isinstance(item, Nil):
        return ("nil", None)
    if not isinstance(item, Literal):
        return None
    kind = (
        "number"
        if isinstance(item.value, int | float) and not isinstance(item.value, bool)
        else type(item.value).__name__
    )
    return (kind, item.value)


def _chain(code: Code, node: CaseNode, whens: list[WhenNode], default: BlockNode | None) -> None:
    if not whens:
        if default is not None:
            code.line("if True:")
            code.block(default, node.blank)
        return
    if isinstance(node.expression, Empty | Blank):
        _one_by_one(code, node, None if default is None else len(whens))
        return
    name = code.name("c")
    code.line(f"{name}={value(code, node.expression)}")
    tests = [" or ".join(equality_to(code, name, item) for item in when.values) for when in whens]
    branches(code, tests, [when.block for when in whens], default, node.blank)


def _one_by_one(code: Code, node: CaseNode, otherwise: int | None) -> None:
    flag = code.name("w")
    is_left = code.is_wary or any(may_interrupt(when.block) for when in node.whens)
    code.line(f"{flag}=True")
    for position, when in enumerate(node.whens):
        if not when.values:
            # Liquid: an `else` that is reached without a match is rendered and ends the case
            if position == otherwise:
                code.line(f"if {flag}:")
                code.block(when.block, node.blank)
            continue
        _when(code, node, when, flag, otherwise is not None and position > otherwise, is_left)
    if is_left:
        code.leave_if_noted()


def _when(code: Code, node: CaseNode, when: WhenNode, flag: str, is_after_else: bool, is_left: bool) -> None:
    count = code.name("c")
    tests = [equality(code, node.expression, item) for item in when.values]
    # After an `else` only what follows a match is looked at
    guard = f"() if {flag} else " if is_after_else else ""
    if len(tests) > 1 and may_change([when.block], [node.expression, *when.values]):
        code.line(f"for {count} in {guard}({','.join(f'lambda:{test}' for test in tests)}):")
        code.line(f" if not {count}():continue")
        head = f"{flag}=False"
    else:
        guard = f"0 if {flag} else " if is_after_else else ""
        code.line(f"{count}={guard}sum(({','.join(tests)},))")
        code.line(f"while {count}:")
        head = f"{count}-=1;{flag}=False"
    with code.indented():
        code.line(head)
        code.loops += 1
        if is_left:
            with code.boundary():
                code.inner(when.block, node.blank)
        else:
            code.line("if True:")
            code.block(when.block, node.blank)
        code.loops -= 1


TAG: Final = BuiltinTag("case", CaseNode, parse_case, compile_case)
