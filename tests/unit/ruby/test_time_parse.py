"""Time.parse."""

from datetime import UTC, datetime

import pytest

from jekyllpy.ruby.time import abbreviation, time_to_s, zone_named
from jekyllpy.ruby.time_parse import parse_time

NOW = datetime(2020, 9, 13, 12, 26, 40, 123456, tzinfo=UTC)
NEW_YORK = zone_named("America/New_York")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-01-02", "2020-01-02 00:00:00 -0500"),
        ("2020-07-02 10:20:30", "2020-07-02 10:20:30 -0400"),
        ("2020-01-02 10:20:30 +0000", "2020-01-02 10:20:30 +0000"),
        ("2020-01-02T10:20:30-05:00", "2020-01-02 10:20:30 -0500"),
        ("2020-01-02T10:20:30Z", "2020-01-02 10:20:30 UTC"),
        ("2020-01-02 10:20 gmt", "2020-01-02 10:20:00 +0000"),
        ("2020-01-02 10:20 pst", "2020-01-02 10:20:00 -0800"),
        ("2020-01-02 10:20 cet", "2020-01-02 10:20:00 -0500"),
        ("2020-02-30", "2020-03-01 00:00:00 -0500"),
        ("2020-01-02 24:00", "2020-01-03 00:00:00 -0500"),
        ("2020-01-02 23:59:60", "2020-01-03 00:00:00 -0500"),
        ("2020-02-30 23:00 -0800", "2020-02-29 23:00:00 -0800"),
        ("10:20", "2020-09-13 10:20:00 -0400"),
        ("10:20 +0900", "2020-09-13 10:20:00 +0900"),
        ("10 May", "2020-05-10 00:00:00 -0400"),
        ("Jan 2019", "2019-01-01 00:00:00 -0500"),
        ("2020-061", "2020-03-01 00:00:00 -0500"),
        ("2020-11-01 01:30", "2020-11-01 01:30:00 -0500"),
        ("2020-03-08 02:30", "2020-03-08 03:30:00 -0400"),
    ],
)
def test_parse_time(text, expected):
    assert time_to_s(parse_time(text, NEW_YORK, NOW)) == expected


def test_the_local_zone_is_preferred_where_its_clock_agrees():
    assert abbreviation(parse_time("2020-01-02 10:20 -0500", NEW_YORK, NOW)) == "EST"
    assert abbreviation(parse_time("2020-07-02 10:20 -0500", NEW_YORK, NOW)) == ""
    assert abbreviation(parse_time("2020-01-02 10:20 edt", NEW_YORK, NOW)) == ""


def test_fractions_are_cut_at_microseconds():
    assert parse_time("2020-01-02 10:20:30.1234567", NEW_YORK, NOW).microsecond == 123456


@pytest.mark.parametrize(
    "text",
    [
        "garbage",
        "monday",
        "2020-w01-1",
        "2020-13-01",
        "0000-00-00",
        "12:30:61",
        "2020-367",
        "12020-01-01",
        "25:00",
        "1-2",
        "",
    ],
)
def test_what_is_no_time(text):
    with pytest.raises(ValueError, match=r"range|information"):
        parse_time(text, NEW_YORK, NOW)


def test_offsets_of_a_day_are_refused():
    with pytest.raises(ValueError, match="utc_offset out of range"):
        parse_time("2020-01-02 10:20 +2500", NEW_YORK, NOW)
