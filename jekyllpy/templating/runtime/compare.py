"""Liquid's comparisons on Ruby's values."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

from jekyllpy.ruby.values import class_name, compare, equal, inspect, to_s
from jekyllpy.templating.failures import LiquidFailure
from jekyllpy.templating.items import ItemList
from jekyllpy.templating.literals import EMPTY, KNOWN_BLANK, PLAIN_BLANK, MethodLiteral
from jekyllpy.templating.runtime.lookup import contains_key

# Unicode's white space, Ruby's `[[:space:]]`
_BLANKS: Final = re.compile("[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*")


def is_truthy(value: Any) -> bool:
    """Tell whether Ruby takes the value for true: everything but nil and false."""
    return value is not None and value is not False


def is_equal(left: Any, right: Any) -> bool:
    """Compare with `==`; the literals `empty` and `blank` ask the other side."""
    if left.__class__ is str and right.__class__ is str:
        return bool(left == right)
    if isinstance(left, MethodLiteral):
        return answers(right, left)
    if isinstance(right, MethodLiteral):
        return answers(left, right)
    if isinstance(left, list) and isinstance(right, list) and isinstance(left, ItemList) != isinstance(right, ItemList):
        return not left and not right
    return equal(left, right)


def answers(value: Any, literal: MethodLiteral) -> bool:
    """Tell whether the value is what the literal asks for."""
    if literal is EMPTY:
        return is_empty(value)
    if literal is PLAIN_BLANK:
        return value is None or is_empty(value)
    # Ruby knows no `blank?` without Rails
    return literal is KNOWN_BLANK and is_blank(value)


def is_blank(value: Any) -> bool:
    """Tell whether Rails' `blank?` says yes: nil, false, what is empty, and text of blanks alone."""
    if isinstance(value, str):
        return _BLANKS.fullmatch(value) is not None
    return value is None or value is False or (isinstance(value, list | dict) and not value)


def is_empty(value: Any) -> bool:
    """Tell whether Ruby's `empty?` exists for the value and says yes."""
    return isinstance(value, str | list | dict) and not value


def contains(left: Any, right: Any) -> bool:
    """Tell whether a string, array, hash or range includes the right side."""
    if left is None or left is False or right is None or right is False:
        return False
    if isinstance(left, str):
        return to_s(right) in left
    if isinstance(left, list):
        return any(equal(item, right) for item in (left.drops if isinstance(left, ItemList) else left))
    if isinstance(left, dict):
        return contains_key(left, right)
    if isinstance(left, range):
        return _is_number(right) and left.start <= right <= left.stop - 1
    return False


def less(left: Any, right: Any) -> bool:
    """Compare with `<`: False where either side knows no order."""
    order = _order(left, right)
    return order is not None and order < 0


def less_or_equal(left: Any, right: Any) -> bool:
    """Compare with `<=`."""
    order = _order(left, right)
    return order is not None and order <= 0


def greater(left: Any, right: Any) -> bool:
    """Compare with `>`."""
    order = _order(left, right)
    return order is not None and order > 0


def greater_or_equal(left: Any, right: Any) -> bool:
    """Compare with `>=`."""
    order = _order(left, right)
    return order is not None and order >= 0


def _order(left: Any, right: Any) -> int | None:
    if not _is_ordered(left) or not _is_ordered(right):
        return None
    if _is_number(left) and _is_number(right):
        return None if left != left or right != right else (left > right) - (left < right)
    order = compare(left, right)
    if order is None:
        raise LiquidFailure(comparison_failed(left, right))
    return order


def _is_ordered(value: Any) -> bool:
    return isinstance(value, str | int | float | date) and not isinstance(value, bool)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def comparison_failed(left: Any, right: Any) -> str:
    """Return the message of Ruby's ArgumentError: small values show themselves, others their class."""
    small = right is None or isinstance(right, bool | float) or (isinstance(right, int) and -(2**62) <= right < 2**62)
    shown = inspect(right) if small else class_name(right)
    return f"comparison of {class_name(left)} with {shown} failed"
