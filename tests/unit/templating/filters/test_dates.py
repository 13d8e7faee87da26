"""Filters on times."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from jekyllpy.ruby.zones import UNIVERSAL
from jekyllpy.templating.failures import LiquidFailure, RubyFailure
from jekyllpy.templating.filters import FILTERS

TIME = datetime(2024, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("value", "format", "result"),
    [
        (TIME, "%H:%M %z", "03:04 +0200"),
        (date(2024, 1, 2), "%s %z", "1704153600 +0000"),
        ("2024-01-02 03:04 UTC", "%H %Z", "03 UTC"),
        ("2024-01-02", "%F %z", "2024-01-02 -0500"),
        ("1577836800", "%F %T", "2019-12-31 19:00:00"),
        (1577836800, "%F %T", "2019-12-31 19:00:00"),
        ("now", "%F %H", "2021-01-01 22"),
        ("TODAY", "%F %H", "2021-01-01 22"),
        ("10:20", "%F %R", "2021-01-01 10:20"),
        ("garbage", "%Y", "garbage"),
        ("", "%Y", ""),
        (1.5, "%Y", 1.5),
        (None, "%Y", None),
        (True, "%Y", True),
        ([TIME], "%Y", [TIME]),
        (TIME, "", TIME),
        (TIME, None, TIME),
        (TIME, 5, "5"),
        (10**30, "%Y", 10**30),
        ("99999999999999", "%Y", "99999999999999"),
    ],
)
def test_date(value, format, result, registers):
    assert FILTERS["date"](value, format, registers=registers) == result


def test_formats_that_fail(registers):
    with pytest.raises(LiquidFailure, match=r"^invalid format: %$"):
        FILTERS["date"](TIME, "%", registers=registers)
    with pytest.raises(RubyFailure, match="out of range"):
        FILTERS["date"](TIME, "%99999999Y", registers=registers)


@pytest.mark.parametrize(
    ("name", "value", "arguments", "result"),
    [
        ("date_to_xmlschema", TIME, [], "2024-01-01T20:04:05-05:00"),
        ("date_to_xmlschema", date(2024, 1, 2), [], "2024-01-02T00:00:00-05:00"),
        ("date_to_xmlschema", 1577836800, [], "2019-12-31T19:00:00-05:00"),
        ("date_to_xmlschema", datetime(2024, 7, 2, 3, 4, 5, tzinfo=UNIVERSAL), [], "2024-07-01T23:04:05-04:00"),
        ("date_to_rfc822", TIME, [], "Mon, 01 Jan 2024 20:04:05 -0500"),
        ("date_to_string", TIME, [], "01 Jan 2024"),
        ("date_to_long_string", "2020-01-11", [], "11 January 2020"),
        ("date_to_string", "2020-01-22", ["ordinal"], "22nd Jan 2020"),
        ("date_to_string", "2020-01-02", ["ordinal", "US"], "Jan 2nd, 2020"),
        ("date_to_string", "2020-01-02", ["x", "US"], "02 Jan 2020"),
        ("date_to_long_string", "2020-01-11", ["ordinal"], "11th January 2020"),
        ("date_to_long_string", "2020-01-31", ["ordinal"], "31st January 2020"),
        ("date_to_long_string", "2020-01-23", ["ordinal"], "23rd January 2020"),
        ("date_to_string", None, [], None),
        ("date_to_string", "", [], ""),
    ],
)
def test_local_formats(name, value, arguments, result, registers):
    assert FILTERS[name](value, *arguments, registers=registers) == result


@pytest.mark.parametrize("value", ["bad", 1.5, [], True, 10**20])
def test_what_is_no_date(value, registers):
    with pytest.raises(RubyFailure, match=r"^Invalid Date: '.*' is not a valid datetime.$"):
        FILTERS["date_to_xmlschema"](value, registers=registers)


def test_the_ends_of_the_calendar(registers):
    for value in (datetime(1, 1, 1, tzinfo=UTC), date(1, 1, 1)):
        with pytest.raises(RubyFailure, match="is not a valid datetime"):
            FILTERS["date_to_string"](value, registers=registers)
