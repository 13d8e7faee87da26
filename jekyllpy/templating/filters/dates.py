"""Filters on times: `date` keeps the zone of its input, Jekyll's own filters print in the site's."""

from __future__ import annotations

import re
from datetime import date as Date
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.ruby.numbers import leading_integer
from jekyllpy.ruby.text import downcase
from jekyllpy.ruby.time import in_zone, midnight, rfc822, strftime, xmlschema
from jekyllpy.ruby.time_parse import is_whole, parse_time
from jekyllpy.ruby.values import inspect, to_s
from jekyllpy.templating.failures import LiquidFailure, RubyFailure
from jekyllpy.templating.registers import Registers

_SECONDS: Final = re.compile("[0-9]+")
_PRESENT: Final = ("now", "today")
_EPOCH: Final = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


def date(value: Any, format: Any, *, registers: Registers) -> Any:
    """Print a time after a strftime format; what is no time stays as it is."""
    pattern = to_s(format)
    if pattern and isinstance(value, str) and downcase(value) in _PRESENT:
        text = _print(in_zone(registers.now, registers.zone), pattern)
        registers.usage.printed.append((pattern, text))
        return text
    time = _time_of(value, registers) if pattern else None
    if time is None:
        return value
    return _print(time, pattern)


def _print(time: Date, pattern: str) -> str:
    try:
        return strftime(time, pattern)
    except ValueError as error:
        raise LiquidFailure(str(error)) from None
    except OverflowError as error:
        raise RubyFailure(str(error)) from None


def _time_of(value: Any, registers: Registers) -> Date | None:
    """Take a value as a time, or give None: text is parsed, a whole number counts the seconds since 1970."""
    if isinstance(value, Date):
        return value
    if isinstance(value, str):
        return _time_in(downcase(value), registers) if value else None
    return _seconds(value, registers) if isinstance(value, int) and not isinstance(value, bool) else None


def _time_in(text: str, registers: Registers) -> datetime | None:
    if text in _PRESENT:
        return in_zone(registers.clock(), registers.zone)
    if _SECONDS.fullmatch(text):
        return _seconds(leading_integer(text), registers)
    try:
        now = registers.now if is_whole(text) else registers.clock()
        return parse_time(text, registers.zone, now)
    except ValueError:
        return None


def _seconds(number: int, registers: Registers) -> datetime | None:
    try:
        return in_zone(_EPOCH + timedelta(seconds=number), registers.zone)
    except (OverflowError, ValueError):
        return None


def _local(value: Any, registers: Registers) -> datetime:
    time = _time_of(value, registers)
    if time is not None:
        try:
            return in_zone(time, registers.zone) if isinstance(time, datetime) else midnight(time, registers.zone)
        except ValueError:
            # Python's calendar has only the years 1 to 9999.
            pass
    raise RubyFailure(f"Invalid Date: '{inspect(value)}' is not a valid datetime.")


def _is_empty(value: Any) -> bool:
    return value is None or (not isinstance(value, Date) and to_s(value) == "")


def date_to_xmlschema(value: Any, *, registers: Registers) -> Any:
    """Print a time as XML Schema has it."""
    return value if _is_empty(value) else xmlschema(_local(value, registers))


def date_to_rfc822(value: Any, *, registers: Registers) -> Any:
    """Print a time as RFC 822 has it."""
    return value if _is_empty(value) else rfc822(_local(value, registers))


def date_to_string(value: Any, kind: Any = None, style: Any = None, *, registers: Registers) -> Any:
    """Print a date such as `02 Jan 2020`, `2nd Jan 2020` or `Jan 2nd, 2020`."""
    return value if _is_empty(value) else _in_words(_local(value, registers), "%b", kind, style)


def date_to_long_string(value: Any, kind: Any = None, style: Any = None, *, registers: Registers) -> Any:
    """Print a date such as `02 January 2020`."""
    return value if _is_empty(value) else _in_words(_local(value, registers), "%B", kind, style)


def _in_words(time: datetime, month: str, kind: Any, style: Any) -> str:
    if kind != "ordinal":
        return strftime(time, f"%d {month} %Y")
    day = f"{time.day}{_ending(time.day)}"
    return strftime(time, f"{month} {day}, %Y" if style == "US" else f"{day} {month} %Y")


def _ending(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


FILTERS: Final = MappingProxyType(
    {
        "date": date,
        "date_to_long_string": date_to_long_string,
        "date_to_rfc822": date_to_rfc822,
        "date_to_string": date_to_string,
        "date_to_xmlschema": date_to_xmlschema,
    }
)
