"""CSV as Ruby reads it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from jekyllpy.errors import ReadError
from jekyllpy.read.csv import parse_csv
from jekyllpy.read.csv_converters import convert, converters_named


def test_an_empty_cell_is_nil_and_a_quoted_one_is_not() -> None:
    assert parse_csv('a,b\n,""\n', "x.csv") == [{"a": None, "b": ""}]


def test_missing_cells_are_nil() -> None:
    assert parse_csv("a,b\n1\n", "x.csv") == [{"a": "1", "b": None}]


def test_cells_beyond_the_headers_share_the_key_nil() -> None:
    assert parse_csv("a\n1,2,3\n", "x.csv") == [{"a": "1", None: "2"}]


def test_the_first_of_two_columns_with_one_name_counts() -> None:
    assert parse_csv("a,a\n1,2\n", "x.csv") == [{"a": "1"}]


def test_quotes_commas_and_line_ends_in_quoted_cells() -> None:
    assert parse_csv('a,b\r\n"x ""y"", z","1\n2"\r\n', "x.csv") == [{"a": 'x "y", z', "b": "1\n2"}]


def test_without_headers_rows_are_lists() -> None:
    assert parse_csv("1\t2\n3\t4", "x.tsv", "\t", headers=False) == [["1", "2"], ["3", "4"]]


def test_numeric_converter() -> None:
    numeric = converters_named(["numeric"])
    assert parse_csv("a,b,c\n1,2.5,x\n", "x.csv", converters=numeric) == [{"a": 1, "b": 2.5, "c": "x"}]


def test_lines_may_end_in_carriage_returns() -> None:
    assert parse_csv('a\r"1\r\n2"\r3\r', "x.csv") == [{"a": "1\r\n2"}, {"a": "3"}]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,b\n1,2\r\n", 'Unquoted fields do not allow new line <"\\r\\n"> in line 2.'),
        ("a,b\r\n1,2\n", 'Unquoted fields do not allow new line <"\\n"> in line 2.'),
        ("a,b\r\n1,\r", 'New line must be <"\\r\\n"> not <"\\r"> in line 2.'),
        ("a\n\r\n1\n", 'New line must be <"\\n"> not <"\\r\\n"> in line 2.'),
        ('"x"\n"y"\r\n', "Any value after quoted field isn't allowed in line 2."),
    ],
)
def test_all_lines_end_as_the_first(text: str, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse_csv(text, "x.csv")
    assert caught.value.message == message


@pytest.mark.parametrize("text", ['a\n"x', 'a\nx"y\n', 'a\n"x"y\n'])
def test_malformed_quoting_names_the_line(text: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse_csv(text, "x.csv")
    assert caught.value.path == "x.csv"
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("name", "cell", "value"),
    [
        ("integer", "1_000", 1000),
        ("integer", "010", 8),
        ("integer", " 0x1f ", 31),
        ("integer", "1.0", "1.0"),
        ("float", ".5", 0.5),
        ("float", "5.", "5."),
        ("numeric", "1e3", 1000.0),
        ("date", "2020-01-02", date(2020, 1, 2)),
        ("date", "Jan 5, 2020", date(2020, 1, 5)),
        ("date", "2020-02-30", "2020-02-30"),
        ("date", "foo bar 5 2020", "foo bar 5 2020"),
        ("date_time", "2020-01-02 03:04:05", "2020-01-02T03:04:05+00:00"),
        ("date_time", "2020-01-02T03:04:05.5+02:00", "2020-01-02T03:04:05+02:00"),
        ("date_time", "2020-01-02T25:04:05Z", "2020-01-02T25:04:05Z"),
        ("all", "2020-01-02", "2020-01-02T00:00:00+00:00"),
        ("all", "x", "x"),
    ],
)
def test_converters(name: str, cell: str, value: object) -> None:
    assert convert(cell, converters_named([name])) == value


def test_a_cell_without_text_is_not_converted() -> None:
    assert convert(None, converters_named(["all"])) is None


def test_a_converter_that_nobody_knows() -> None:
    with pytest.raises(KeyError):
        converters_named(["integer", "nope"])


def test_headers_may_be_given() -> None:
    assert parse_csv("1,2,3", "x.csv", headers=["x", "y"]) == [{"x": "1", "y": "2", None: "3"}]
    assert parse_csv("1", "x.csv", headers='x,"y z"') == [{"x": "1", "y z": None}]


def test_an_empty_line_is_a_row() -> None:
    assert parse_csv("a,b\n\n1,2\n", "x.csv") == [{"a": None, "b": None}, {"a": "1", "b": "2"}]
    assert parse_csv("a\n\n", "x.csv", headers=False) == [["a"], []]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\nb\rc", 'Unquoted fields do not allow new line <"\\r"> in line 2.'),
        ("a\nb,\rc", 'New line must be <"\\n"> not <"\\r"> in line 2.'),
        ('a\n"b\nc"\n"d', "Unclosed quoted field in line 3."),
    ],
)
def test_the_first_line_end_is_that_of_all_rows(text: str, message: str) -> None:
    with pytest.raises(ReadError, match=re.escape(message)):
        parse_csv(text, "x.csv")
