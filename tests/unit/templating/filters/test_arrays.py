"""Filters on arrays."""

from datetime import UTC, datetime

import pytest

from jekyllpy.ruby.hashes import MixedHash
from jekyllpy.templating.drop import Drop
from jekyllpy.templating.failures import LiquidFailure, RubyFailure
from jekyllpy.templating.filters import FILTERS
from jekyllpy.templating.literals import BLANK, EMPTY


class Pair(Drop):
    """A drop that can be run over."""

    a = 1
    b = 2

    def each(self):
        return self.keys()


def mixed(*pairs):
    hash = MixedHash()
    hash.update(pairs)
    return hash


@pytest.mark.parametrize(
    ("name", "value", "arguments", "result"),
    [
        ("size", "héé", [], 3),
        ("size", {"a": 1}, [], 1),
        ("size", range(1, 4), [], 3),
        ("size", 5, [], 8),
        ("size", 10**25, [], 11),
        ("size", 1.5, [], 0),
        ("size", True, [], 0),
        ("first", {"a": 1}, [], ["a", 1]),
        ("first", range(3, 2), [], 3),
        ("first", [], [], None),
        ("first", "abc", [], None),
        ("first", Pair(), [], ["a", 1]),
        ("last", [1, 2], [], 2),
        ("last", range(1, 4), [], 3),
        ("last", {"a": 1}, [], None),
        ("join", [1, [2, [None, "x"]]], [], "1 2  x"),
        ("join", {"a": 1}, ["-"], '{"a"=>1}'),
        ("join", range(1, 4), [","], "1,2,3"),
        ("join", Pair(), [","], "a,b"),
        ("reverse", [1, [2, 3]], [], [3, 2, 1]),
        ("reverse", "ab", [], ["ab"]),
        ("reverse", None, [], []),
        ("reverse", datetime(2020, 2, 3, 4, 5, 6, tzinfo=UTC), [], [None, False, 34, 1, 2020, 2, 3, 4, 5, 6]),
        ("concat", [1, [2]], [[3, [4]]], [1, 2, 3, [4]]),
        ("map", [{"a": 1}, {"b": 2}, None], ["a"], [1, None, None]),
        ("map", ["banana", 1.5], ["an"], ["an", None]),
        ("map", [mixed((1, "x"), (True, "y"))], [1], ["x"]),
        ("map", [5], [0], [1]),
        ("map", [{"a": 1}], ["to_liquid"], [{"a": 1}]),
        ("uniq", [1, 1.0, "1", 1, None, None, [1], {"a": 1}, {"a": 1}], [], [1, 1.0, "1", None, {"a": 1}]),
        ("uniq", [{"a": 1}, {"a": 1.0}, {"a": 1, "b": 2}], ["a"], [{"a": 1}, {"a": 1.0}]),
        ("uniq", [None, 1], ["a"], None),
        ("uniq", [-7], ["a"], [-7]),
        ("compact", [1, None, [None, 2]], [], [1, 2]),
        ("compact", [{"a": 1}, {"b": 1}], ["a"], [{"a": 1}]),
        ("compact", [6, 1], [range(5)], [6, 1]),
        ("map", [6, -1, 2**70, 5], [range(1, 3)], [3, 3, 0, 2]),
        ("map", [6, -1, 5], [range(2, 2)], [1, -1, 1]),
        ("map", [6, -1], [range(-2, 1)], [0, 4]),
        ("join", BLANK, ["-"], ""),
        ("compact", EMPTY, [], [""]),
        ("push", [1], [[2]], [1, [2]]),
        ("push", "x", [1], "x"),
        ("unshift", [1], [2], [2, 1]),
        ("pop", [1, 2, 3], [], [1, 2]),
        ("pop", [1, 2], ["5"], []),
        ("shift", [1, 2, 3], [2], [3]),
        ("shift", None, [], None),
        ("sample", [7], [], 7),
        ("sample", [], [], None),
        ("sample", [7], [2], [7]),
        ("sample", "x", [], "x"),
    ],
)
def test_array_filters(name, value, arguments, result):
    assert FILTERS[name](value, *arguments) == result


@pytest.mark.parametrize(
    ("name", "value", "arguments", "message"),
    [
        ("concat", [1], [None], "concat filter requires an array argument"),
        ("map", [5], ["a"], "cannot select the property 'a'"),
        ("uniq", [5, 6], ["a"], "cannot select the property 'a'"),
        ("compact", "ab", [{}], "cannot select the property '{}'"),
        ("compact", BLANK, [{}], "cannot select the property '{}'"),
        ("pop", [1], [-1], "negative array size"),
        ("sample", [1], [-2], "negative sample number"),
    ],
)
def test_errors_of_liquid(name, value, arguments, message):
    with pytest.raises(LiquidFailure, match=f"^{message}$"):
        FILTERS[name](value, *arguments)


def test_members_of_nil():
    with pytest.raises(RubyFailure, match="undefined method `\\[\\]' for nil:NilClass"):
        FILTERS["compact"]([{"a": 1}, None], "a")


def test_inputs_stay_as_they_are():
    array = [3, [1]]
    for name in ("reverse", "uniq", "compact", "pop", "shift"):
        FILTERS[name](array)
    FILTERS["push"](array, 1)
    FILTERS["concat"](array, [1])
    assert array == [3, [1]]


def test_arrays_within_themselves():
    array: list[object] = [1]
    array.append(array)
    with pytest.raises(LiquidFailure, match="tried to flatten recursive array"):
        FILTERS["join"](array)


def test_depth_does_not_matter():
    array: list[object] = [1]
    for _ in range(100_000):
        array = [array]
    assert FILTERS["join"](array) == "1"
