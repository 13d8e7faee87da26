"""Time zones by the names that the C library takes in `TZ`: the tz database, POSIX rules, and the machine's own zone.

Ruby tells three kinds of Time apart, and so do the zones here: `datetime.timezone` is a fixed offset without a name,
`UniversalTime` is Ruby's UTC mode, any other zone is a local one whose times know an abbreviation.
"""

from __future__ import annotations

import os
import re
import struct
import time
from datetime import UTC, datetime, timedelta, tzinfo
from io import BytesIO
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_ZERO: Final = timedelta(0)
_LOCALTIME_FILE: Final = "/etc/localtime"

# Patterns for names that are in no database: few programs meet one, so they are compiled when needed.
_NAME: Final = r"([A-Za-z]{3,}|<[A-Za-z0-9+\-]{3,}>)"
_OFFSET: Final = r"([+-]?)(\d+)(?::(\d+))?(?::(\d+))?"
_POSIX_ZONE: Final = f"{_NAME}(?:{_OFFSET})?"
_CHANGE: Final = r",((?:J?\d+|M\d+\.\d+\.\d+)(?:/[+-]?\d+(?::\d+){0,2})?)"
_POSIX_CHANGES: Final = f"(?:{_CHANGE})?(?:{_CHANGE})?"

# glibc: rules that are left out are those of the United States since 2007.
_DEFAULT_CHANGES: Final = ("M3.2.0", "M11.1.0")


class UniversalTime(tzinfo):
    """The zone of a Ruby Time in UTC mode: it prints `UTC` where a fixed offset of zero prints `+0000`."""

    def utcoffset(self, when: datetime | None) -> timedelta:
        return _ZERO

    def dst(self, when: datetime | None) -> timedelta:
        return _ZERO

    def tzname(self, when: datetime | None) -> str:
        return "UTC"

    def fromutc(self, when: datetime) -> datetime:
        return when

    def __repr__(self) -> str:
        return "UniversalTime()"


UNIVERSAL: Final = UniversalTime()


class MachineZone(tzinfo):
    """The zone of the machine through the C library, for systems that keep no zone file."""

    def _local(self, when: datetime | None) -> time.struct_time:
        assert when is not None
        parts = (when.year, when.month, when.day, when.hour, when.minute, when.second, when.weekday(), 0, -when.fold)
        return time.localtime(time.mktime(parts))

    def utcoffset(self, when: datetime | None) -> timedelta:
        return timedelta(seconds=self._local(when).tm_gmtoff)

    def dst(self, when: datetime | None) -> timedelta:
        return timedelta(hours=1) if self._local(when).tm_isdst > 0 else _ZERO

    def tzname(self, when: datetime | None) -> str:
        return self._local(when).tm_zone

    def fromutc(self, when: datetime) -> datetime:
        seconds = (when.replace(tzinfo=UTC) - _EPOCH) // timedelta(seconds=1)
        local = time.localtime(seconds)
        return datetime(*local[:6], when.microsecond, tzinfo=self)


def zone_named(name: str | None) -> tzinfo:
    """Give the zone of a name as Jekyll's `timezone` takes it; None is the machine's zone (`TZ`, then its zone file).

    A name that is in no database is read as a POSIX rule such as `EST5EDT`; what is no rule either counts as UTC, as in
    the C library, which keeps a name's leading letters as the abbreviation.
    """
    if name is None:
        name = os.environ.get("TZ")
    if name is None:
        return _machine_zone()
    name = name.removeprefix(":")
    return _from_database(name or "UTC") or _from_rule(name)


def local_time(
    zone: tzinfo, year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0, microsecond: int = 0
) -> datetime:
    """Give the time that clocks in the zone show; raise ValueError outside the years 1 to 9999.

    A time that clocks showed twice is the later one; one that they skipped is moved on by the length of the gap.
    """
    shown = datetime(year, month, day, hour, minute, second, microsecond, tzinfo=zone, fold=1)
    early = shown.replace(fold=0)
    before, after = early.utcoffset(), shown.utcoffset()
    if before == after or before is None or after is None:
        return early
    return _shift(early, zone) if before < after else shown


def _shift(when: datetime, zone: tzinfo) -> datetime:
    try:
        return when.astimezone(UTC).astimezone(zone)
    except OverflowError as error:
        raise ValueError(f"year is out of range: {when.year}") from error


def in_zone(when: datetime, zone: tzinfo) -> datetime:
    """Give the same instant in another zone; raise ValueError where its year leaves 1 to 9999."""
    try:
        return when.astimezone(zone)
    except OverflowError as error:
        raise ValueError(f"year is out of range: {when.year}") from error


def near_zone(when: datetime, zone: tzinfo) -> datetime:
    """Give the same instant in another zone, or as it is where its year would leave 1 to 9999."""
    try:
        return in_zone(when, zone)
    except ValueError:
        return when


def _machine_zone() -> tzinfo:
    try:
        from zoneinfo import ZoneInfo

        with open(_LOCALTIME_FILE, "rb") as file:
            return ZoneInfo.from_file(file)
    except (OSError, ValueError):
        return MachineZone()


def _from_database(name: str) -> tzinfo | None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        if os.path.isabs(name):
            with open(name, "rb") as file:
                return ZoneInfo.from_file(file)
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError, ValueError):
        return None


def _from_rule(text: str) -> tzinfo:
    standard = re.match(_POSIX_ZONE, text)
    if not standard:
        return UTC
    rule = standard[1] + _posix_offset(standard)
    daylight = re.match(_POSIX_ZONE, text[standard.end() :]) if standard[3] else None
    if daylight:
        changes = re.match(_POSIX_CHANGES, text[standard.end() + daylight.end() :])
        start, end = (changes[1], changes[2]) if changes else (None, None)
        shift = _posix_offset(daylight) if daylight[3] else ""
        rule += f"{daylight[1]}{shift},{start or _DEFAULT_CHANGES[0]},{end or _DEFAULT_CHANGES[1]}"
    return _zone_of_rule(rule)


def _posix_offset(match: re.Match[str]) -> str:
    if not match[3]:
        return "0"
    # glibc clamps at 24 hours; Python's offsets stay below.
    hours, minutes, seconds = int(match[3]), min(int(match[4] or 0), 59), min(int(match[5] or 0), 59)
    if hours > 23:
        hours, minutes, seconds = 23, 59, 59
    return f"{match[2]}{hours}:{minutes:02}:{seconds:02}"


def _zone_of_rule(rule: str) -> tzinfo:
    """Give the zone of a complete POSIX rule: a zone file without changes that ends in the rule."""
    from zoneinfo import ZoneInfo

    block = struct.pack(">4sc15x6l", b"TZif", b"2", 0, 0, 0, 0, 1, 4) + struct.pack(">lbb4s", 0, 0, 0, b"UTC")
    try:
        return ZoneInfo.from_file(BytesIO(block + block + b"\n" + rule.encode("ascii") + b"\n"))
    except ValueError:
        return UTC
