"""Filters that calculate: integers stay exact, floats go through decimals as Liquid's do."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.ruby import numbers
from jekyllpy.ruby.numbers import FloatDomainError, Number, decimal_of, float_to_s, leading_integer
from jekyllpy.ruby.text import strip
from jekyllpy.ruby.values import to_i
from jekyllpy.templating.failures import LiquidFailure, RubyFailure
from jekyllpy.templating.filters.common import no_method

_DECIMAL: Final = re.compile(r"-?[0-9]+\.[0-9]+")


def _number(value: Any) -> Number:
    """Take any value as a number: text by what it begins with, what is no number as 0."""
    if value.__class__ is int:
        return int(value)
    if isinstance(value, float):
        return decimal_of(float_to_s(value))
    if isinstance(value, str):
        stripped = strip(value)
        return decimal_of(stripped) if _DECIMAL.fullmatch(stripped) else leading_integer(value)
    number = getattr(value, "to_number", None)
    return _number(number()) if number else 0


def _result(number: Number) -> int | float:
    return number if isinstance(number, int) else float(number)


def _calculate(operation: Callable[[Number, Number], Number], value: Any, operand: Any) -> int | float:
    try:
        return _result(operation(_number(value), _number(operand)))
    except ZeroDivisionError:
        raise LiquidFailure("divided by 0") from None


def plus(value: Any, operand: Any) -> int | float:
    """Add."""
    if value.__class__ is int and operand.__class__ is int:
        return int(value) + int(operand)
    return _calculate(numbers.add, value, operand)


def minus(value: Any, operand: Any) -> int | float:
    """Subtract."""
    if value.__class__ is int and operand.__class__ is int:
        return int(value) - int(operand)
    return _calculate(numbers.subtract, value, operand)


def times(value: Any, operand: Any) -> int | float:
    """Multiply."""
    return _calculate(numbers.multiply, value, operand)


def divided_by(value: Any, operand: Any) -> int | float:
    """Divide, integers by integers rounding down."""
    return _calculate(numbers.divide, value, operand)


def modulo(value: Any, operand: Any) -> int | float:
    """Give the rest of a division, with the sign of the divisor."""
    return _calculate(numbers.modulo, value, operand)


def abs_(value: Any) -> int | float:
    """Give the size without the sign."""
    return abs(_result(_number(value)))


def round_(value: Any, digits: Any = 0) -> int | float:
    """Round half away from zero, to an integer unless digits are given."""
    try:
        return _result(numbers.round_number(_number(value), _number(digits)))
    except FloatDomainError as error:
        raise LiquidFailure(str(error)) from None
    except OverflowError as error:
        raise RubyFailure(str(error)) from None


def ceil(value: Any) -> int:
    """Round up to an integer."""
    return _integral(numbers.ceiling, value)


def floor(value: Any) -> int:
    """Round down to an integer."""
    return _integral(numbers.floor, value)


def _integral(operation: Callable[[Number], int], value: Any) -> int:
    try:
        return operation(_number(value))
    except FloatDomainError as error:
        raise LiquidFailure(str(error)) from None


def at_least(value: Any, least: Any) -> int | float:
    """Give the number, or the least one if it is smaller."""
    number, bound = _number(value), _number(least)
    return _result(bound if numbers.is_greater(bound, number) else number)


def at_most(value: Any, most: Any) -> int | float:
    """Give the number, or the greatest one if it is larger."""
    number, bound = _number(value), _number(most)
    return _result(bound if numbers.is_greater(number, bound) else number)


def to_integer(value: Any) -> int:
    """Convert to an integer: true is 1, text gives the number it begins with."""
    if isinstance(value, bool):
        return 1 if value else 0
    if value is None or isinstance(value, int | float | str) or hasattr(value, "hour"):
        return to_i(value)
    raise no_method("to_i", value)


FILTERS: Final = MappingProxyType(
    {
        "abs": abs_,
        "at_least": at_least,
        "at_most": at_most,
        "ceil": ceil,
        "divided_by": divided_by,
        "floor": floor,
        "minus": minus,
        "modulo": modulo,
        "plus": plus,
        "round": round_,
        "times": times,
        "to_integer": to_integer,
    }
)
