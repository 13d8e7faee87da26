"""The markup of include tags, without a parser of Liquid's."""

from __future__ import annotations

import pytest

from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.include_markup import IncludeParameter, parse_include


def parameter(key: str, text: str | None, variable: str = "") -> IncludeParameter:
    return IncludeParameter(key, text, variable)


@pytest.mark.parametrize(
    ("markup", "name", "is_computed", "parameters"),
    [
        ("a.html", "a.html", False, None),
        ("  a.html  b=c.d ", "a.html", False, [parameter("b", None, "c.d")]),
        ('a.html b = \'x y\' c="q\\"r"', "a.html", False, [parameter("b", "x y"), parameter("c", 'q"r')]),
        ("{{ page.x }}.html b=1", "{{ page.x }}.html", True, [parameter("b", None, "1")]),
        ("a/{{ x | y: 'z' }}", "a/{{ x | y: 'z' }}", True, []),
    ],
)
def test_parts(markup: str, name: str, is_computed: bool, parameters: list[IncludeParameter] | None) -> None:
    assert parse_include(markup, "include") == (name, is_computed, parameters)


@pytest.mark.parametrize("markup", ["a.html b", "a.html b=", "a.html b=c d", "a.html b='c'd=e"])
def test_parameters_that_cannot_be_read(markup: str) -> None:
    with pytest.raises(RubyFailure, match="Invalid syntax for include tag"):
        parse_include(markup, "include")
