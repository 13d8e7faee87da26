"""What `for` and `tablerow` run over, and the objects they show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from jekyllpy.ruby.numbers import strict_integer
from jekyllpy.ruby.values import no_method, to_i, to_s
from jekyllpy.templating.drop import Drop
from jekyllpy.templating.failures import LiquidFailure, RubyFailure

PARENT: Final = "\0forloop"
"""The name under which a partial finds the loop around its include tag."""


def items(value: Any) -> Sequence[Any]:
    """Return what a loop over the value goes through."""
    if isinstance(value, list | range):
        return value
    if isinstance(value, dict):
        return [[key, item] for key, item in value.items()]
    if isinstance(value, str):
        return [value] if value else []
    each = value.each() if isinstance(value, Drop) else None
    return [] if each is None else list(each)


def loop(offsets: dict[str, int], title: str, value: Any) -> tuple[Sequence[Any], int]:
    """Return what a loop without bounds goes through and its length, which the loop's name remembers."""
    found = items(value)
    offsets[title] = length = len(found)
    return found, length


def segment(value: Any, start: int, stop: int | None, backwards: bool = False) -> Sequence[Any]:
    """Return the items from one index up to another, which may lie outside; a string is one item in any case."""
    found = items(value)
    if not isinstance(value, str):
        found = found[max(start, 0) : None if stop is None else max(stop, 0)]
    return found[::-1] if backwards else found


def stop_at(start: int, limit: Any) -> int | None:
    """Return the index at which a limit ends a loop; nil and false are no limit."""
    return None if limit is None or limit is False else start + as_integer(limit)


def as_integer(value: Any) -> int:
    """Return `value.to_i`, where Ruby has it."""
    if value.__class__ is int:
        return int(value)
    if value is None or (isinstance(value, str | int | float | datetime) and not isinstance(value, bool)):
        return to_i(value)
    raise RubyFailure(no_method("to_i", value))


def bound(value: Any) -> int:
    """Return an end of a range: `(first..last)` takes integers, nil and whatever prints as an integer."""
    if value.__class__ is int:
        return int(value)
    if value is None or isinstance(value, str):
        return to_i(value)
    number = strict_integer(to_s(value))
    if number is None:
        raise LiquidFailure("invalid integer")
    return number


class ForLoop(Drop):
    """`forloop`; compiled templates make one only where something may look at it whole."""

    __slots__ = ("at", "length", "name", "parentloop")

    ruby_class = "Liquid::ForloopDrop"

    def __init__(self, name: str, length: int, parentloop: ForLoop | None) -> None:
        self.name = name
        self.length = length
        self.parentloop = parentloop
        self.at = 0

    def get(self, key: Any, default: Any = None) -> Any:
        """Return a member of the loop."""
        read = _LOOP.get(key)
        return read(self) if read else default

    def has_key(self, key: Any) -> bool:
        """Tell whether the loop has such a member."""
        return key in _LOOP

    def keys(self) -> list[str]:
        """Return the members' names."""
        return list(_LOOP)

    def to_s(self) -> str:
        """Return Ruby's name of the class."""
        return "Liquid::ForloopDrop"

    inspect = to_s


class TableRow(Drop):
    """`tablerowloop`: where a table stands. Without columns everything is one row."""

    __slots__ = ("at", "col", "cols", "length", "row")

    ruby_class = "Liquid::TablerowloopDrop"

    def __init__(self, length: int, cols: int) -> None:
        self.length = length
        self.cols = cols
        self.at = 0
        self.col = 1
        self.row = 1

    def get(self, key: Any, default: Any = None) -> Any:
        """Return a member of the loop."""
        read = _TABLE.get(key)
        return read(self) if read else default

    def has_key(self, key: Any) -> bool:
        """Tell whether the loop has such a member."""
        return key in _TABLE

    def keys(self) -> list[str]:
        """Return the members' names."""
        return list(_TABLE)

    def next_cell(self) -> str:
        """Go on, and return what ends the cell."""
        ends_row = self.col == self.cols
        text = f'</td></tr>\n<tr class="row{self.row + 1}">' if ends_row and self.at != self.length - 1 else "</td>"
        self.at += 1
        self.row, self.col = (self.row + 1, 1) if ends_row else (self.row, self.col + 1)
        return text

    def to_s(self) -> str:
        """Return Ruby's name of the class."""
        return "Liquid::TablerowloopDrop"

    inspect = to_s


_COUNTS: Final[dict[str, Any]] = {
    "length": lambda loop: loop.length,
    "index": lambda loop: loop.at + 1,
    "index0": lambda loop: loop.at,
    "rindex": lambda loop: loop.length - loop.at,
    "rindex0": lambda loop: loop.length - loop.at - 1,
    "first": lambda loop: loop.at == 0,
    "last": lambda loop: loop.at == loop.length - 1,
}

_LOOP: Final[dict[str, Any]] = {
    **_COUNTS,
    "name": lambda loop: loop.name,
    "parentloop": lambda loop: loop.parentloop,
}

_TABLE: Final[dict[str, Any]] = {
    **_COUNTS,
    "col": lambda loop: loop.col,
    "row": lambda loop: loop.row,
    "col0": lambda loop: loop.col - 1,
    "col_first": lambda loop: loop.col == 1,
    "col_last": lambda loop: loop.col == loop.cols,
}
