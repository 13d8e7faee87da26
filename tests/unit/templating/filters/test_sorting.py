"""Filters that sort."""

from datetime import datetime

import pytest

from jekyllpy.ruby.zones import zone_named
from jekyllpy.templating.failures import LiquidFailure, RubyFailure
from jekyllpy.templating.filters import FILTERS

PRODUCTS = [{"n": "A", "price": 10}, {"n": "B", "price": "9"}, {"n": "C", "price": 2.5}, {"n": "D", "price": None}]


def names(items):
    return "".join(item["n"] for item in items)


@pytest.mark.parametrize(
    ("value", "result"),
    [
        ([10, 9, 2, 33, 1], [1, 2, 9, 10, 33]),
        (["b", "A", "a", "B", "é"], ["A", "B", "a", "b", "é"]),
        ([2, 1.5], [1.5, 2]),
        ([[2, "a"], [1, "b"]], [[1, "b"], [2, "a"]]),
        ({"b": 1, "a": 2}, [["a", 2], ["b", 1]]),
        (range(1, 4), [1, 2, 3]),
        ([], []),
    ],
)
def test_sort(value, result, registers):
    assert FILTERS["sort"](value, registers=registers) == result


def test_sort_by_property(registers):
    assert names(FILTERS["sort"](PRODUCTS, "price", registers=registers)) == "DCBA"
    assert names(FILTERS["sort"](PRODUCTS, "price", "last", registers=registers)) == "CBAD"
    assert names(FILTERS["sort"]([*PRODUCTS, {"n": "E", "price": "abc"}], "price", registers=registers)) == "DCBAE"


def test_sort_by_dotted_property(registers):
    assert (
        names(FILTERS["sort"]([{"n": "x", "a": {"b": 2}}, {"n": "y", "a": {"b": 1}}], "a.b", registers=registers))
        == "yx"
    )


def test_ties_keep_their_order(registers):
    items = [{"n": str(number), "k": number % 2} for number in range(9)]
    assert names(FILTERS["sort"](items, "k", registers=registers)) == "024681357"


def test_times_sort_by_instant_where_clocks_go_back(registers):
    zone = zone_named("America/New_York")
    late = datetime(2020, 11, 1, 1, 15, tzinfo=zone, fold=1)
    early = datetime(2020, 11, 1, 1, 45, tzinfo=zone)
    assert FILTERS["sort"]([late, early], registers=registers) == [early, late]
    assert names(FILTERS["sort"]([{"n": "b", "d": late}, {"n": "a", "d": early}], "d", registers=registers)) == "ab"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([3, "1"], "comparison of Integer with String failed"),
        (["1", 3], "comparison of String with 3 failed"),
        ([None, 1], "comparison of NilClass with 1 failed"),
        ([{"a": 1}, {"a": 2}], "comparison of Hash with Hash failed"),
        (None, "Cannot sort a null object."),
    ],
)
def test_what_has_no_order(value, message, registers):
    with pytest.raises(LiquidFailure, match=f"^{message}$"):
        FILTERS["sort"](value, registers=registers)


def test_wrong_order_of_nils(registers):
    with pytest.raises(LiquidFailure, match="'x' is not a valid nils order"):
        FILTERS["sort"]([], "a", "x", registers=registers)


def test_text_cannot_be_sorted(registers):
    with pytest.raises(RubyFailure, match='undefined method `sort\' for "x":String'):
        FILTERS["sort"]("x", registers=registers)
    with pytest.raises(RubyFailure, match="Expected an integer but got"):
        FILTERS["sort"]({"a": 1}, "k", registers=registers)


@pytest.mark.parametrize(
    ("value", "arguments", "result"),
    [
        (["b", "A", "a", "B", None], [], ["A", "a", "b", "B", None]),
        ([{"n": "b"}, {"n": "A"}], ["n"], [{"n": "A"}, {"n": "b"}]),
        ([10, 9], [], [10, 9]),
        ([1.5, 2.5], ["n"], None),
        ([-7], ["n"], [-7]),
        (None, ["n"], []),
        ([{"n": 1}, {"m": 1}, {"m": 2}], ["n"], [{"n": 1}, {"m": 2}, {"m": 1}]),
    ],
)
def test_sort_natural(value, arguments, result):
    assert FILTERS["sort_natural"](value, *arguments) == result
