"""`format` with names, against what Ruby 3.1 answers."""

from __future__ import annotations

import pytest

from jekyllpy.errors import TemplateError
from jekyllpy.ruby.format import format_named


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [
        ("%<a>d", "3"),
        ("%<a>5d|%-5<a>d|%05<a>d|%+<a>d|% <a>d", "    3|3    |00003|+3| 3"),
        ("%{a} %% %<a>s|%<a>-4s|%<a>4s", "3 % 3|3   |   3"),
        ("%<b>d %<b>05d", "-7 -0007"),
        ("no fields", "no fields"),
    ],
)
def test_fields(pattern: str, shown: str) -> None:
    assert format_named(pattern, {"a": 3, "b": -7}) == shown


@pytest.mark.parametrize(("pattern", "key"), [("%{x}", "key{x} not found"), ("%<x>s", "key<x> not found")])
def test_a_name_without_a_value(pattern: str, key: str) -> None:
    with pytest.raises(TemplateError, match=key):
        format_named(pattern, {})
