from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from jekyllpy.ruby.yaml_scalars import YamlNumberError, resolve_scalar


def zone(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("NULL", None),
        ("nil", "nil"),
        ("yes", True),
        ("oN", True),
        ("FALSE", False),
        ("y", "y"),
        ("0", 0),
        ("+1", 1),
        ("1,000", 1000),
        ("1_", 1),
        ("_1", 1),
        ("010", 8),
        ("08", "08"),
        ("-012", "-012"),
        ("0x1F", 31),
        ("0X1f", 31),
        ("-0x_1f", -31),
        ("0b_1", 1),
        ("-0b1", "-0b1"),
        ("0o17", "0o17"),
        (".5", 0.5),
        ("-.5e+3", -500.0),
        ("3.14_15", 3.1415),
        ("1.", "1."),
        ("1e10", "1e10"),
        ("1.0e20", "1.0e20"),
        ("1.0e+999", math.inf),
        ("-.INF", -math.inf),
        ("+.inf", "+.inf"),
        ("1:30", 90.0),
        ("12:30:45", 45045.0),
        ("-1:30", 30.0),
        ("1:30.5", 90.5),
        ("1:60", "1:60"),
        ("1.2.3", "1.2.3"),
        (":foo", ":foo"),
        ("2024-01-15", date(2024, 1, 15)),
        ("2024-1-15", "2024-1-15"),
        ("2024-02-30", "2024-02-30"),
        ("1582-10-10", "1582-10-10"),
        ("2024-01-15 10:20", "2024-01-15 10:20"),
    ],
)
def test_a_scalar_has_the_type_that_safeyaml_gives_it(text: str, value: Any) -> None:
    found = resolve_scalar(text)

    assert (type(found), found) == (type(value), value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-01-15 10:20:30", datetime(2024, 1, 15, 10, 20, 30, tzinfo=UTC)),
        ("2024-1-5T1:20:30Z", datetime(2024, 1, 5, 1, 20, 30, tzinfo=UTC)),
        ("2024-01-15 10:20:30 +0900", datetime(2024, 1, 15, 10, 20, 30, tzinfo=zone(540))),
        ("2024-01-15 10:20:30 -5", datetime(2024, 1, 15, 10, 20, 30, tzinfo=zone(-300))),
        ("2024-01-15 10:20:30 +530", datetime(2024, 1, 15, 10, 20, 30, tzinfo=zone(330))),
        ("2024-01-15 10:20:30 +99", datetime(2024, 1, 15, 10, 20, 30, tzinfo=UTC)),
        ("2024-01-15 10:20:30.1234567", datetime(2024, 1, 15, 10, 20, 30, 123456, tzinfo=UTC)),
        ("2024-01-15 24:00:00", datetime(2024, 1, 16, tzinfo=UTC)),
        ("2024-06-30 23:59:60", datetime(2024, 6, 30, 23, 59, 59, tzinfo=UTC)),
        ("1500-02-29 00:00:00", datetime(1500, 3, 1, tzinfo=UTC)),
    ],
)
def test_a_time_keeps_its_offset_and_is_utc_without_one(text: str, value: datetime) -> None:
    found = resolve_scalar(text)

    assert isinstance(found, datetime)
    assert (found, found.utcoffset()) == (value, value.utcoffset())


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-15 25:00:00",
        "2024-01-15 24:00:01",
        "2024-01-15 10:60:00",
        "2024-01-15 10:20:30 +24:00",
        "2024-02-30 10:00:00",
        "9999-12-31 24:00:00",
        "2024-01-01" + " " * 200 + "10:00:00",
    ],
)
def test_a_time_that_is_none_stays_text(text: str) -> None:
    assert resolve_scalar(text) == text


@pytest.mark.parametrize("text", ["._", "1_.5", "1__0.5", "1:30._5"])
def test_a_float_that_ruby_refuses_is_an_error(text: str) -> None:
    with pytest.raises(YamlNumberError, match=r"invalid value for Float\(\)"):
        resolve_scalar(text)


def test_not_a_number_is_a_float() -> None:
    found = resolve_scalar(".NaN")

    assert isinstance(found, float)
    assert math.isnan(found)


def test_an_integer_beyond_pythons_limit_stays_text() -> None:
    assert resolve_scalar("+" + "1" * 5000) == "1" * 5000


def test_many_sexagesimal_places_take_no_time() -> None:
    assert resolve_scalar("1" + ":1" * 20_000) == math.inf
