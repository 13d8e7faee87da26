"""Cutting templates into pieces."""

from __future__ import annotations

import pytest

from jekyllpy.templating.parser.tokens import read_raw, split


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        ("a{{ b }}c", ["a", "{{ b }}", "c"]),
        ("{% a %}{{ b }", ["{% a %}", "{{ b }"]),
        ("{{ '}}' }}", ["{{ '}}", "' }}"]),
        ("a {% b", ["a ", "{%", " b"]),
        ("{%}", ["{%", "}"]),
        ("{{ a", ["{{", " a"]),
        ("{% {{ %}", ["{% {{ %}"]),
        ("{% a %} {% b", ["{% a %}", " ", "{%", " b"]),
        ("{{}", ["{{}"]),
    ],
)
def test_split(source, pieces):
    assert [piece for piece in split(source) if piece] == pieces


@pytest.mark.parametrize("source", ["{%" * 50_000, "{{" * 50_000, "{{ a }" + "{{" * 50_000, "{% a %}" + "{%" * 50_000])
def test_split_loses_nothing_of_hostile_input(source):
    assert "".join(split(source)) == source


def test_read_raw():
    pieces = iter(["a", "{{ {% if %}", "{% endraw %}", "rest"])
    assert read_raw(pieces) == "a{{ {{ {% if %}"
    assert next(pieces) == "rest"
    assert read_raw(iter(["a", "{%- endraw %}"])) is None
