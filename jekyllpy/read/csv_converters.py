"""What the cells of CSV become on request: the converters that Ruby's library has by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.ruby.date_parts import DateParts, date_parts
from jekyllpy.ruby.numbers import strict_float, strict_integer

# Gets a cell's text; what it cannot read it gives back.
Converter = Callable[[str], Any]

_DATE: Final = re.compile(r"(?:\w+,?\s+)?\w+\s+\d{1,2},?\s+\d{2,4}|\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME: Final = re.compile(
    r"""
    (?:\w+,?\s+)?\w+\s+\d{1,2}\s+\d{1,2}:\d{1,2}:\d{1,2},?\s+\d{2,4}
    | \d{4}-\d{2}-\d{2}\s\d{2}:\d{2}:\d{2}
    | \d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?(?:[+-]\d{2}:\d{2}|Z)?)?)?
    """,
    re.ASCII | re.VERBOSE,
)


def converters_named(names: Iterable[str]) -> list[Converter]:
    """Return the converters in the order in which they are tried. Raises `KeyError` for a name that none has."""
    return [converter for name in names for converter in _CONVERTERS[name]]


def convert(cell: str | None, converters: Iterable[Converter]) -> Any:
    """Return the value of a cell: that of the first converter which makes more of it than text."""
    value: Any = cell
    for converter in converters:
        if not isinstance(value, str):
            break
        value = converter(value)
    return value


def _integer(text: str) -> Any:
    number = strict_integer(text)
    return text if number is None else number


def _float(text: str) -> Any:
    number = strict_float(text)
    return text if number is None else number


def _date(text: str) -> Any:
    if not _DATE.fullmatch(text):
        return text
    try:
        return _day(date_parts(text))
    except (KeyError, ValueError):
        return text


def _date_time(text: str) -> Any:
    """Return the time as Ruby's DateTime prints itself; templates take that for the time it names."""
    if not _TIME.fullmatch(text):
        return text
    try:
        parts = date_parts(text)
        day = _day(parts)
        time = datetime(day.year, day.month, day.day, parts.get("hour", 0), parts.get("min", 0), parts.get("sec", 0))
    except (KeyError, ValueError):
        return text
    zone = parts.get("zone")
    return time.isoformat() + ("+00:00" if zone is None or zone in "Zz" else zone)


def _day(parts: DateParts) -> date:
    return date(parts["year"], parts["mon"], parts["mday"])


_CONVERTERS: Final[Mapping[str, tuple[Converter, ...]]] = MappingProxyType(
    {
        "integer": (_integer,),
        "float": (_float,),
        "numeric": (_integer, _float),
        "date": (_date,),
        "date_time": (_date_time,),
        "all": (_date_time, _integer, _float),
    }
)
