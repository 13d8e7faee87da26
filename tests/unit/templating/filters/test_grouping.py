"""Filters that choose and group."""

import pytest

from jekyllpy.ruby.values import to_i
from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.filters import FILTERS
from jekyllpy.templating.literals import BLANK, EMPTY

ITEMS = [
    {"n": "A", "price": 10, "tags": ["x", "y"], "nest": {"k": 1}},
    {"n": "B", "price": "9", "tags": "x"},
    {"n": "C", "price": 2.5, "tags": []},
    {"n": "D", "price": None, "flag": True},
    {"n": "", "price": "010"},
]


def names(items):
    return "".join(item["n"] or "-" for item in items)


@pytest.mark.parametrize("is_kept", [False, True])
@pytest.mark.parametrize(
    ("name", "target", "found"),
    [
        ("price", 9, "B"),
        ("price", "10", "A-"),
        ("price", "010", ""),
        ("price", 2.5, "C"),
        ("price", None, "D"),
        ("tags", "x", "AB"),
        ("tags", None, "D-"),
        ("n", EMPTY, "-"),
        ("tags", BLANK, "CD-"),
        ("nest.k", 1, "A"),
        ("flag", "true", "D"),
        ("flag", True, "D"),
        ("n", "Z", ""),
    ],
)
def test_where(name, target, found, is_kept, registers):
    if is_kept:
        registers.lists.keep({"data": ITEMS})
    assert names(FILTERS["where"](ITEMS, name, target, registers=registers)) == found


@pytest.mark.parametrize(
    ("value", "name", "target"),
    [("text", "n", "A"), (ITEMS, None, 1), (ITEMS, "n", [1]), (ITEMS, "n", {}), (5, "n", 1)],
)
def test_where_gives_back_what_it_cannot_search(value, name, target, registers):
    assert FILTERS["where"](value, name, target, registers=registers) is value
    assert FILTERS["find"](value, name, target, registers=registers) is value


def test_where_takes_the_values_of_a_hash(registers):
    assert FILTERS["where"]({"x": {"k": 1}, "y": {"k": 2}}, "k", 2, registers=registers) == [{"k": 2}]


def test_below_something_without_members_a_property_is_false(registers):
    assert FILTERS["where"]([{"a": 1.5}], "a.b", None, registers=registers) == []
    assert FILTERS["where"]([{"a": 1.5}], "a.b", "false", registers=registers) == [{"a": 1.5}]


def test_items_without_members(registers):
    with pytest.raises(RubyFailure, match="undefined method `\\[\\]' for nil:NilClass"):
        FILTERS["where"]([None], "k", 1, registers=registers)
    with pytest.raises(RubyFailure, match="no implicit conversion of String into Integer"):
        FILTERS["where"]([5], "k", 1, registers=registers)


def test_find(registers):
    assert FILTERS["find"](ITEMS, "price", 9, registers=registers) is ITEMS[1]
    assert FILTERS["find"](ITEMS, "price", "ZZ", registers=registers) is None


def below(variable, expression):
    """Stand in for a compiled expression: the items below a number."""
    assert variable == "n"
    return lambda item: item < to_i(expression)


def test_expressions_choose():
    assert FILTERS["where_exp"]([10, 9, 2], "n", "9", condition_of=below) == [2]
    assert FILTERS["where_exp"]({"a": 1, "b": 12}, "n", "9", condition_of=below) == [1]
    assert FILTERS["where_exp"](None, "n", "9", condition_of=None) is None
    assert FILTERS["find_exp"](range(5, 20), "n", "9", condition_of=below) == 5
    assert FILTERS["find_exp"]([10], "n", "9", condition_of=below) is None
    assert FILTERS["find_exp"](3, "n", "9", condition_of=None) == 3


def test_group_by_prints_the_name(registers):
    groups = FILTERS["group_by"](ITEMS, "price", registers=registers)
    assert [(group["name"], group["size"]) for group in groups] == [("10", 2), ("9", 1), ("2.5", 1), ("", 1)]
    assert groups[0] == {"name": "10", "items": [ITEMS[0], ITEMS[4]], "size": 2}
    assert FILTERS["group_by"]("text", "price", registers=registers) == "text"


def test_group_by_exp_keeps_the_value():
    def value_of(variable, expression):
        return lambda item: item % 2 or 0.0

    groups = FILTERS["group_by_exp"]([10, 9, 2], "n", "x", value_of=value_of)
    assert groups == [{"name": 0.0, "items": [10, 2], "size": 2}, {"name": 1, "items": [9], "size": 1}]
    assert FILTERS["group_by_exp"](5, "n", "x", value_of=None) == 5


def test_group_by_exp_gives_the_pairs_of_a_hash():
    groups = FILTERS["group_by_exp"]({"a": 1}, "n", "x", value_of=lambda *_: lambda pair: pair[0])
    assert groups == [{"name": "a", "items": [["a", 1]], "size": 1}]
