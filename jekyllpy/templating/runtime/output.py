"""Print values as `{{ }}` does."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from jekyllpy.ruby.text import AsciiText
from jekyllpy.ruby.values import to_s
from jekyllpy.templating.items import ItemList
from jekyllpy.templating.literals import MethodLiteral

_ASCII_VALUES: Final = (AsciiText, bool, int, float, date, range)


def printed(value: Any) -> str:
    """Return the text of a value: arrays join their printed items without a separator, at every depth."""
    if value.__class__ is str:
        return value
    if value is None:
        return ""
    if isinstance(value, list):
        return "".join(texts_of(value))
    return to_s(value)


def texts_of(value: list[Any]) -> list[str]:
    """Return the printed items of an array, of pages what is in them."""
    if isinstance(value, ItemList):
        return [_item_text(item) if is_item else printed(item) for item, is_item in value.marked()]
    return [item if item.__class__ is str else printed(item) for item in value]


def _item_text(item: Any) -> str:
    return to_s(item.get("content")) if isinstance(item, dict) else printed(item)


def is_ascii(value: Any, source: Any) -> bool:
    """Tell whether Ruby's text of a value has the encoding US-ASCII, if all of it is ASCII.

    `source` is what the value's text was made from, as far as it keeps the encoding.
    """
    origin = source if isinstance(value, str) else value
    if isinstance(origin, list):
        return not origin or is_ascii(origin[0], origin[0])
    return origin is None or isinstance(origin, _ASCII_VALUES)


def plain(value: Any) -> Any:
    """Return the value, in place of the literals `empty` and `blank` the text they print."""
    return "" if isinstance(value, MethodLiteral) else value
