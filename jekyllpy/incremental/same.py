"""Whether two values would show the same: Python's `==` takes `1`, `1.0` and `True` for one, printed otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any, Final

_PLAIN: Final = (str, bytes, int, type(None))


def _never(old: Any, new: Any) -> bool:
    return False


def same_value(old: Any, new: Any, same_item: Callable[[Any, Any], bool] = _never) -> bool:
    """Tell whether nothing can show a difference; `same_item` decides of what is no plain value."""
    pending = [(old, new)]
    seen: set[tuple[int, int]] = set()
    while pending:
        a, b = pending.pop()
        if a is b or (id(a), id(b)) in seen:
            continue
        if type(a) is not type(b):
            return False
        if isinstance(a, Mapping | list | tuple):
            if len(a) != len(b):
                return False
            # Aliases in YAML make one list stand in many places, or in itself
            seen.add((id(a), id(b)))
            pending += zip(_listed(a), _listed(b), strict=True)
        elif isinstance(a, _PLAIN):
            if a != b:
                return False
        elif isinstance(a, float | date):
            if repr(a) != repr(b):
                return False
        elif not same_item(a, b):
            return False
    return True


def same_fields(old: Any, new: Any, same_item: Callable[[Any, Any], bool] = _never) -> bool:
    """Tell the same of two dataclass values of one class, field by field."""
    return old is new or all(
        same_value(getattr(old, field.name), getattr(new, field.name), same_item) for field in fields(old)
    )


def is_plain(value: Any) -> bool:
    """Tell whether a value is made of texts, numbers, dates, lists and hashes alone."""
    pending, seen = [value], set()
    while pending:
        each = pending.pop()
        if isinstance(each, Mapping | list | tuple):
            if id(each) not in seen:
                seen.add(id(each))
                pending += _listed(each)
        elif not isinstance(each, (*_PLAIN, float, date)):
            return False
    return True


def _listed(value: Any) -> list[Any]:
    return [*value.keys(), *dict.values(value)] if isinstance(value, dict) else [*value, *_values(value)]


def _values(value: Any) -> Any:
    return value.values() if isinstance(value, Mapping) else ()
