"""What filters have in common."""

import math

import pytest

from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.filters.common import ConversionFailure, array_of, has_subscript, is_drop, join, subscript


@pytest.mark.parametrize(
    ("value", "key", "member"),
    [
        ({"a": 1}, "a", 1),
        ({1: "x"}, 1.0, None),
        ({1: "x"}, True, None),
        ([1, 2], -1, 2),
        ([1, 2], 5, None),
        ([1, 2, 3], range(1, 3), [2, 3]),
        ("abc", 1, "b"),
        ("abc", "bc", "bc"),
        ("abc", "x", None),
        ("abc", range(-2, 0), "bc"),
        (6, 1, 1),
        (6, -1, 0),
    ],
)
def test_subscript(value, key, member):
    assert subscript(value, key) == member


def test_subscript_refuses():
    with pytest.raises(ConversionFailure, match="no implicit conversion of String into Integer"):
        subscript([1], "a")
    with pytest.raises(ConversionFailure, match="no implicit conversion of nil into Integer"):
        subscript("a", None)
    with pytest.raises(RubyFailure, match=r"undefined method `\[\]' for 1.5:Float"):
        subscript(1.5, "a")


@pytest.mark.parametrize("value", ["x", [1]])
@pytest.mark.parametrize(
    ("key", "message"),
    [
        (math.inf, "float Inf out of range of integer"),
        (-math.inf, "float -Inf out of range of integer"),
        (math.nan, "float NaN out of range of integer"),
        (123456789012345678901.5, "float 1.23456789e+20 out of range of integer"),
        (2**63, "bignum too big to convert into `long'"),
        (-(2**63) - 1, "bignum too big to convert into `long'"),
    ],
)
def test_numbers_that_are_no_place(value, key, message):
    with pytest.raises(RubyFailure) as caught:
        subscript(value, key)
    assert caught.value.message == message


def test_places_beyond_the_end():
    assert [subscript(value, key) for value in ("x", [1]) for key in (2**63 - 1, -(2**63))] == [None] * 4


def test_bits_without_end_are_none():
    assert [subscript(5, key) for key in (0, 2.9, 10**20, -1, 1e30, range(-1, 1), range(1, 0))] == [1, 1, 0, 0, 0, 2, 2]
    with pytest.raises(RubyFailure, match=r"^Infinity$"):
        subscript(5, math.inf)
    with pytest.raises(RubyFailure, match="shift width too big"):
        subscript(5, range(-(10**20), 1))


def test_who_has_members():
    assert [has_subscript(value) for value in ("", [], {}, 1, True, None, 1.5, range(1))] == [True] * 4 + [False] * 4


def test_array_of():
    assert array_of(None) == []
    assert array_of({"a": 1}) == [["a", 1]]
    assert array_of("x") == ["x"]


def test_hashes_are_no_drops():
    assert not is_drop({})
    assert not is_drop("x")


def test_join_runs_through_nested_arrays():
    assert join([1, [], ["a", [None]]], "-") == "1--a-"
