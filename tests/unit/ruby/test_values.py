"""How values print, equal and compare."""

import math
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.ruby.hashes import MixedHash
from jekyllpy.ruby.values import class_name, compare, eql_key, equal, inspect, no_method, to_i, to_s

TIME = datetime(2024, 2, 3, 4, 5, 6, 789000, tzinfo=timezone(-timedelta(hours=3, minutes=30)))
DAY = date(2024, 2, 3)
NESTED = [1, "x", None, True, 1.0, [2, "y"], {"k": "v", "a-b": 1}]


@pytest.mark.parametrize(
    ("value", "printed", "shown"),
    [
        (None, "", "nil"),
        (True, "true", "true"),
        (12345678901234567890, "12345678901234567890", "12345678901234567890"),
        (1.0, "1.0", "1.0"),
        ("a\nb", "a\nb", '"a\\nb"'),
        (NESTED, '[1, "x", nil, true, 1.0, [2, "y"], {"k"=>"v", "a-b"=>1}]', None),
        ({5: None}, "{5=>nil}", "{5=>nil}"),
        ({}, "{}", "{}"),
        (range(1, 6), "1..5", "1..5"),
        (range(3, 2), "3..1", "3..1"),
        (TIME, "2024-02-03 04:05:06 -0330", "2024-02-03 04:05:06.789 -0330"),
        (DAY, "2024-02-03", "#<Date: 2024-02-03 ((2460344j,0s,0n),+0s,2299161j)>"),
    ],
)
def test_printing(value, printed, shown):
    assert to_s(value) == printed
    assert inspect(value) == (printed if shown is None else shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('q"\\', '"q\\"\\\\"'),
        ("\x00\x01\x1b\x7f", '"\\u0000\\u0001\\e\\u007F"'),
        ("\a\b\t\n\v\f\r", '"\\a\\b\\t\\n\\v\\f\\r"'),
        ("#{x} #$x #@x # #x", '"\\#{x} \\#$x \\#@x # #x"'),
        ("é\u00a0\u0085\u200b\ufeff\ue000😀", '"é\u00a0\u0085\u200b\ufeff\ue000😀"'),
        ("\u2028\u0378\ufffe\U0010ffff", '"\\u2028\\u0378\\uFFFE\\u{10FFFF}"'),
        ("\udce9", '"\\xE9"'),
    ],
)
def test_inspect_text(text, shown):
    assert inspect(text) == shown


def test_objects_print_themselves():
    class Thing:
        def to_s(self):
            return "thing"

        def inspect(self):
            return "#<Thing>"

    assert to_s(Thing()) == "thing"
    assert to_s([Thing()]) == "[#<Thing>]"


def test_integers_print_at_any_length():
    assert to_s(10**5000) == "1" + "0" * 5000


def test_containers_of_themselves():
    array: list[object] = [1]
    array.append(array)
    assert inspect(array) == "[1, [...]]"
    hash: dict[str, object] = {}
    hash["x"] = [hash]
    assert inspect(hash) == '{"x"=>[{...}]}'


def _deep(depth=100_000):
    value: list[object] = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize("function", [inspect, to_s, eql_key])
def test_depth_is_an_error_of_ours(function):
    with pytest.raises(TemplateError, match="stack level too deep"):
        function(_deep())


@pytest.mark.parametrize("function", [equal, compare])
def test_depth_of_pairs_is_an_error_of_ours(function):
    with pytest.raises(TemplateError, match="stack level too deep"):
        function(_deep(), _deep())


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (None, 0),
        ("12abc", 12),
        (" -3", -3),
        ("1_000", 1000),
        ("x", 0),
        (3.9, 3),
        (-3.9, -3),
        (7, 7),
        (TIME, 1706945706),
    ],
)
def test_to_i(value, number):
    assert to_i(value) == number


@pytest.mark.parametrize(
    ("value", "message"), [(math.inf, "Infinity"), (math.nan, "NaN"), ([], "undefined method `to_i'")]
)
def test_to_i_refuses(value, message):
    with pytest.raises(TemplateError, match=message):
        to_i(value)


@pytest.mark.parametrize(
    ("a", "b", "order"),
    [
        (1, 2.0, -1),
        (2.0, 2, 0),
        (math.nan, 1, None),
        ("a", "B", 1),
        ("a", 1, None),
        (1, "a", None),
        (True, True, 0),
        (True, False, None),
        (1, True, None),
        (None, None, 0),
        (None, 1, None),
        ([1, 2], [1, 3], -1),
        ([1], [1, 2], -1),
        ([1, "a"], [1, 2], None),
        ([1], 1, None),
        ({"a": 1}, {"a": 1}, 0),
        ({"a": 1}, {"a": 2}, None),
        (DAY, date(2024, 2, 4), -1),
        (DAY, 2460343.5, 0),
        (DAY, 1, 1),
        (1, DAY, None),
        (DAY, TIME, None),
        (TIME, DAY, None),
        (TIME, TIME + timedelta(seconds=1), -1),
        (range(1, 3), range(1, 3), 0),
        (range(1, 3), range(1, 4), None),
    ],
)
def test_compare(a, b, order):
    assert compare(a, b) == order


def test_objects_may_know_an_order():
    class Ordered:
        def compare_to(self, other):
            return -1

    assert compare(Ordered(), Ordered()) == -1


@pytest.mark.parametrize(
    ("a", "b", "is_equal", "is_eql"),
    [
        (1, 1.0, True, False),
        (1, True, False, False),
        (0, False, False, False),
        ("1", 1, False, False),
        ([1, [2.0]], [1.0, [2]], True, False),
        ({"a": 1}, {"a": 1.0}, True, False),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, True, True),
        ({1: "x"}, {1.0: "x"}, False, False),
        ({1: "x"}, {True: "x"}, False, False),
        (0.0, -0.0, True, True),
        (math.nan, math.nan, False, None),
        (range(1, 1), range(2, 2), False, False),
        (TIME, TIME.astimezone(UTC), True, True),
        (DAY, date(2024, 2, 3), True, True),
        (None, False, False, False),
        ([], None, False, False),
    ],
)
def test_equality(a, b, is_equal, is_eql):
    assert equal(a, b) is is_equal
    if is_eql is not None:
        assert (eql_key(a) == eql_key(b)) is is_eql


def test_mixed_hashes_equal_by_content():
    mixed = MixedHash()
    mixed[1], mixed["a"] = "x", 2
    assert equal(mixed, {"a": 2, 1: "x"})
    assert not equal(mixed, {"a": 2, True: "x"})


def test_names_of_classes():
    values = [None, True, False, 1, 1.0, "", [], {}, range(1), TIME, DAY, MixedHash()]
    names = "NilClass TrueClass FalseClass Integer Float String Array Hash Range Time Date Hash"
    assert " ".join(map(class_name, values)) == names
    assert no_method("x", None) == "undefined method `x' for nil:NilClass"
    assert no_method("x", DAY) == "undefined method `x' for #<Date: 2024-02-03 ((2460344j,0s,0n),+0s,2299161j)>"
