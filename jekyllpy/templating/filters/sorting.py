"""Filters that sort. Items without an order among them come in the places that Ruby's sort on glibc gives them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.ruby.sort import merge_sort
from jekyllpy.ruby.text import casecmp_key
from jekyllpy.ruby.values import class_name, compare, inspect, to_s
from jekyllpy.templating.failures import LiquidFailure
from jekyllpy.templating.filters.common import (
    ConversionFailure,
    array_of,
    has_subscript,
    is_drop,
    items_of,
    members_of,
    no_method,
    subscript,
)
from jekyllpy.templating.filters.properties import property_reader
from jekyllpy.templating.items import like
from jekyllpy.templating.registers import Registers

_NILS_FIRST: Final = -1
_NILS_LAST: Final = 1


def sort(value: Any, name: Any = None, nils: Any = "first", *, registers: Registers) -> list[Any]:
    """Sort by value or by a property, with items that lack it first or last."""
    if value is None:
        raise LiquidFailure("Cannot sort a null object.")
    if name is None:
        return like(value, _sorted(_enumerated(value, "sort")))
    if nils not in ("first", "last"):
        wrong = f"'{to_s(nils)}' is not a valid nils order. It must be 'first' or 'last'."
        raise LiquidFailure(f"Invalid nils order: {wrong}")
    items = _enumerated(value, "map")
    keys = list(map(property_reader(name, registers), items))
    return like(value, _sorted_by(items, keys, _NILS_FIRST if nils == "first" else _NILS_LAST))


def _enumerated(value: Any, method: str) -> list[Any]:
    if isinstance(value, list | dict | range) or (is_drop(value) and members_of(value) is not None):
        return array_of(value)
    raise no_method(method, value)


def _has_one_order(keys: list[Any]) -> bool:
    """Tell whether Python sorts the keys as Ruby does: all text, all numbers without NaN, or all times."""
    kinds = {key.__class__ for key in keys}
    if len(kinds) <= 1 and kinds <= {str, int, timedelta}:
        return True
    if kinds == {datetime}:
        return _are_of_one_clock(keys)
    return kinds <= {int, float} and all(key == key for key in keys)


def _are_of_one_clock(times: list[datetime]) -> bool:
    # Python: times of one zone compare by what its clocks show, which is right but for the hour that they show twice.
    return len({id(time.tzinfo) for time in times}) == 1 and not any(time.fold for time in times)


def _sorted(items: list[Any]) -> list[Any]:
    if _has_one_order(items):
        return sorted(items)
    return merge_sort(items, _compare_strictly)


def _compare_strictly(a: Any, b: Any) -> int:
    order = compare(a, b)
    if order is None:
        raise LiquidFailure(f"comparison of {class_name(a)} with {_shown(b)} failed")
    return order


def _shown(value: Any) -> str:
    is_small = isinstance(value, int) and -(2**62) <= value < 2**62
    return inspect(value) if value is None or is_small or isinstance(value, float) else class_name(value)


def _sorted_by(items: list[Any], keys: list[Any], nils: int) -> list[Any]:
    known = [key for key in keys if key is not None]
    if _has_one_order(known):
        return _sorted_around_nils(items, keys, nils)

    def order(a: tuple[Any, Any], b: tuple[Any, Any]) -> int:
        left, right = a[0], b[0]
        if left is None or right is None:
            return 0 if left is right else nils if left is None else -nils
        found = compare(left, right)
        # Jekyll: what has no order is sorted as text.
        return _text_order(to_s(left), to_s(right)) if found is None else found

    return [item for _, item in merge_sort(list(zip(keys, items, strict=True)), order)]


def _text_order(a: str, b: str) -> int:
    return (a > b) - (a < b)


def _sorted_around_nils(items: list[Any], keys: list[Any], nils: int) -> list[Any]:
    order = sorted([at for at, key in enumerate(keys) if key is not None], key=keys.__getitem__)
    without = [at for at, key in enumerate(keys) if key is None]
    return [items[at] for at in (without + order if nils == _NILS_FIRST else order + without)]


def sort_natural(value: Any, key: Any = None) -> list[Any] | None:
    """Sort without regard to the case of ASCII letters, by value or by a member; nils come last."""
    items = items_of(value)
    if key is None or not items:
        return _sorted_naturally(items, items)
    if not all(has_subscript(item) for item in items):
        return None
    if len(items) == 1:
        # Ruby: nothing is compared, so nothing is read.
        return list(items)
    try:
        return _sorted_naturally(items, [subscript(item, key) for item in items])
    except ConversionFailure:
        raise LiquidFailure(f"cannot select the property '{to_s(key)}'") from None


def _sorted_naturally(items: list[Any], keys: list[Any]) -> list[Any]:
    folded = [None if key is None else casecmp_key(to_s(key)) for key in keys]
    if None not in folded:
        return [items[at] for at in sorted(range(len(items)), key=lambda at: folded[at] or "")]
    return [items[at] for at in merge_sort(range(len(items)), _natural_order(folded))]


def _natural_order(keys: list[str | None]) -> Callable[[int, int], int]:
    def order(a: int, b: int) -> int:
        left, right = keys[a], keys[b]
        if left is None or right is None:
            # Liquid: nil comes after everything, another nil included.
            return 1 if left is None else -1
        return _text_order(left, right)

    return order


FILTERS: Final = MappingProxyType({"sort": sort, "sort_natural": sort_natural})
