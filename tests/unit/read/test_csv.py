"""CSV as Ruby reads it."""

from __future__ import annotations

import pytest

from jekyllpy.errors import ReadError
from jekyllpy.read.csv import parse_csv


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
    assert parse_csv("1\t2\n3\t4", "x.tsv", "\t", has_headers=False) == [["1", "2"], ["3", "4"]]


def test_numeric_converter() -> None:
    assert parse_csv("a,b,c\n1,2.5,x\n", "x.csv", converters=["numeric"]) == [{"a": 1, "b": 2.5, "c": "x"}]


@pytest.mark.parametrize("text", ['a\n"x', 'a\nx"y\n', 'a\n"x"y\n'])
def test_malformed_quoting_names_the_line(text: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse_csv(text, "x.csv")
    assert caught.value.path == "x.csv"
    assert caught.value.line == 2
