"""Which values show the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from jekyllpy.incremental.same import is_plain, same_value

LOOP: list[object] = []
LOOP.append(LOOP)
OTHER_LOOP: list[object] = []
OTHER_LOOP.append(OTHER_LOOP)
NOON = datetime(2024, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "value", ["a", 1, 1.5, None, True, [1, [2, {"a": None}]], {"a": {"b": [1]}}, NOON, (1, "x"), float("nan")]
)
def test_equal_values(value):
    copy = eval(repr(value), {"datetime": __import__("datetime"), "nan": float("nan")})
    assert same_value(value, copy)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (1, True),
        (1, 1.0),
        (0.0, -0.0),
        ("1", 1),
        ([1, 2], [2, 1]),
        ([1], [1, 1]),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({"a": [1]}, {"a": [True]}),
        ({1: "a"}, {True: "a"}),
        (NOON, NOON.astimezone(timezone(timedelta(hours=1)))),
        (NOON, NOON.date()),
        (object(), object()),
    ],
)
def test_values_that_print_otherwise(old, new):
    assert not same_value(old, new)


def test_hashes_that_hold_themselves_come_to_an_end():
    assert same_value(LOOP, OTHER_LOOP)
    assert is_plain(LOOP)


def test_items_are_left_to_the_caller():
    one, other = object(), object()
    assert same_value([one], [other], lambda old, new: (old, new) == (one, other))
    assert not is_plain({"a": [one]})
