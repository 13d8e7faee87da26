"""Time zones by name."""

from datetime import UTC, datetime, timezone

import pytest

from jekyllpy.ruby.time import strftime
from jekyllpy.ruby.zones import UNIVERSAL, MachineZone, in_zone, local_time, near_zone, zone_named


@pytest.mark.parametrize(
    ("name", "winter", "summer"),
    [
        ("America/New_York", "-0500 EST", "-0400 EDT"),
        (":America/New_York", "-0500 EST", "-0400 EDT"),
        ("", "+0000 UTC", "+0000 UTC"),
        ("Foo/Bar", "+0000 Foo", "+0000 Foo"),
        ("EST5", "-0500 EST", "-0500 EST"),
        ("EST+5EDT", "-0500 EST", "-0400 EDT"),
        ("<+03>-3", "+0300 +03", "+0300 +03"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "+0100 CET", "+0200 CEST"),
        ("PST8PDT,J60,J300", "-0800 PST", "-0700 PDT"),
        ("PST8PDT,M3.2.0/-1", "-0800 PST", "-0700 PDT"),
        ("ABC1:30:15", "-0130 ABC", "-0130 ABC"),
        ("XYZ 5", "+0000 XYZ", "+0000 XYZ"),
        ("A", "+0000 ", "+0000 "),
        ("+3", "+0000 ", "+0000 "),
        ("../etc/passwd", "+0000 ", "+0000 "),
        ("America", "+0000 America", "+0000 America"),
    ],
)
def test_zone_named(name, winter, summer):
    zone = zone_named(name)
    assert strftime(local_time(zone, 2020, 1, 15, 12), "%z %Z") == winter
    assert strftime(local_time(zone, 2020, 7, 15, 12), "%z %Z") == summer


def test_without_a_name_the_environment_decides(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    assert strftime(local_time(zone_named(None), 2020, 1, 1), "%z") == "+0530"


def test_without_an_environment_there_is_a_zone(monkeypatch):
    monkeypatch.delenv("TZ", raising=False)
    assert local_time(zone_named(None), 2020, 1, 1).utcoffset() is not None


def test_a_time_shown_twice_is_the_later_one():
    assert strftime(local_time(zone_named("America/New_York"), 2020, 11, 1, 1, 30), "%H:%M %z") == "01:30 -0500"


def test_a_time_never_shown_moves_on():
    assert strftime(local_time(zone_named("America/New_York"), 2020, 3, 8, 2, 30), "%H:%M %z") == "03:30 -0400"


def test_times_outside_the_calendar_are_value_errors():
    with pytest.raises(ValueError, match="year"):
        in_zone(datetime(9999, 12, 31, 23, tzinfo=UTC), zone_named("Asia/Tokyo"))
    with pytest.raises(ValueError, match="year"):
        local_time(UTC, 10000, 1, 1)


def test_the_machine_zone_agrees_with_the_c_library():
    zone = MachineZone()
    time = datetime(2020, 7, 2, 12, tzinfo=UTC).astimezone(zone)
    assert time.astimezone(timezone.utc) == datetime(2020, 7, 2, 12, tzinfo=UTC)  # noqa: UP017
    assert time.tzname()


def test_universal_time_is_a_zone_of_its_own():
    time = datetime(2020, 1, 1, tzinfo=UNIVERSAL)
    assert time == datetime(2020, 1, 1, tzinfo=UTC)
    assert datetime(2020, 1, 1, tzinfo=UTC).astimezone(UNIVERSAL) == time
    assert repr(UNIVERSAL) == "UniversalTime()"


def test_near_zone_leaves_what_would_go_beyond_the_calendar():
    last = datetime(9999, 12, 31, 23, tzinfo=UTC)
    assert near_zone(last, zone_named("Asia/Tokyo")) is last
    assert near_zone(last, zone_named("America/New_York")).isoformat() == "9999-12-31T18:00:00-05:00"
