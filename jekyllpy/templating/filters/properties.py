"""How Jekyll's filters read a property of an item: dotted names, and text that looks like a number as a number."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from jekyllpy.ruby.numbers import leading_integer
from jekyllpy.ruby.text import STRIPPED
from jekyllpy.ruby.values import inspect, to_s
from jekyllpy.templating.filters.common import ConversionFailure, has_subscript, subscript
from jekyllpy.templating.registers import Registers

_SPACE: Final = r"[\t\n\v\f\r ]*"
_INTEGER: Final = re.compile(rf"{_SPACE}-?[0-9]+{_SPACE}")
_FLOAT: Final = re.compile(rf"{_SPACE}-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+){_SPACE}")
_SHOWN: Final = 20
_CHANGING: Final = frozenset({"content", "output"})


def property_reader(name: Any, registers: Registers) -> Callable[[Any], Any]:
    """Return what reads a property of items.

    Jekyll keeps what it read of an item for the whole build, so what changes as items are rendered stays as it was
    when a filter asked first (filters.rb, item_property).
    """
    key = to_s(name)
    if _CHANGING.isdisjoint(key.split(".")):
        return lambda item: property_of(item, key)
    kept: dict[tuple[int, str], tuple[Any, Any]] = registers.caches.setdefault("item_property", {})

    def read(item: Any) -> Any:
        known = kept.get((id(item), key))
        if known is not None:
            return known[1]
        value = property_of(item, key)
        if value is not None and value is not False:
            # The item is held as well, so that no other gets its id
            kept[id(item), key] = item, value
        return value

    return read


def property_of(item: Any, name: Any) -> Any:
    """Read a property of an item; raise RubyFailure where Ruby could not ask for one."""
    key = name if name.__class__ is str else to_s(name)
    value = item.get(key) if "." not in key and hasattr(item, "get") else _read(item, key)
    return as_number(value) if isinstance(value, str) else value


def _read(item: Any, key: str) -> Any:
    try:
        if "." not in key:
            return subscript(item, key)
        value = item
        for part in _parts(key):
            # Jekyll: below something without members a property is false, not nil.
            value = subscript(value, part) if has_subscript(value) else False
        return value
    except ConversionFailure:
        if not isinstance(item, list):
            raise
        start = to_s(item)[:_SHOWN]
        expected = f"Expected an integer but got {inspect(key)} instead."
        raise ConversionFailure(f"Error accessing object ({start}) with given key. {expected}") from None


def _parts(key: str) -> list[str]:
    # Ruby: empty parts at the end are no parts.
    kept = key.rstrip(".")
    return kept.split(".") if kept else []


def as_number(text: str) -> Any:
    """Take a text that is a number in decimal notation as that number."""
    # Most texts are told apart by how they begin.
    if text[:1] > "9":
        return text
    if _INTEGER.fullmatch(text):
        return leading_integer(text)
    return _float(text.strip(STRIPPED)) if _FLOAT.fullmatch(text) else text


def _float(text: str) -> float:
    # Ruby: to_f reads no number that begins with a point behind a minus sign or blank differently from Python.
    return float(text)
