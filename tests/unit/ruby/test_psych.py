"""YAML as Psych writes and reads it; all answers are Ruby's."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from typing import Any

import pytest

from jekyllpy.errors import YamlError
from jekyllpy.ruby.psych import dump_yaml, load_plain_yaml


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("plain", "plain"),
        ("", "''"),
        ("y", '"y"'),
        ("N", "N"),
        ("yes", "'yes'"),
        ("null", "'null'"),
        ("~", '"~"'),
        ("12", "'12'"),
        ("1_000", "'1_000'"),
        ("1,000", "'1,000'"),
        ("0x1F", "'0x1F'"),
        ("08", "'08'"),
        ("0o7", "0o7"),
        ("1e3", "1e3"),
        ("5.", "'5.'"),
        ("12:30", "'12:30'"),
        ("2020-01-01", "'2020-01-01'"),
        ("2020-13-01 10:00:00", "2020-13-01 10:00:00"),
        (":sym", '":sym"'),
        ("a: b", "'a: b'"),
        ("it's", "it's"),
        ("- a", '"- a"'),
        ("#c", '"#c"'),
        ("trail ", "'trail '"),
        ("<<", "!!str '<<'"),
        ("a\nb", "|-\n  a\n  b"),
        ("日本語", "日本語"),
        (None, ""),
        (True, "true"),
        (5, "5"),
        (2.0, "2.0"),
        (math.inf, ".inf"),
        (-math.inf, "-.inf"),
        (math.nan, ".nan"),
        (date(2020, 1, 2), "2020-01-02"),
        (datetime(2020, 1, 2, 3, tzinfo=UTC), "2020-01-02 03:00:00.000000000 Z"),
        ([], "[]"),
        ({}, "{}"),
    ],
)
def test_scalars(value: Any, shown: str) -> None:
    assert dump_yaml({"k": value}) == f"---\nk: {shown}\n".replace("k: \n", "k:\n")


def test_nested_values_come_back() -> None:
    value = {"a": {"b": [1, [2, "3"], {"c": True}]}, "n": None, 1: 2.5}

    assert load_plain_yaml(dump_yaml(value)) == value


def test_depth_costs_no_stack() -> None:
    value: Any = 1
    for _ in range(20_000):
        value = [value]

    assert dump_yaml(value[0]).startswith("---")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1_000", 1000),
        ("0x1f", 31),
        ("017", 15),
        ("-0b11", -3),
        ("1:30:00", 5400),
        ("1:30.5", 5430.0),
        (".5", 0.5),
        ("1,000.5", 1000.5),
        (".", "."),
        (".NaN", None),
        ("on", True),
        ("Off", False),
        ('"on"', "on"),
        ("!!str 5", "5"),
        ("on it", "on it"),
        ("2020-99-99", "2020-99-99"),
    ],
)
def test_plain_scalars(text: str, value: Any) -> None:
    loaded = load_plain_yaml(text)

    assert loaded == value or (value is None and math.isnan(loaded))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2020-01-01", "unspecified class: Date"),
        ("2020-01-01 10:00:00", "unspecified class: Time"),
        (":a", "unspecified class: Symbol"),
        ("[&x 1, *x]", "Unknown alias: x"),
        ("[a", "did not find expected"),
    ],
)
def test_what_is_no_plain_data(text: str, message: str) -> None:
    with pytest.raises(YamlError, match=message):
        load_plain_yaml(text)
