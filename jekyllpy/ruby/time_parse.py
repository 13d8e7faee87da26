"""Ruby's `Time.parse`: make a time of what a text says of one, and of the present for what it leaves out."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jekyllpy.ruby.values import inspect
from jekyllpy.ruby.zones import UNIVERSAL, in_zone, local_time

if TYPE_CHECKING:
    from jekyllpy.ruby.date_parts import DateParts

_HOUR: Final = 3600
_DIGITS_OF_MICROSECOND: Final = 6
_ISO: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[ Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?: ?([-+][0-9]{2}:?[0-9]{2}|[Zz]))?)?"
)
_NUMERIC_OFFSET: Final = re.compile(r"([+-])([0-9]{2})(?:(:?)([0-9]{2})(?:\3([0-9]{2}))?)?")
_UNIVERSAL_NAMES: Final = frozenset({"-00:00", "-0000", "-00", "UTC", "Z", "UT"})
_MILITARY: Final = {letter: hours for hours, letter in enumerate("ABCDEFGHIKLM", 1)} | {
    letter: -hours for hours, letter in enumerate("NOPQRSTUVWXY", 1)
}
_NAMED_OFFSETS: Final = MappingProxyType(
    {"UTC": 0, "Z": 0, "UT": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5}
    | {"MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
    | _MILITARY
)


class _Clock(NamedTuple):
    """A reading of calendar and clock; like Ruby's it may show the 31st of a short month, 24:00, or a leap second."""

    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int
    microsecond: int


def parse_time(text: str, zone: tzinfo, now: datetime) -> datetime:
    """Read a time out of a text, in the local zone unless the text names another; raise ValueError if there is none.

    What stands before the largest unit that the text gives comes from `now`, what stands after the smallest is zero.
    Years outside 1 to 9999 are errors, which they are not in Ruby.
    """
    parts = _parts_of(text)
    if not parts.keys() & {"year", "yday", "mon", "mday", "hour", "min", "sec", "sec_fraction"}:
        raise ValueError(f"no time information in {inspect(text)}")
    name = parts.get("zone")
    offset = _offset_of(name, parts.get("year", now.year), zone)
    if "yday" in parts:
        _resolve_day_of_year(parts, now)
    present = in_zone(now, zone if offset is None else _fixed_zone(offset))
    clock = _completed(parts, present)
    if clock.year != parts.get("year", now.year):
        offset = _offset_of(name, clock.year, zone)
    if name is None or offset is None:
        return _at(clock, zone)
    return _in_named_zone(_at(_without_offset(clock, offset), UTC), name, offset, zone)


def is_whole(text: str) -> bool:
    """Tell whether a text is in the usual notation with a whole date, so that nothing comes from the present."""
    return _ISO.fullmatch(text) is not None


def _parts_of(text: str) -> DateParts:
    """Read the usual notation at once, and leave the others to the grammar."""
    match = _ISO.fullmatch(text)
    if not match:
        from jekyllpy.ruby.date_parts import date_parts

        return date_parts(text)
    year, month, day, hour, minute, second, zone = match.groups()
    parts: DateParts = {"year": int(year), "mon": int(month), "mday": int(day)}
    if hour is not None:
        parts["hour"], parts["min"], parts["sec"] = int(hour), int(minute), int(second)
    if zone is not None:
        parts["zone"] = zone
    return parts


def _resolve_day_of_year(parts: DateParts, now: datetime) -> None:
    number = parts["yday"]
    year = parts.get("year", now.year)
    if not 1 <= number <= 365 + isleap(year):
        raise ValueError(f"yday {number} out of range")
    day = datetime(year, 1, 1) + timedelta(days=number - 1)
    parts["mon"], parts["mday"] = day.month, day.day


def _completed(parts: DateParts, now: datetime) -> _Clock:
    fraction = parts.get("sec_fraction")
    given: list[int | None] = [parts.get("year"), parts.get("mon"), parts.get("mday")]
    given += [parts.get("hour"), parts.get("min"), parts.get("sec")]
    given.append(
        None if fraction is None else int(fraction[:_DIGITS_OF_MICROSECOND].ljust(_DIGITS_OF_MICROSECOND, "0"))
    )
    present = (now.year, now.month, now.day, now.hour, now.minute, now.second, now.microsecond)
    largest = next(at for at, value in enumerate(given) if value is not None)
    smallest = (1970, 1, 1, 0, 0, 0, 0)
    known = [*present[:largest], *given[largest:]]
    return _Clock(*(least if value is None else value for value, least in zip(known, smallest, strict=True)))


def _offset_of(name: str | None, year: int, zone: tzinfo) -> int | None:
    """Give the seconds of the zone that a text names: an offset, an American or military name, or a local name."""
    if name is None:
        return None
    name = name.upper()
    numeric = _NUMERIC_OFFSET.fullmatch(name)
    if numeric:
        seconds = int(numeric[2]) * _HOUR + int(numeric[4] or 0) * 60 + int(numeric[5] or 0)
        return -seconds if numeric[1] == "-" else seconds
    if name in _NAMED_OFFSETS:
        return _NAMED_OFFSETS[name] * _HOUR
    return _local_offset(name, year, zone)


def _local_offset(name: str, year: int, zone: tzinfo) -> int | None:
    for month in (1, 7):
        day = local_time(zone, year, month, 1)
        offset = day.utcoffset()
        if (day.tzname() or "").upper() == name and offset is not None:
            return offset // timedelta(seconds=1)
    return None


def _without_offset(clock: _Clock, offset: int) -> _Clock:
    """Turn a reading in a zone into one in UTC, digit by digit: Ruby touches only the units that change."""
    sign = -1 if offset > 0 else 1
    rest = abs(offset)
    units = [clock.second, clock.minute, clock.hour]
    for at, size in enumerate((60, 60, 24)):
        rest, part = divmod(rest, size)
        if part:
            carry, units[at] = divmod(units[at] + sign * part, size)
            rest += sign * carry
    second, minute, hour = units
    year, month, day = _shifted_day(clock.year, clock.month, clock.day, sign * rest)
    return _Clock(year, month, day, hour, minute, second, clock.microsecond)


def _shifted_day(year: int, month: int, day: int, step: int) -> tuple[int, int, int]:
    """Move a day without regard to where a month ends, but never farther than one day beyond it."""
    if not 1 <= month <= 12:
        raise ValueError("argument out of range")
    if step > 0 and day + step > monthrange(year, month)[1]:
        return (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)
    if step < 0 and day + step < 1:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        return year, month, monthrange(year, month)[1]
    return year, month, day + step


def _at(clock: _Clock, zone: tzinfo) -> datetime:
    """Make a time of a reading; days and seconds beyond the end of their month or minute run on."""
    year, month, day, hour, minute, second, microsecond = clock
    is_end_of_day = hour == 24 and minute == second == 0
    if not (1 <= month <= 12 and 1 <= day <= 31 and minute <= 59 and second <= 60 and (hour <= 23 or is_end_of_day)):
        raise ValueError("argument out of range")
    try:
        # The fields that are in range go in as they are, the others as a distance.
        start = datetime(year, month, 1, 0, minute, 0, microsecond)
        shown = start + timedelta(days=day - 1, hours=hour, seconds=second)
    except OverflowError as error:
        raise ValueError(f"year is out of range: {year}") from error
    return local_time(zone, *shown.timetuple()[:6], microsecond)


def _in_named_zone(time: datetime, name: str, offset: int, zone: tzinfo) -> datetime:
    if name.upper() in _UNIVERSAL_NAMES:
        return time.replace(tzinfo=UNIVERSAL)
    local = in_zone(time, zone)
    # Ruby: the local zone is preferred to a fixed offset where both show the same clock.
    return local if local.utcoffset() == timedelta(seconds=offset) else in_zone(time, _fixed_zone(offset))


def _fixed_zone(offset: int) -> timezone:
    if abs(offset) >= 24 * _HOUR:
        raise ValueError("utc_offset out of range")
    return timezone(timedelta(seconds=offset))
