"""Ruby's Time and Date on paper: strftime with every directive, flag and width, and the fixed formats built on it.

A time is an aware `datetime.datetime`, a date a `datetime.date`; see `jekyllpy.ruby.zones` for what their zones mean.
Names of days and months are English whatever the locale, as in Ruby.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from types import MappingProxyType
from typing import Final

from jekyllpy.ruby.zones import UNIVERSAL, UniversalTime, in_zone, local_time, zone_named

__all__ = [
    "UNIVERSAL",
    "UniversalTime",
    "abbreviation",
    "date_inspect",
    "in_zone",
    "instant",
    "julian_day",
    "local_time",
    "midnight",
    "offset_seconds",
    "rfc822",
    "strftime",
    "time_inspect",
    "time_to_s",
    "unix_seconds",
    "xmlschema",
    "zone_named",
]

DAY_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS: Final = tuple(name[:3] for name in DAY_NAMES)
_MONTHS: Final = tuple(name[:3] for name in MONTH_NAMES)

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_ONE_SECOND: Final = timedelta(seconds=1)
_FIRST_GREGORIAN_DAY: Final = date(1582, 10, 15)
_JULIAN_DAY_OF_ORDINAL_0: Final = 1721425
_LENGTH_OF_CLOCK: Final = len("2020-02-03 04:05:06")
_WIDEST_TIME: Final = 4_718_592
_WIDEST_DATE: Final = 8_191
_WIDEST_NUMBER: Final = 2**31

_DIRECTIVE: Final = re.compile(
    r"""%([-0^\#_]*)                        # flags
         ([0-9]*)                           # width
         (:{1,3}(?=z)                       # colons of an offset
         |E(?=[cCxXyY])|O(?=[deHkIlmMSuUVwWy]))?
         (.|\Z)""",
    re.VERBOSE | re.DOTALL,
)


class _MidnightOfDate(tzinfo):
    """The zone of a Ruby Date, whose time of day is midnight and whose zone prints as an offset."""

    def utcoffset(self, when: datetime | None) -> timedelta:
        return timedelta(0)

    def dst(self, when: datetime | None) -> timedelta:
        return timedelta(0)

    def tzname(self, when: datetime | None) -> str:
        return "+00:00"


_DATE: Final = _MidnightOfDate()
_DATE_AND_ZONE: Final = "%a %b %e %H:%M:%S %Z %Y"


def strftime(time: datetime | date, format: str) -> str:
    """Print a time or date after a format.

    Unknown directives stay as they are. Raise ValueError in Ruby's words for a time's format that breaks off after a
    per cent sign, and OverflowError for a width that Ruby has no room for.
    """
    if "%" not in format:
        return format
    moment = time if isinstance(time, datetime) else datetime(time.year, time.month, time.day, tzinfo=_DATE)

    def directive(match: re.Match[str]) -> str:
        plain = _PLAIN.get(match[0])
        return plain(moment) if plain else _flagged(moment, match, format)

    return _DIRECTIVE.sub(directive, format)


def _flagged(time: datetime, match: re.Match[str], format: str) -> str:
    """Print one directive that has flags, a width, a modifier, or is unknown."""
    flags, digits, modifier, letter = match.groups()
    width = int(digits or 0)
    if not letter and time.tzinfo is not _DATE:
        raise ValueError(f"invalid format: {format}")
    if letter == "%" and modifier is None and "E" not in match[0]:
        return _pad("%", flags, width)
    if width >= _WIDEST_NUMBER:
        return match[0]
    if width > (_WIDEST_DATE if time.tzinfo is _DATE else _WIDEST_TIME):
        raise OverflowError(f"Numerical result out of range - {format}")
    if letter in _NUMBERS:
        get, default_width, padding = _NUMBERS[letter]
        return _number(get(time), flags, width or default_width, padding)
    if letter in _TEXTS:
        if letter == "Z" and time.tzinfo.__class__ is timezone:
            return ""
        return _text(_TEXTS[letter](time), letter, flags, width)
    if letter == "z":
        return _offset(time, flags, width, len(modifier or ""))
    if letter in "LN" and letter:
        return _fraction(time, width or (3 if letter == "L" else 9))
    if letter in _COMPOSITES or (letter == "+" and time.tzinfo is _DATE):
        return _composite(time, letter, flags, width)
    if letter == "Q" and time.tzinfo is _DATE:
        return _number(unix_seconds(time) * 1000, flags, width, "0")
    return match[0]


def _padding(flags: str) -> str:
    """Give the padding of the last flag that sets one, or nothing; a hyphen takes back what stands before it."""
    flags = flags[flags.rfind("-") + 1 :]
    at = max(flags.rfind("0"), flags.rfind("_"))
    return "" if at < 0 else "0" if flags[at] == "0" else " "


def _pad(text: str, flags: str, width: int) -> str:
    return text if "-" in flags else text.rjust(width, _padding(flags) or " ")


def _number(value: int, flags: str, width: int, padding: str) -> str:
    if "-" in flags:
        return str(value)
    if (_padding(flags) or padding) == "0":
        return f"{value:0{width}d}"
    return str(value).rjust(width)


def _text(text: str, letter: str, flags: str, width: int) -> str:
    if "#" in flags:
        # Ruby: the flag turns the case of what is written in capitals anyway, and capitalises the rest.
        text = text.lower() if letter in "pZ" else text.upper()
    elif "^" in flags:
        text = text.upper()
    return _pad(text, flags, width)


def _composite(time: datetime, letter: str, flags: str, width: int) -> str:
    text = strftime(time.date() if time.tzinfo is _DATE else time, _COMPOSITES.get(letter, _DATE_AND_ZONE))
    if "^" in flags:
        text = text.upper()
    if time.tzinfo is _DATE:
        return _pad(text, flags, width)
    # Ruby: only a Date heeds the flag that takes the padding away here.
    return _pad(text, _padding(flags).replace(" ", "_"), width)


def _fraction(time: datetime, digits: int) -> str:
    return f"{time.microsecond:06d}"[:digits].ljust(digits, "0")


def _offset(time: datetime, flags: str, width: int, colons: int) -> str:
    seconds = offset_seconds(time)
    # Ruby: the flag that takes padding away marks UTC mode as an unknown local offset (RFC 3339).
    sign = "-" if seconds < 0 or ("-" in flags and isinstance(time.tzinfo, UniversalTime)) else "+"
    hours, rest = divmod(abs(seconds), 3600)
    minutes, rest = divmod(rest, 60)
    tail = _offset_tail(minutes, rest, colons)
    room = max(width - len(tail), 2 if "-" in flags and time.tzinfo is _DATE else 3)
    if _padding(flags) == " ":
        return f"{sign}{hours}".rjust(room) + tail
    return f"{sign}{hours:0{room - 1}d}{tail}"


def _offset_tail(minutes: int, seconds: int, colons: int) -> str:
    if colons == 0:
        return f"{minutes:02d}"
    if colons == 1 or (colons == 3 and minutes and not seconds):
        return f":{minutes:02d}"
    if colons == 2 or seconds:
        return f":{minutes:02d}:{seconds:02d}"
    return ""


def offset_seconds(time: datetime) -> int:
    """Give the seconds by which the time's clock is ahead of UTC."""
    offset = time.utcoffset()
    return 0 if offset is None else offset // _ONE_SECOND


def abbreviation(time: datetime) -> str:
    """Give the abbreviation of the time's zone; fixed offsets have none."""
    if time.tzinfo.__class__ is timezone:
        return ""
    return time.tzname() or ""


def instant(time: datetime) -> timedelta:
    """Give the distance from 1970, by which times of whatever zone compare."""
    return time - _EPOCH


def unix_seconds(time: datetime) -> int:
    """Give the whole seconds since 1970, counted down before it."""
    return (time - _EPOCH) // _ONE_SECOND


def _sunday_week(time: datetime) -> int:
    return (_day_of_year(time) + 6 - time.isoweekday() % 7) // 7


def _monday_week(time: datetime) -> int:
    return (_day_of_year(time) + 6 - time.weekday()) // 7


def _day_of_year(time: datetime) -> int:
    return time.timetuple().tm_yday


def _half(time: datetime) -> str:
    return "AM" if time.hour < 12 else "PM"


_Number = tuple[Callable[[datetime], int], int, str]
_NUMBERS: Final[MappingProxyType[str, _Number]] = MappingProxyType(
    {
        "C": (lambda time: time.year // 100, 2, "0"),
        "G": (lambda time: time.isocalendar()[0], 4, "0"),
        "H": (lambda time: time.hour, 2, "0"),
        "I": (lambda time: time.hour % 12 or 12, 2, "0"),
        "M": (lambda time: time.minute, 2, "0"),
        "S": (lambda time: time.second, 2, "0"),
        "U": (_sunday_week, 2, "0"),
        "V": (lambda time: time.isocalendar()[1], 2, "0"),
        "W": (_monday_week, 2, "0"),
        "Y": (lambda time: time.year, 4, "0"),
        "d": (lambda time: time.day, 2, "0"),
        "e": (lambda time: time.day, 2, " "),
        "g": (lambda time: time.isocalendar()[0] % 100, 2, "0"),
        "j": (_day_of_year, 3, "0"),
        "k": (lambda time: time.hour, 2, " "),
        "l": (lambda time: time.hour % 12 or 12, 2, " "),
        "m": (lambda time: time.month, 2, "0"),
        "s": (unix_seconds, 1, "0"),
        "u": (lambda time: time.isoweekday(), 1, "0"),
        "w": (lambda time: time.isoweekday() % 7, 1, "0"),
        "y": (lambda time: time.year % 100, 2, "0"),
    }
)

_TEXTS: Final[MappingProxyType[str, Callable[[datetime], str]]] = MappingProxyType(
    {
        "A": lambda time: DAY_NAMES[time.weekday()],
        "B": lambda time: MONTH_NAMES[time.month - 1],
        "P": lambda time: _half(time).lower(),
        "Z": abbreviation,
        "a": lambda time: _DAYS[time.weekday()],
        "b": lambda time: _MONTHS[time.month - 1],
        "h": lambda time: _MONTHS[time.month - 1],
        "n": lambda time: "\n",
        "p": _half,
        "t": lambda time: "\t",
    }
)

_COMPOSITES: Final = MappingProxyType(
    {
        "D": "%m/%d/%y",
        "F": "%Y-%m-%d",
        "R": "%H:%M",
        "T": "%H:%M:%S",
        "X": "%H:%M:%S",
        "c": "%a %b %e %H:%M:%S %Y",
        "r": "%I:%M:%S %p",
        "v": "%e-%^b-%Y",
        "x": "%m/%d/%y",
    }
)

# What most formats consist of, without the detour over flags and widths.
_PLAIN: Final[MappingProxyType[str, Callable[[datetime], str]]] = MappingProxyType(
    {
        "%%": lambda time: "%",
        "%-d": lambda time: str(time.day),
        "%-m": lambda time: str(time.month),
        "%A": _TEXTS["A"],
        "%B": _TEXTS["B"],
        "%H": lambda time: f"{time.hour:02d}",
        "%M": lambda time: f"{time.minute:02d}",
        "%S": lambda time: f"{time.second:02d}",
        "%Y": lambda time: f"{time.year:04d}",
        "%a": _TEXTS["a"],
        "%b": _TEXTS["b"],
        "%d": lambda time: f"{time.day:02d}",
        "%e": lambda time: f"{time.day:2d}",
        "%m": lambda time: f"{time.month:02d}",
        "%y": lambda time: f"{time.year % 100:02d}",
    }
)


def _zone_suffix(time: datetime, separator: str) -> str:
    seconds = offset_seconds(time)
    sign = "-" if seconds < 0 else "+"
    return f"{sign}{abs(seconds) // 3600:02d}{separator}{abs(seconds) // 60 % 60:02d}"


def _clock(time: datetime, separator: str = " ") -> str:
    return time.isoformat(separator, "seconds")[:_LENGTH_OF_CLOCK]


def time_to_s(time: datetime) -> str:
    """Print a time as `Time#to_s`: `2020-02-03 04:05:06 +0000`, or with `UTC` in UTC mode."""
    zone = "UTC" if isinstance(time.tzinfo, UniversalTime) else _zone_suffix(time, "")
    return f"{_clock(time)} {zone}"


def time_inspect(time: datetime) -> str:
    """Print a time as `Time#inspect`, which shows fractions of a second, and of a minute in old offsets."""
    fraction = f".{time.microsecond:06d}".rstrip("0") if time.microsecond else ""
    if isinstance(time.tzinfo, UniversalTime):
        return f"{_clock(time)}{fraction} UTC"
    odd_seconds = abs(offset_seconds(time)) % 60
    return f"{_clock(time)}{fraction} {_zone_suffix(time, '')}" + (f"{odd_seconds:02d}" if odd_seconds else "")


def date_inspect(day: date) -> str:
    """Print a date as `Date#inspect`, with its Julian day number."""
    return f"#<Date: {day.isoformat()} (({julian_day(day)}j,0s,0n),+0s,2299161j)>"


def julian_day(day: date) -> int:
    """Give the chronological Julian day number; Ruby reads dates before 15 October 1582 in the Julian calendar."""
    if day >= _FIRST_GREGORIAN_DAY:
        return day.toordinal() + _JULIAN_DAY_OF_ORDINAL_0
    # Years are counted from March, so that a leap day is their last.
    years, months = day.year + 4800 - (day.month < 3), (day.month - 3) % 12
    return day.day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083


def midnight(day: date, zone: tzinfo) -> datetime:
    """Give the time at which a date begins in a zone (`Date#to_time`), by the Gregorian calendar whenever it was.

    Raise ValueError outside the years 1 to 9999.
    """
    gregorian = date.fromordinal(julian_day(day) - _JULIAN_DAY_OF_ORDINAL_0)
    return local_time(zone, gregorian.year, gregorian.month, gregorian.day)


def xmlschema(time: datetime) -> str:
    """Print a time as `Time#xmlschema`: `2020-02-03T04:05:06+00:00`, or with `Z` in UTC mode."""
    zone = "Z" if isinstance(time.tzinfo, UniversalTime) else _zone_suffix(time, ":")
    return _clock(time, "T") + zone


def rfc822(time: datetime) -> str:
    """Print a time as `Time#rfc822`: `Mon, 03 Feb 2020 04:05:06 +0000`, or with `-0000` in UTC mode."""
    zone = "-0000" if isinstance(time.tzinfo, UniversalTime) else _zone_suffix(time, "")
    day = f"{_DAYS[time.weekday()]}, {time.day:02d} {_MONTHS[time.month - 1]} {time.year:04d}"
    return f"{day} {time.hour:02d}:{time.minute:02d}:{time.second:02d} {zone}"
