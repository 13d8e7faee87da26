"""What stands after `if`, `elsif` and `unless`: comparisons joined by `and` and `or`, which bind to the right."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from jekyllpy.templating.failures import SyntaxFailure
from jekyllpy.templating.parser import lax
from jekyllpy.templating.parser.expression import NOWHERE, ExpressionFactory
from jekyllpy.templating.parser.strict import PLAIN_PATH, StrictParser
from jekyllpy.templating.vocabulary import (
    BooleanExpression,
    ContainsExpression,
    EqExpression,
    Expression,
    GeExpression,
    GtExpression,
    LeExpression,
    LogicalAndExpression,
    LogicalOrExpression,
    LtExpression,
    NeExpression,
)

_SYNTAX: Final = "Syntax Error in tag 'if' - Valid syntax: if [expression]"

_OPERATORS: Final[MappingProxyType[str, Callable[..., Expression]]] = MappingProxyType(
    {
        "==": EqExpression,
        "!=": NeExpression,
        "<>": NeExpression,
        "<": LtExpression,
        ">": GtExpression,
        ">=": GeExpression,
        "<=": LeExpression,
        "contains": ContainsExpression,
    }
)

_JOINS: Final[MappingProxyType[str, Callable[..., Expression]]] = MappingProxyType(
    {"and": LogicalAndExpression, "or": LogicalOrExpression}
)


class UnknownOperator(Expression):
    """A comparison by an operator that does not exist, which only fails when it is rendered."""

    __slots__ = ("left", "operator", "right")

    def __init__(self, operator: str, left: Expression, right: Expression) -> None:
        super().__init__(NOWHERE)
        self.operator = operator
        self.left = left
        self.right = right

    def evaluate(self, _context: object) -> object:
        """Fail as Liquid does."""
        raise NotImplementedError(self.operator)

    def children(self) -> list[Expression]:
        """Return both sides."""
        return [self.left, self.right]


def strict_condition(markup: str, expressions: ExpressionFactory) -> BooleanExpression:
    """Parse by the grammar, or raise `SyntaxFailure`."""
    plain = PLAIN_PATH.fullmatch(markup)
    if plain:
        return BooleanExpression(NOWHERE, expressions.parse(plain[1]))
    parser = StrictParser(markup)
    comparisons = [_strict_comparison(parser, expressions)]
    joins: list[str] = []
    while join := next((name for name in _JOINS if parser.accept_id(name)), None):
        joins.append(join)
        comparisons.append(_strict_comparison(parser, expressions))
    parser.consume("end_of_string")
    return _joined(comparisons, joins)


def lax_condition(markup: str, expressions: ExpressionFactory) -> BooleanExpression:
    """Salvage the first comparison between each two `and` or `or`."""
    pieces = lax.CONDITIONS_AND_OPERATORS.findall(markup)
    if not pieces:
        raise SyntaxFailure(_SYNTAX)
    comparisons = [_lax_comparison(pieces.pop(), expressions)]
    joins: list[str] = []
    while pieces:
        join = pieces.pop().strip("\0\t\n\v\f\r ")
        comparisons.append(_lax_comparison(pieces.pop() if pieces else "", expressions))
        if join not in _JOINS:
            raise SyntaxFailure(_SYNTAX)
        joins.append(join)
    return _joined(comparisons[::-1], joins[::-1])


def _strict_comparison(parser: StrictParser, expressions: ExpressionFactory) -> Expression:
    left = expressions.parse(parser.expression())
    operator = parser.accept("comparison")
    if operator is None:
        return left
    return _OPERATORS[operator](NOWHERE, left, expressions.parse(parser.expression()))


def _lax_comparison(markup: str, expressions: ExpressionFactory) -> Expression:
    found = lax.COMPARISON.search(markup)
    if found is None:
        raise SyntaxFailure(_SYNTAX)
    left, operator = expressions.parse(found[1]), found[2]
    if operator is None:
        return left
    right = expressions.parse(found[3] or "")
    node = _OPERATORS.get(operator)
    return node(NOWHERE, left, right) if node else UnknownOperator(operator, left, right)


def _joined(comparisons: list[Expression], joins: list[str]) -> BooleanExpression:
    condition = comparisons.pop()
    while joins:
        condition = _JOINS[joins.pop()](NOWHERE, comparisons.pop(), condition)
    return BooleanExpression(NOWHERE, condition)
