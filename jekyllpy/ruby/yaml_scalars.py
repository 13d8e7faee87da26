"""Give a YAML scalar the type SafeYAML gives it. Knows nothing of documents, quotes or tags."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from types import MappingProxyType
from typing import Final

from jekyllpy.errors import YamlError

# SafeYAML anchors its patterns with Ruby's \Z, which a line break at the very end does not hinder.
DECIMAL: Final = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\n?")
OCTAL: Final = re.compile(r"0[0-7]+\n?")
HEXADECIMAL: Final = re.compile(r"[-+]?0x[0-9a-fA-F]+\n?|0X[0-9a-fA-F]+\n?")
BINARY: Final = re.compile(r"0b[01]+\n?")
FLOAT: Final = re.compile(r"[-+]?(?:[0-9][0-9_]*)?\.[0-9_]+(?:[eE][-+][0-9]+)?\n?")
SEXAGESIMAL: Final = re.compile(r"([-+]?[0-9][0-9_]*)((?::[0-5]?[0-9])+)(\.[0-9_]*\n?)?\n?")
DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\n?")
TIME: Final = re.compile(
    r"""
    ([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})            # day
    (?:[Tt]|[ \t\n\r\f\v]+)
    ([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?
    [ \t\n\r\f\v]*
    (?:Z|([-+])([0-9]{1,2})(?::?([0-9]{2}))?)?\n?   # zone
    """,
    re.VERBOSE,
)

WORDS: Final = MappingProxyType(
    {
        "~": None,
        "null": None,
        "yes": True,
        "on": True,
        "true": True,
        "no": False,
        "off": False,
        "false": False,
    }
)
SPECIAL_FLOATS: Final = MappingProxyType(
    {sign + word: float(sign + word[1:]) for word in (".inf", ".Inf", ".INF") for sign in ("", "-")}
    | {word: float("nan") for word in (".nan", ".NaN", ".NAN")}
)
NUMBER_STARTS: Final = frozenset("0123456789+-._,")
WORD_STARTS: Final = frozenset("~nNyYoOtTfF")
LONGEST_WORD: Final = 5

# Sixty to a higher power is beyond a float.
HIGHEST_SEXAGESIMAL_POWER: Final = 173
INFINITY: Final = float("inf")
LONGEST_TIME: Final = 128
SECONDS_A_DAY: Final = 86_400

Scalar = None | bool | int | float | str | date | datetime


class YamlValueError(YamlError):
    """A text is YAML, but SafeYAML cannot give one of its values a type.

    Ruby raises another error than for bad syntax here, and Jekyll reports it in other words.
    """


class YamlNumberError(YamlValueError):
    """Ruby's `Float()` refuses what SafeYAML took for a number (an ArgumentError there)."""


def resolve_scalar(text: str) -> Scalar:
    """Return the value of a scalar that is not quoted.

    Raises `YamlNumberError` where Ruby's `Float()` refuses what SafeYAML took for a number.
    """
    if not text:
        return None
    first = text[0]
    if first in NUMBER_STARTS:
        return _resolve_number(text)
    if first in WORD_STARTS and len(text) <= LONGEST_WORD:
        return WORDS.get(text.lower(), text)
    return text


def _resolve_number(text: str) -> Scalar:
    # SafeYAML: separators are dropped before all integer forms are tried, not only the decimal one
    compact = text.replace("_", "").replace(",", "")
    if DECIMAL.fullmatch(compact):
        return _decimal(compact)
    if "." not in compact:
        number = _resolve_other_integer(compact)
        return number if number is not None else _resolve_time(text)
    if FLOAT.fullmatch(text):
        return _float(text)
    if text in SPECIAL_FLOATS:
        return SPECIAL_FLOATS[text]
    if match := SEXAGESIMAL.fullmatch(text):
        return _sexagesimal(match)
    return _resolve_time(text)


def _resolve_other_integer(compact: str) -> int | float | None:
    if OCTAL.fullmatch(compact):
        return int(compact, 8)
    if HEXADECIMAL.fullmatch(compact):
        return int(compact, 16)
    if BINARY.fullmatch(compact):
        return int(compact, 2)
    if match := SEXAGESIMAL.fullmatch(compact):
        return _sexagesimal(match)
    return None


def _decimal(digits: str) -> int | str:
    try:
        return int(digits)
    except ValueError:
        # Python refuses thousands of digits; as text they still print as Ruby's number does.
        return digits.lstrip("+").rstrip("\n")


def _float(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        from jekyllpy.ruby.values import inspect

        raise YamlNumberError(f"invalid value for Float(): {inspect(text)}") from None


def _sexagesimal(match: re.Match[str]) -> float:
    leading, places, fraction = match.groups()
    numbers = [leading, *places[1:].split(":")]
    total = 0.0
    for power, number in enumerate(reversed(numbers)):
        total += _float(number) * (60**power if power <= HIGHEST_SEXAGESIMAL_POWER else INFINITY)
    if fraction and fraction != ".":
        total += _float(fraction)
    # SafeYAML: the sign is applied twice, to the first place and to the sum
    return -total if leading[0] == "-" else total


def _resolve_time(text: str) -> Scalar:
    if match := DATE.fullmatch(text):
        return _date(match) or text
    if len(text) <= LONGEST_TIME and (match := TIME.fullmatch(text)):
        return _time(match) or text
    return text


def _date(match: re.Match[str]) -> date | None:
    year, month, day = map(int, match.groups())
    if _is_skipped_by_the_reform(year, month, day):
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(match: re.Match[str]) -> datetime | None:
    year, month, day, hour, minute, second = map(int, match.groups()[:6])
    fraction, sign, zone_hours, zone_minutes = match.groups()[6:]
    zone = _zone(sign, zone_hours, zone_minutes)
    is_midnight_after = (hour, minute, second) == (24, 0, 0)
    if zone is None or _is_skipped_by_the_reform(year, month, day):
        return None
    if _is_julian_leap_day(year, month, day):
        month, day = 3, 1
    try:
        # Ruby: a leap second reads as the second before it
        second = 59 if second == 60 else second
        time = datetime(year, month, day, hour % 24 if is_midnight_after else hour, minute, second, tzinfo=zone)
        time += timedelta(days=is_midnight_after)
    except (ValueError, OverflowError):
        return None
    return time.replace(microsecond=int(((fraction or "") + "000000")[:6]))


def _zone(sign: str | None, hours: str, minutes: str | None) -> timezone | None:
    if sign is None:
        return UTC
    seconds = int(hours) * 3600 + int(minutes or 0) * 60
    if seconds == SECONDS_A_DAY:
        return None
    # Ruby: an offset beyond a day is ignored
    if seconds > SECONDS_A_DAY or seconds == 0:
        return UTC
    return timezone(timedelta(seconds=-seconds if sign == "-" else seconds))


def _is_skipped_by_the_reform(year: int, month: int, day: int) -> bool:
    # Ruby: its calendar goes from 4 October 1582 to the 15th
    return year == 1582 and month == 10 and 4 < day < 15


def _is_julian_leap_day(year: int, month: int, day: int) -> bool:
    return (month, day) == (2, 29) and year < 1582 and year % 100 == 0 and year % 400 != 0 and year % 4 == 0
