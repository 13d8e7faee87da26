"""Python expressions for conditions, true or false as Ruby sees it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.values import value
from jekyllpy.templating.parser.condition import UnknownOperator
from jekyllpy.templating.vocabulary import (
    Blank,
    BooleanExpression,
    ContainsExpression,
    Empty,
    EqExpression,
    Expression,
    FalseLiteral,
    FloatLiteral,
    GeExpression,
    GtExpression,
    IntegerLiteral,
    LeExpression,
    LogicalAndExpression,
    LogicalOrExpression,
    LtExpression,
    NeExpression,
    Nil,
    Path,
    RangeLiteral,
    StringLiteral,
    TrueLiteral,
)

DEEPEST: Final = 30
"""Changes between `and` and `or` that are written as brackets."""


def truth(code: Code, condition: Expression) -> str:
    """Return a Python expression that is true where Liquid's condition is."""
    node = condition.expression if isinstance(condition, BooleanExpression) else condition
    tests, joins = _chain(node)
    parts = [_test(code, test) for test in tests]
    if sum(a != b for a, b in pairwise(joins)) > DEEPEST:
        return _long_chain(parts, joins)
    text, inner = parts.pop(), None
    for part, join in zip(reversed(parts), reversed(joins), strict=True):
        text = f"{part} {join} {text}" if inner in (None, join) else f"{part} {join} ({text})"
        inner = join
    return text


def _long_chain(parts: list[str], joins: list[str]) -> str:
    stops = "".join("o" if join == "or" else "a" for join in joins)
    return f"chain({stops!r},({','.join(f'lambda:{part}' for part in parts)}))"


def _chain(node: Expression) -> tuple[list[Expression], list[str]]:
    tests: list[Expression] = []
    joins: list[str] = []
    while isinstance(node, LogicalAndExpression | LogicalOrExpression):
        tests.append(node.left)
        joins.append("and" if isinstance(node, LogicalAndExpression) else "or")
        node = node.right
    return [*tests, node], joins


def _test(code: Code, node: Expression) -> str:
    compile_test = _TESTS.get(type(node))
    return compile_test(code, node) if compile_test else _truthy(code, node)


def _truthy(code: Code, node: Expression) -> str:
    if isinstance(node, Nil | FalseLiteral):
        return "False"
    if isinstance(node, RangeLiteral):
        # A range is true, but its ends may be no integers
        return f"({value(code, node)} is not None)"
    if not isinstance(node, Path):
        return "True"
    text = value(code, node)
    if text.startswith("(") and "==" in text and node.path[0] == "forloop":
        return text
    if text.isidentifier():
        return f"({text} is not None and {text} is not False)"
    return f"is_truthy({text})" if code.is_once else f"((q:={text}) is not None and q is not False)"


def equality(code: Code, left: Expression, right: Expression) -> str:
    """Return a Python expression for Liquid's `==`."""
    if isinstance(left, Empty | Blank) or isinstance(right, Empty | Blank):
        return _literal_equality(code, left, right)
    # The ends of a range may be no integers, which is told before anything of the other side
    if isinstance(right, Path) and not isinstance(left, Path | RangeLiteral):
        left, right = right, left
    if not isinstance(left, Path):
        return f"is_equal({value(code, left)},{value(code, right)})"
    return equality_to(code, value(code, left), right)


def equality_to(code: Code, left: str, right: Expression) -> str:
    """Return a Python expression that compares one with an expression, in the quickest way its kind allows."""
    if isinstance(right, Nil):
        return f"({left} is None)"
    if isinstance(right, TrueLiteral | FalseLiteral):
        return f"({left} is {right.value})"
    if isinstance(right, StringLiteral) or (
        isinstance(right, IntegerLiteral | FloatLiteral) and right.value not in (0, 1)
    ):
        return f"({left}=={value(code, right)})"
    # Python takes 0 for False and 1 for True, and lists of them likewise
    return f"is_equal({left},{value(code, right)})"


def _literal_equality(code: Code, left: Expression, right: Expression) -> str:
    literal, other = (left, right) if isinstance(left, Empty | Blank) else (right, left)
    if isinstance(other, RangeLiteral):
        return f"is_equal({value(code, other)},{value(code, literal)})"
    if isinstance(other, Empty | Blank):
        return "False"
    return f"is_{'blank' if isinstance(literal, Blank) else 'empty'}({value(code, other)})"


def _comparison(function: str, operator: str = "") -> Callable[[Code, Any], str]:
    def compile_comparison(code: Code, node: Any) -> str:
        left, right = value(code, node.left), value(code, node.right)
        if operator and isinstance(node.right, IntegerLiteral) and isinstance(node.left, Path):
            return f"(q{operator}{right} if (q:={left}).__class__ is int else {function}(q,{right}))"
        return f"{function}({left},{right})"

    return compile_comparison


def _unknown(code: Code, node: UnknownOperator) -> str:
    return f"unknown_operator({node.operator!r},{value(code, node.left)},{value(code, node.right)})"


_TESTS: Final[MappingProxyType[type, Callable[[Code, Any], str]]] = MappingProxyType(
    {
        EqExpression: lambda code, node: equality(code, node.left, node.right),
        NeExpression: lambda code, node: f"(not {equality(code, node.left, node.right)})",
        LtExpression: _comparison("less", "<"),
        LeExpression: _comparison("less_or_equal", "<="),
        GtExpression: _comparison("greater", ">"),
        GeExpression: _comparison("greater_or_equal", ">="),
        ContainsExpression: _comparison("contains"),
        UnknownOperator: _unknown,
    }
)
