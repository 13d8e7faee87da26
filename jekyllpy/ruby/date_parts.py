"""Find a date and a time of day in free text, by the grammar of Ruby's `Date._parse`.

Each rule looks for one notation anywhere in the text, takes it out and files what it said; the first notation of a
date that fits ends the search. Texts are at most 128 bytes long, so no pattern can run away.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from types import MappingProxyType
from typing import Final, TypedDict

from jekyllpy.ruby import date_notations as notations


class DateParts(TypedDict, total=False):
    """What a text said of a moment; numbers are as written and may be out of range.

    `sec_fraction` holds the digits behind the point of the seconds.
    """

    year: int
    mon: int
    mday: int
    yday: int
    wday: int
    cwyear: int
    cweek: int
    cwday: int
    hour: int
    min: int
    sec: int
    sec_fraction: str
    zone: str


LONGEST: Final = 128

_FIRST_YEARS_OF_ERAS: Final = MappingProxyType({"m": 1868, "t": 1912, "s": 1926, "h": 1989, "r": 2019})


def date_parts(text: str) -> DateParts:
    """Tell what the text says of a date, a time of day and a zone; raise ValueError for a text of more than 128 bytes.

    A year of two digits without a sign is one of 1969 to 2068.
    """
    size = len(text.encode("utf-8", "surrogateescape"))
    if size > LONGEST:
        raise ValueError(f"string length ({size}) exceeds the limit {LONGEST}")
    reader = _Reader(notations.NOISE.sub(" ", text))
    reader.take(notations.WEEKDAY, _file_weekday)
    reader.take(notations.CLOCK, _file_clock)
    for pattern, file, unless in _DATE_RULES:
        if not (unless and unless.search(reader.text)) and reader.take(pattern, file):
            break
    reader.take(notations.BEFORE_CHRIST, _file_before_christ)
    left_over = notations.LEFT_OVER.fullmatch(reader.text)
    if left_over:
        _file_left_over(reader, int(left_over[1]))
    reader.complete_years()
    return reader.parts


class _Reader:
    """The text that is left, and what was found so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.parts: DateParts = {}
        self.is_before_christ = False
        self.is_short_year = True

    def take(self, pattern: re.Pattern[str], file: _File) -> bool:
        """File the first match of a notation and leave a blank in its place."""
        match = pattern.search(self.text)
        if not match:
            return False
        self.text = f"{self.text[: match.start()]} {self.text[match.end() :]}"
        file(self, match)
        return True

    def complete_years(self) -> None:
        year, week_year = self.parts.get("year"), self.parts.get("cwyear")
        if year is not None:
            self.parts["year"] = self._completed(year)
        if week_year is not None:
            self.parts["cwyear"] = self._completed(week_year)

    def _completed(self, year: int) -> int:
        if self.is_before_christ:
            year = 1 - year
        if self.is_short_year and 0 <= year <= 99:
            return year + (1900 if year >= 69 else 2000)
        return year


_File = Callable[[_Reader, re.Match[str]], None]


def _file_weekday(reader: _Reader, match: re.Match[str]) -> None:
    reader.parts["wday"] = notations.DAYS.index(match[1].lower())


def _file_clock(reader: _Reader, match: re.Match[str]) -> None:
    if match[2] is not None:
        reader.parts["zone"] = match[2]
    found = notations.CLOCK_PARTS.match(match[1])
    if not found:
        return
    hour, minute, second, fraction, half = found.groups()
    reader.parts["hour"] = int(hour) if half is None else int(hour) % 12 + (12 if half in "pP" else 0)
    if minute is not None:
        reader.parts["min"] = int(minute)
    if second is not None:
        reader.parts["sec"] = int(second)
    if fraction is not None:
        reader.parts["sec_fraction"] = fraction


def _month_number(name: str) -> str:
    return str(notations.MONTHS.index(name.lower()) + 1)


def _file_day_month(reader: _Reader, match: re.Match[str]) -> None:
    day, month, era, year = match.groups()
    reader.is_before_christ |= era is not None and era[0] in "bB"
    _file_date(reader, year, _month_number(month), day)


def _file_month_day(reader: _Reader, match: re.Match[str]) -> None:
    month, day, era, year = match.groups()
    reader.is_before_christ |= era is not None and era[0] in "bB"
    _file_date(reader, year, _month_number(month), day)


def _file_in_order(reader: _Reader, match: re.Match[str]) -> None:
    _file_date(reader, match[1], match[2], match[3])


def _file_day_hyphen_month(reader: _Reader, match: re.Match[str]) -> None:
    _file_date(reader, match[3], _month_number(match[2]), match[1])


def _file_month_hyphen_day(reader: _Reader, match: re.Match[str]) -> None:
    _file_date(reader, match[3], _month_number(match[1]), match[2])


def _file_date(reader: _Reader, year: str | None, month: str, day: str | None) -> None:
    """File three numbers in the order that their looks suggest: an apostrophe or a third digit makes a year."""
    year, month, day = _sorted_out(year, month, day)
    number = _signed(year)
    if number:
        reader.is_short_year &= number[0] not in "-+" and len(number) <= 2
        reader.parts["year"] = int(number) if number.strip("-+") else 0
    for key, text in (("mon", month), ("mday", day)):
        found = notations.NUMBER.search(text or "")
        if found:
            reader.parts["mon" if key == "mon" else "mday"] = int(found[0])


def _sorted_out(year: str | None, month: str, day: str | None) -> tuple[str | None, str, str | None]:
    first, second, third = year, month, day
    if year is not None and day is None:
        first, second, third = None, year, month
    if first is None and third is not None and _is_year(third):
        first, third = third, None
    number = _signed(first)
    if number and first is not None and not first.endswith(number):
        # An ordinal such as `3rd` is a day.
        first, third = third, number
    if _is_year(second):
        first, second, third = second, third or "", first
    if third is not None and _is_year(third):
        first, third = third, first
    return first, second, third


def _is_year(text: str) -> bool:
    return text[:1] == "'" or len(text) > 2


def _signed(text: str | None) -> str:
    """Give the first number in the text with its sign, or nothing."""
    start = re.search("[-+0-9]", text or "")
    if not start or text is None:
        return ""
    number = notations.SIGNED_NUMBER.match(text, start.start())
    return number[0] if number else ""


def _file_japanese(reader: _Reader, match: re.Match[str]) -> None:
    era, year, month, day = match.groups()
    first = _FIRST_YEARS_OF_ERAS.get(era.lower(), 1)
    reader.parts["year"] = int(year) + first - 1
    reader.parts["mon"] = int(month)
    reader.parts["mday"] = int(day)


def _file_week(reader: _Reader, match: re.Match[str]) -> None:
    year, week, day = match.groups()
    if year is not None:
        reader.parts["cwyear"] = int(year)
    reader.parts["cweek"] = int(week)
    if day is not None:
        reader.parts["cwday"] = int(day)


def _file_day_of_week(reader: _Reader, match: re.Match[str]) -> None:
    reader.parts["cwday"] = int(match[1])


def _file_two_hyphens(reader: _Reader, match: re.Match[str]) -> None:
    if match[1] is not None:
        reader.parts["mon"] = int(match[1])
    if match[2] is not None:
        reader.parts["mday"] = int(match[2])


def _file_year_and_day(reader: _Reader, match: re.Match[str]) -> None:
    reader.parts["year"] = int(match[1])
    reader.parts["yday"] = int(match[2])


def _file_day_of_year(reader: _Reader, match: re.Match[str]) -> None:
    reader.parts["yday"] = int(match[1])


def _file_short_year(reader: _Reader, match: re.Match[str]) -> None:
    reader.parts["year"] = int(match[1])


def _file_month(reader: _Reader, match: re.Match[str]) -> None:
    reader.parts["mon"] = notations.MONTHS.index(match[1].lower()) + 1


def _file_ordinal(reader: _Reader, match: re.Match[str]) -> None:
    reader.parts["mday"] = int(match[1])


def _file_before_christ(reader: _Reader, match: re.Match[str]) -> None:
    reader.is_before_christ = True


def _file_left_over(reader: _Reader, number: int) -> None:
    parts = reader.parts
    if "hour" in parts and "mday" not in parts and 1 <= number <= 31:
        parts["mday"] = number
    elif "mday" in parts and "hour" not in parts and number <= 24:
        parts["hour"] = number


# How runs of digits divide: from the left if they begin with a date, from the right if a fraction of a second follows.
_DATE_LAYOUTS: Final = MappingProxyType(
    {
        2: "dd",
        3: "DDD",
        4: "mmdd",
        5: "yyDDD",
        6: "yymmdd",
        7: "yyyyDDD",
        8: "yyyymmdd",
        10: "yyyymmddHH",
        12: "yyyymmddHHMM",
        14: "yyyymmddHHMMSS",
    }
)
_FRACTION_LAYOUTS: Final = MappingProxyType(
    {
        2: "SS",
        3: "MSS",
        4: "MMSS",
        5: "HMMSS",
        6: "HHMMSS",
        7: "dHHMMSS",
        8: "ddHHMMSS",
        10: "mmddHHMMSS",
        12: "yymmddHHMMSS",
        14: "yyyymmddHHMMSS",
    }
)
_TIME_LAYOUTS: Final = MappingProxyType({2: "HH", 4: "HHMM", 6: "HHMMSS"})
_LATE_TIME_LAYOUTS: Final = MappingProxyType({2: "SS", 4: "MMSS", 6: "HHMMSS"})
_FIELD: Final = re.compile(r"(?P<letter>.)(?P=letter)*")


def _file_packed(reader: _Reader, match: re.Match[str]) -> None:
    sign, digits, clock, fraction, zone = match.groups()
    layouts = _FRACTION_LAYOUTS if clock is None and fraction is not None else _DATE_LAYOUTS
    layout = layouts.get(len(digits), "")
    _file_layout(reader, layout, digits, sign == "-")
    if layout.startswith("yyyy") and "D" not in layout:
        reader.is_short_year = False
    if clock is not None:
        times = _TIME_LAYOUTS if fraction is None else _LATE_TIME_LAYOUTS
        _file_layout(reader, times.get(len(clock), ""), clock, False)
    if fraction is not None:
        reader.parts["sec_fraction"] = fraction
    if zone is not None:
        reader.parts["zone"] = _bracketed_zone(zone) if zone[0] == "[" else zone


def _file_layout(reader: _Reader, layout: str, digits: str, is_negative: bool) -> None:
    parts = reader.parts
    for field in _FIELD.finditer(layout):
        number = int(digits[field.start() : field.end()])
        match field["letter"]:
            case "y":
                parts["year"] = -number if is_negative else number
            case "m":
                parts["mon"] = number
            case "d":
                parts["mday"] = number
            case "D":
                parts["yday"] = number
            case "H":
                parts["hour"] = number
            case "M":
                parts["min"] = number
            case "S":
                parts["sec"] = number


def _bracketed_zone(text: str) -> str:
    offset, colon, name = text[1:-1].partition(":")
    return name if colon else offset


# Each notation with what files it, and a pattern that forbids it if it is found anywhere.
_DATE_RULES: Final[tuple[tuple[re.Pattern[str], _File, re.Pattern[str] | None], ...]] = (
    (notations.DAY_MONTH, _file_day_month, None),
    (notations.MONTH_DAY, _file_month_day, None),
    (notations.HYPHENS, _file_in_order, None),
    (notations.JAPANESE, _file_japanese, None),
    (notations.DAY_HYPHEN_MONTH, _file_day_hyphen_month, None),
    (notations.MONTH_HYPHEN_DAY, _file_month_hyphen_day, None),
    (notations.SLASHES, _file_in_order, None),
    (notations.DOTS, _file_in_order, None),
    (notations.WEEK, _file_week, None),
    (notations.DAY_OF_WEEK, _file_day_of_week, None),
    (notations.TWO_HYPHENS, _file_two_hyphens, None),
    (notations.TWO_HYPHENS_PACKED, _file_two_hyphens, None),
    (notations.YEAR_AND_DAY, _file_year_and_day, notations.NO_YEAR_AND_DAY),
    (notations.DAY_OF_YEAR, _file_day_of_year, notations.NO_DAY_OF_YEAR),
    (notations.SHORT_YEAR, _file_short_year, None),
    (notations.MONTH_ALONE, _file_month, None),
    (notations.ORDINAL, _file_ordinal, None),
    (notations.PACKED, _file_packed, None),
)
