"""What filters have in common: how Ruby's methods take their input, and what they say when they cannot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from math import isfinite
from typing import Any, Final

from jekyllpy.ruby import values
from jekyllpy.ruby.numbers import strict_integer
from jekyllpy.ruby.time import abbreviation
from jekyllpy.ruby.values import class_name, inspect, to_s
from jekyllpy.templating.failures import LiquidFailure, RubyFailure
from jekyllpy.templating.items import Groups, ItemList
from jekyllpy.templating.literals import MethodLiteral

LARGEST_LONG: Final = 2**63 - 1
_WIDEST_SHIFT: Final = 2**20


class ConversionFailure(RubyFailure):
    """Ruby's TypeError: a value of one class where another is needed."""


def no_method(name: str, value: Any) -> RubyFailure:
    """Give Ruby's NoMethodError."""
    return RubyFailure(values.no_method(name, value))


def no_conversion(value: Any, target: str) -> ConversionFailure:
    """Give Ruby's TypeError for a value that does not turn into another class by itself."""
    shown = inspect(value) if value is None or isinstance(value, bool) else class_name(value)
    return ConversionFailure(f"no implicit conversion of {shown} into {target}")


def to_integer(value: Any) -> int:
    """Convert a filter's argument: integers, and what prints as one in Ruby's notation."""
    if value.__class__ is int:
        return int(value)
    number = strict_integer(to_s(value))
    if number is None:
        raise LiquidFailure("invalid integer")
    return number


def to_long(value: Any) -> int:
    """Convert a filter's argument to an integer that fits a machine word."""
    return as_long(to_integer(value))


def as_long(number: int) -> int:
    """Return an integer that fits a machine word, or raise Ruby's RangeError."""
    if not -LARGEST_LONG - 1 <= number <= LARGEST_LONG:
        raise RubyFailure("bignum too big to convert into `long'")
    return number


def is_drop(value: Any) -> bool:
    """Tell whether the value is an object with named members rather than one of Ruby's own."""
    return hasattr(value, "get") and hasattr(value, "keys") and not isinstance(value, dict)


def members_of(drop: Any) -> list[list[Any]] | None:
    """Give the pairs of a drop that can be run over, None for one that cannot."""
    if hasattr(drop, "pairs"):
        return list(drop.pairs())
    each = getattr(drop, "each", None)
    keys = each() if each else None
    return None if keys is None else [[key, drop.get(key)] for key in keys]


def array_of(value: Any) -> list[Any]:
    """Make an array of any value (Ruby's `Array(value)`): nil is empty, hashes and times come apart."""
    if isinstance(value, list):
        return value
    if value is None:
        return []
    if isinstance(value, dict):
        return [[key, item] for key, item in value.items()]
    if isinstance(value, range):
        return list(value)
    if isinstance(value, datetime):
        return _fields_of(value)
    pairs = members_of(value) if is_drop(value) else None
    return [value] if pairs is None else pairs


def _fields_of(time: datetime) -> list[Any]:
    """Take a time apart as `Time#to_a`."""
    clock = [time.second, time.minute, time.hour, time.day, time.month, time.year]
    days = [time.isoweekday() % 7, time.timetuple().tm_yday]
    return [*clock, *days, bool(time.dst()), abbreviation(time) or None]


def items_of(value: Any) -> list[Any]:
    """Give the items that Liquid's array filters work on: nested arrays come flat, a hash is one item, nil none."""
    if isinstance(value, list):
        # Liquid: its own filters work on the drops of items
        return flatten(list(value) if isinstance(value, ItemList) else value)
    if isinstance(value, dict):
        return [value]
    if isinstance(value, MethodLiteral):
        return [value.to_s()]
    pairs = members_of(value) if is_drop(value) else None
    # Liquid: of the pairs that a drop yields, only the key arrives.
    return array_of(value) if pairs is None else [key for key, _ in pairs]


def flatten(value: list[Any]) -> list[Any]:
    """Give the items of an array and of the arrays within it, however deep."""
    if not any(isinstance(item, list) for item in value):
        return value
    flat: list[Any] = []
    outer: list[tuple[Iterator[Any], int]] = [(iter(value), id(value))]
    open_arrays = {id(value)}
    while outer:
        items, identity = outer[-1]
        for item in items:
            if not isinstance(item, list):
                flat.append(item)
                continue
            if id(item) in open_arrays:
                raise LiquidFailure("tried to flatten recursive array")
            open_arrays.add(id(item))
            outer.append((iter(item), id(item)))
            break
        else:
            outer.pop()
            open_arrays.discard(identity)
    return flat


def join(items: list[Any], glue: str) -> str:
    """Print items with a text between them, those of nested arrays too (`Array#join`)."""
    try:
        return _join(items, glue)
    except RecursionError:
        raise LiquidFailure("recursive array join") from None


def _join(items: list[Any], glue: str) -> str:
    texts = [
        item if item.__class__ is str else _join(item, glue) if isinstance(item, list) else to_s(item) for item in items
    ]
    return glue.join(texts)


def has_subscript(value: Any) -> bool:
    """Tell whether Ruby can ask the value for a member (`[]`)."""
    return hasattr(value, "get") or (isinstance(value, str | list | int) and not isinstance(value, bool))


def subscript(value: Any, key: Any) -> Any:
    """Ask a value for a member as Ruby's `[]`: of a hash by key, of an array or text by number, of a text by part."""
    if key.__class__ is str and hasattr(value, "get"):
        found = value.get(key)
        return value.made(key) if found is None and isinstance(value, Groups) else found
    if isinstance(value, dict):
        return _member(value, key)
    if isinstance(value, str | list):
        return _part(value, key)
    if isinstance(value, int) and not isinstance(value, bool):
        return _bits(value, key)
    if hasattr(value, "get"):
        return None if isinstance(key, list | dict) else value.get(key)
    raise no_method("[]", value)


def _bits(number: int, key: Any) -> int:
    if not isinstance(key, range):
        return number >> _whole(key) & 1 if _whole(key) >= 0 else 0
    first, last = key.start, key.stop - 1
    if first < -_WIDEST_SHIFT:
        raise RubyFailure("shift width too big")
    shifted = number >> first if first >= 0 else number << -first
    # Ruby: a range that goes backwards has no end
    return shifted if last < first else shifted & ((1 << (last - first + 1)) - 1)


def _member(value: dict[Any, Any], key: Any) -> Any:
    if value.__class__ is not dict or isinstance(key, str):
        return value.get(key)
    # Ruby: 1, 1.0 and true are different keys.
    return next((item for name, item in value.items() if name.__class__ is key.__class__ and name == key), None)


def _part(value: str | list[Any], key: Any) -> Any:
    if isinstance(key, str) and isinstance(value, str):
        return key if key in value else None
    size = len(value)
    if isinstance(key, range):
        start, end = (at + size if at < 0 else at for at in (key.start, key.stop - 1))
        return value[start : end + 1] if 0 <= start <= size else None
    at = _position(key)
    return value[at] if -size <= at < size else None


def _position(key: Any) -> int:
    if isinstance(key, float) and not -(2.0**63) <= key < 2.0**63:
        shown = {"inf": "Inf", "-inf": "-Inf", "nan": "NaN"}.get(f"{key:.10g}", f"{key:.10g}")
        raise RubyFailure(f"float {shown} out of range of integer")
    return as_long(_whole(key))


def _whole(key: Any) -> int:
    if isinstance(key, float) and not isfinite(key):
        raise RubyFailure(to_s(key))
    if isinstance(key, int | float) and not isinstance(key, bool):
        return int(key)
    raise no_conversion(key, "Integer")
