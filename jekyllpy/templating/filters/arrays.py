"""Filters on arrays, whatever the input: a single value is an array of one, nil an empty one."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Final

from jekyllpy.ruby.values import eql_key, to_s
from jekyllpy.templating.failures import LiquidFailure
from jekyllpy.templating.filters import common
from jekyllpy.templating.filters.common import (
    ConversionFailure,
    has_subscript,
    is_drop,
    items_of,
    members_of,
    subscript,
)
from jekyllpy.templating.items import ItemList, like

_MACHINE_WORD: Final = 8


def size(value: Any) -> int:
    """Count characters or items; an integer has the bytes of a machine word or more, anything else none."""
    if isinstance(value, str | list | dict | range):
        return len(value)
    if not isinstance(value, int) or isinstance(value, bool):
        return 0
    return max(_MACHINE_WORD, -(-abs(value).bit_length() // 8))


def first(value: Any) -> Any:
    """Give the first item, of a hash the first pair, of a range its beginning."""
    if isinstance(value, range):
        return value.start
    pairs = _sequence(value)
    return pairs[0] if pairs else None


def last(value: Any) -> Any:
    """Give the last item of an array, of a range its end."""
    if isinstance(value, range):
        return value.stop - 1
    return value[-1] if isinstance(value, list) and value else None


def _sequence(value: Any) -> list[Any] | None:
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        return [[key, item] for key, item in value.items()]
    return members_of(value) if is_drop(value) else None


def join(value: Any, glue: Any = " ") -> str:
    """Print the items with a text between them."""
    return common.join(items_of(value), to_s(glue))


def reverse(value: Any) -> list[Any]:
    """Give the items from last to first."""
    return items_of(value)[::-1]


def concat(value: Any, others: Any) -> list[Any]:
    """Give the items and those of another array."""
    if not isinstance(others, list):
        raise LiquidFailure("concat filter requires an array argument")
    items = items_of(value)
    joined = [*items, *others]
    return ItemList(joined, [*items, *others.drops]) if isinstance(others, ItemList) else joined


def map_(value: Any, key: Any) -> list[Any]:
    """Give one member of each item."""
    items = items_of(value)
    if key == "to_liquid":
        return list(items)
    try:
        return [subscript(item, key) if has_subscript(item) else None for item in items]
    except ConversionFailure:
        raise _no_property(key) from None


def uniq(value: Any, key: Any = None) -> list[Any] | None:
    """Give the items without those that equal an earlier one, or have an equal member; nil if the first has none."""
    items = items_of(value)
    if key is not None and items and not has_subscript(items[0]):
        return None
    if len(items) < 2:
        # Ruby: nothing is compared, so nothing is read.
        return list(items)
    members = items if key is None else _members(items, key)
    seen: dict[Any, Any] = {}
    for item, member in zip(items, members, strict=True):
        seen.setdefault(eql_key(member), item)
    return list(seen.values())


def compact(value: Any, key: Any = None) -> list[Any] | None:
    """Give the items without nil, or without those whose member is nil; nil if the first has no member at all."""
    items = items_of(value)
    if key is None:
        return [item for item in items if item is not None]
    if items and not has_subscript(items[0]):
        return None
    members = _members(items, key)
    return [item for item, member in zip(items, members, strict=True) if member is not None]


def _members(items: list[Any], key: Any) -> list[Any]:
    try:
        return [subscript(item, key) for item in items]
    except ConversionFailure:
        raise _no_property(key) from None


def _no_property(key: Any) -> LiquidFailure:
    return LiquidFailure(f"cannot select the property '{to_s(key)}'")


def push(value: Any, item: Any) -> Any:
    """Give the array with one more item at the end."""
    return _with(value, [*value, item], item) if isinstance(value, list) else value


def unshift(value: Any, item: Any) -> Any:
    """Give the array with one more item at the start."""
    return _with(value, [item, *value], item) if isinstance(value, list) else value


def _with(value: list[Any], items: list[Any], item: Any) -> list[Any]:
    return ItemList(items, [*value.drops, item]) if isinstance(value, ItemList) else items


def pop(value: Any, count: Any = 1) -> Any:
    """Give the array without its last items."""
    return like(value, value[: max(len(value) - _array_size(count), 0)]) if isinstance(value, list) else value


def shift(value: Any, count: Any = 1) -> Any:
    """Give the array without its first items."""
    return like(value, value[_array_size(count) :]) if isinstance(value, list) else value


def _array_size(count: Any) -> int:
    number = common.to_long(count)
    if number < 0:
        raise LiquidFailure("negative array size")
    return number


def sample(value: Any, count: Any = 1) -> Any:
    """Give one item by chance, or an array of several."""
    if not isinstance(value, list):
        return value
    try:
        number = common.to_integer(count)
    except LiquidFailure:
        number = 1
    if number < 0:
        raise LiquidFailure("negative sample number")
    import random

    if number == 1:
        return random.choice(value) if value else None
    return like(value, random.sample(value, min(number, len(value))))


FILTERS: Final = MappingProxyType(
    {
        "compact": compact,
        "concat": concat,
        "first": first,
        "join": join,
        "last": last,
        "map": map_,
        "pop": pop,
        "push": push,
        "reverse": reverse,
        "sample": sample,
        "shift": shift,
        "size": size,
        "uniq": uniq,
        "unshift": unshift,
    }
)
