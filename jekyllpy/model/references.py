"""Items that plugins put into data: templates see drops and hashes in their place, made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import NoneType
from typing import Any, Final

from jekyllpy.model.document import Document
from jekyllpy.model.lazy import Lazy
from jekyllpy.model.page import Page
from jekyllpy.model.static_file import StaticFile

_ITEMS: Final = frozenset({Document, Page, StaticFile})
_SCALARS: Final = frozenset({str, int, float, bool, NoneType, date, datetime})
_DEEPEST: Final = 6
"""Levels of lists and hashes in which items are looked for: groups of groups of posts, and some more."""


def with_lazy_items(fields: dict[Any, Any], shown: Callable[[Any], Any]) -> dict[Any, Any]:
    """Return the fields with those values lazy that hold items or tuples; such items may well refer to each other."""
    names = [name for name, value in fields.items() if value.__class__ not in _SCALARS and _holds_items(value)]
    if not names:
        return fields
    return {**fields, **{name: _lazy(fields[name], shown) for name in names}}


def show_items_in(fields: dict[Any, Any], shown: Callable[[Any], Any]) -> None:
    """Put what templates see in the place of values that hold items."""
    for name, value in dict.items(fields):  # nothing lazy is worked out
        if value.__class__ not in _SCALARS and _holds_items(value):
            fields[name] = shown(value)


def _lazy(value: Any, shown: Callable[[Any], Any]) -> Lazy:
    return Lazy(lambda: shown(value))


def with_items_shown(
    value: Any, shown: Callable[[Any], Any], listed: Callable[[list[Any]], Any] = list, levels: int = _DEEPEST
) -> Any:
    """Return a value with its items as `shown` has them; what holds none stays the same object."""
    if value.__class__ in _ITEMS:
        return shown(value)
    if not levels or not _holds_items(value, levels):
        return value
    if isinstance(value, Mapping):
        return {key: with_items_shown(each, shown, listed, levels - 1) for key, each in value.items()}
    made = [with_items_shown(each, shown, listed, levels - 1) for each in value]
    return listed(made) if any(each.__class__ in _ITEMS for each in value) else made


def _holds_items(value: Any, levels: int = _DEEPEST) -> bool:
    kind = value.__class__
    if kind in _ITEMS or kind is tuple:  # templates know lists
        return True
    if not levels or (kind is not list and kind is not dict):
        return False
    inner = value.values() if kind is dict else value
    return any(each.__class__ not in _SCALARS and _holds_items(each, levels - 1) for each in inner)
