"""Filters that calculate."""

import math
from datetime import UTC, datetime

import pytest

from jekyllpy.templating.failures import LiquidFailure, RubyFailure
from jekyllpy.templating.filters import FILTERS


@pytest.mark.parametrize(
    ("name", "value", "arguments", "result"),
    [
        ("plus", 0.1, [0.2], 0.3),
        ("plus", "3.5", ["1"], 4.5),
        ("plus", "abc", [1], 1),
        ("plus", "1e3", [0], 1),
        ("plus", " 1.5 ", [0], 1.5),
        ("plus", "5.", [0], 5),
        ("plus", True, [1], 1),
        ("plus", None, [[1]], 0),
        ("plus", datetime(2020, 1, 1, tzinfo=UTC), [2], 2),
        ("minus", 1, [0.9], 0.1),
        ("times", 10, [0.1], 1.0),
        ("times", 4.35, [100], 435.0),
        ("divided_by", -7, [2], -4),
        ("divided_by", 1, [3.0], 0.3333333333333333),
        ("divided_by", 1, [0.0], math.inf),
        ("modulo", -5, [3], 1),
        ("modulo", -7.5, [2], 0.5),
        ("abs", "-1.5", [], 1.5),
        ("abs", -3, [], 3),
        ("round", 2.5, [], 3),
        ("round", -1.5, [], -2),
        ("round", 1.005, [2], 1.01),
        ("round", 2.5, [None], 3),
        ("round", 1234.5, [-2], 1200),
        ("round", "x", [2], 0),
        ("ceil", "1.2", [], 2),
        ("floor", -1.2, [], -2),
        ("at_least", 4, [5.0], 5.0),
        ("at_least", 4, [3], 4),
        ("at_most", "9", [5], 5),
        ("to_integer", True, [], 1),
        ("to_integer", "12abc", [], 12),
        ("to_integer", 3.9, [], 3),
        ("to_integer", None, [], 0),
    ],
)
def test_number_filters(name, value, arguments, result):
    found = FILTERS[name](value, *arguments)
    assert found == result
    assert type(found) is type(result)


@pytest.mark.parametrize(
    ("name", "value", "arguments", "message"),
    [
        ("divided_by", 1, [0], "divided by 0"),
        ("modulo", 1, [None], "divided by 0"),
        ("modulo", 1.5, [0.0], "divided by 0"),
        ("round", math.nan, [], "Computation results in 'NaN' \\(Not a Number\\)"),
        ("ceil", math.inf, [], "Computation results in 'Infinity'"),
    ],
)
def test_errors_of_liquid(name, value, arguments, message):
    with pytest.raises(LiquidFailure, match=f"^{message}$"):
        FILTERS[name](value, *arguments)


def test_errors_of_ruby():
    with pytest.raises(RubyFailure, match="integer 99999999999 too big to convert to `int'"):
        FILTERS["round"](1, 99999999999)
    with pytest.raises(RubyFailure, match="undefined method `to_i' for \\[\\]:Array"):
        FILTERS["to_integer"]([])


def test_integers_are_exact():
    assert FILTERS["times"](10**30, 10**30) == 10**60
    assert FILTERS["plus"](2**63, 1) == 2**63 + 1
