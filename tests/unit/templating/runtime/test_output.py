"""Printing values."""

from __future__ import annotations

import pytest

from jekyllpy.templating.literals import BLANK, EMPTY
from jekyllpy.templating.runtime.output import plain, printed


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (1.0, "1.0"),
        ([1, "x", None, [2.5, ["y"]], {"k": None}], '1x2.5y{"k"=>nil}'),
        ({"a": [1, "x"]}, '{"a"=>[1, "x"]}'),
        (range(1, 4), "1..3"),
        (EMPTY, ""),
    ],
)
def test_printed(value, text):
    assert printed(value) == text


def test_plain():
    assert plain(BLANK) == ""
    assert plain([1]) == [1]


def test_the_literals_lose_themselves_in_filters(render):
    assert render("{{ empty }}{{ empty | nothing }}[{{ empty | default: blank }}]{% assign x = blank %}{{ x }}") == "[]"
