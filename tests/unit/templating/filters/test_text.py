"""Filters on text."""

import pytest

from jekyllpy.templating.failures import LiquidFailure, RubyFailure
from jekyllpy.templating.filters import FILTERS


@pytest.mark.parametrize(
    ("name", "value", "arguments", "result"),
    [
        ("upcase", "straße", [], "STRASSE"),
        ("upcase", None, [], ""),
        ("upcase", {"k": 1}, [], '{"K"=>1}'),
        ("downcase", "ÀB", [], "àb"),
        ("capitalize", "hELLO wORLD", [], "Hello world"),
        ("strip", " \0a\u00a0 ", [], "a\u00a0"),
        ("lstrip", " a ", [], "a "),
        ("rstrip", " a ", [], " a"),
        ("strip_newlines", "a\r\nb\nc\rd", [], "abc\rd"),
        ("newline_to_br", "a\r\nb", [], "a\r<br />\nb"),
        ("append", [1, "x", None], ["!"], '[1, "x", nil]!'),
        ("prepend", 1, [2.0], "2.01"),
        ("truncate", "abcdef", [4], "a..."),
        ("truncate", "abcdef", [6], "abcdef"),
        ("truncate", "abcdef", [2, "…"], "a…"),
        ("truncate", "abcdef", [-5], "..."),
        ("truncate", "abcdef", ["0x4", ""], "abcd"),
        ("truncate", None, [1], None),
        ("truncate", [1, "x", None], [6], "[1,..."),
        ("truncatewords", "one  two\nthree four", [2], "one two..."),
        ("truncatewords", "one  two", [5], "one  two"),
        ("truncatewords", ["a"], [5], ["a"]),
        ("truncatewords", "one two", [0], "one..."),
        ("split", "a,b,,c,,", [","], ["a", "b", "", "c"]),
        ("split", " a  b ", [" "], ["a", "b"]),
        ("split", "ab", [""], ["a", "b"]),
        ("split", "ab", [None], ["a", "b"]),
        ("split", "", [","], []),
        ("slice", "hello", [1, 3], "ell"),
        ("slice", "hello", [-2, 5], "lo"),
        ("slice", "hello", [5], ""),
        ("slice", "hello", [9, 1], ""),
        ("slice", "hello", [0, -1], ""),
        ("slice", [1, 2, 3], [1], [2]),
        ("slice", [1, 2, 3], [-9, 2], []),
        ("replace", "aXbX", ["X", "-"], "a-b-"),
        ("replace", "ab", ["", "-"], "-a-b-"),
        ("replace", "abc", ["b", "[\\0\\&\\1\\`\\'\\\\\\x]"], "a[bbac\\\\x]c"),
        ("replace_first", "aXbX", ["X"], "abX"),
        ("replace_first", "aXbX", ["X", "\\0\\0"], "aXXbX"),
        ("remove", "a.b.", ["."], "ab"),
        ("remove_first", "a.b.", ["."], "ab."),
    ],
)
def test_text_filters(name, value, arguments, result):
    assert FILTERS[name](value, *arguments) == result


@pytest.mark.parametrize(
    ("name", "arguments"),
    [("slice", ["x"]), ("slice", [None]), ("slice", [1.0]), ("truncate", [True]), ("truncatewords", [""])],
)
def test_what_is_no_integer(name, arguments):
    with pytest.raises(LiquidFailure, match=r"^invalid integer$"):
        FILTERS[name]("text", *arguments)


def test_references_by_name():
    with pytest.raises(RubyFailure, match="undefined group name reference: x"):
        FILTERS["replace"]("a", "a", "\\k<x>")


def test_numbers_beyond_a_machine_word():
    with pytest.raises(RubyFailure, match="bignum too big to convert into `long'"):
        FILTERS["slice"]("text", 2**64)
