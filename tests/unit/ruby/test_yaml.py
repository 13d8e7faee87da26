from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.errors import YamlError
from jekyllpy.ruby import yaml as ruby_yaml
from jekyllpy.ruby import yaml_fallback
from jekyllpy.ruby.hashes import MixedHash
from jekyllpy.ruby.yaml import MAX_DEPTH, YamlValueError, load_yaml

SHARED = Path(os.environ.get("JEKYLLPY_SHARED", Path(__file__).parents[4] / "shared"))
RECORDED = SHARED / "cases" / "safeyaml.json"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", False),
        ("# only a comment", False),
        ("---\n", None),
        ("a: 1\n---\nb: [", {"a": 1}),
        ("a: 1\n...\nrest: [", {"a": 1}),
        ("a: 1\na: 2", {"a": 2}),
        ("on: x\n2020-01-01: y", {True: "x", date(2020, 1, 1): "y"}),
        ("a: '1'\nb: \"yes\"", {"a": "1", "b": "yes"}),
        ("a: !!str 5\nb: !foo 'yes'\nc: ! '5'", {"a": 5, "b": True, "c": 5}),
        ("a: !ruby/object:Foo {x: 1}", {"a": {"x": 1}}),
        ("a: !!binary aGVsbG8=", {"a": "hello"}),
        ("a: *missing", {"a": None}),
        ("a: &x [1]\nb: *x", {"a": [1], "b": [1]}),
        ("a: &x '1'\nb: *x", {"a": "1", "b": 1}),
        ("x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3", {"x": {"a": 1, "b": 2}, "y": {"a": 1, "b": 3}}),
        ("<<: {a: 1}\nb: 2", {"b": 2}),
        ("a: {{ page.x }}\nb: 1", {"a": {}, "b": 1}),
        ("~: x\nb: c", {"x": "b"}),
        ("a: {~: x, b: c}\nd: e\nf: g", {"a": {"x": "b"}, "c": "d", "e": "f"}),
        ("\ufeffa: 1\n", {"a": 1}),
        ("t: 2024-01-02 03:04:05", {"t": datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)}),
    ],
)
def test_a_document_has_the_value_that_safeyaml_gives_it(text: str, value: Any) -> None:
    assert load_yaml(text) == value


def test_keys_that_python_would_merge_stay_apart() -> None:
    loaded = load_yaml("list:\n- 1: a\n  1.0: b\n  true: c\n  1: d")

    assert isinstance(loaded["list"][0], MixedHash)
    assert [(type(key), value) for key, value in loaded["list"][0].items()] == [(int, "d"), (float, "b"), (bool, "c")]


def test_an_anchor_follows_its_hash_when_that_changes_kind() -> None:
    loaded = load_yaml("a: &x {1: a, true: b}\nb: *x")

    assert loaded["a"] is loaded["b"]


def test_a_list_can_be_a_key() -> None:
    assert list(load_yaml("? [a, b]\n: 1").items()) == [(["a", "b"], 1)]


def test_a_value_that_contains_itself_survives() -> None:
    loaded = load_yaml("a: &x [*x]")

    assert loaded["a"][0] is loaded["a"]


def test_aliases_share_their_value() -> None:
    text = "a0: &a0 [x, x]\n" + "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))

    loaded = load_yaml(text)

    assert loaded["a29"][0] is loaded["a28"]


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        ("a: b: c", "mapping values are not allowed in this context at line 1 column 5", 1, 5),
        ("x: 1\ny: 'z' q", "did not find expected key while parsing a block mapping at line 1 column 1", 2, 8),
        ("a: [1, 2", "did not find expected ',' or ']' while parsing a flow sequence at line 1 column 4", 2, 1),
        ("%YAML 1.1\n%YAML 1.1\n---\n", "found duplicate %YAML directive at line 1 column 1", 2, 1),
        ("k: 1\nb: \x01", "control characters are not allowed at line 1 column 1", 2, 4),
        ("k: 1\nb: \udcff", "invalid leading UTF-8 octet at line 1 column 1", 2, 4),
    ],
)
def test_bad_syntax_is_told_in_the_words_of_psych(text: str, message: str, line: int, column: int) -> None:
    with pytest.raises(YamlError) as caught:
        load_yaml(text)

    assert caught.value.message == f"(<unknown>): {message}"
    assert (caught.value.line, caught.value.column) == (line, column)


def test_places_count_from_the_first_line() -> None:
    with pytest.raises(YamlError, match="at line 11 column 5") as caught:
        load_yaml("a: 1\nb: c: d", first_line=10)

    assert caught.value.line == 11


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\n<<: 3", "no implicit conversion of Integer into Hash"),
        ("<<: ~", "no implicit conversion of nil into Hash"),
        ("x: &x {a: 1}\n<<: [*x]", "no implicit conversion of Array into Hash"),
        ("a: ._1", 'invalid value for Float(): "._1"'),
    ],
)
def test_a_value_that_ruby_refuses_is_told_in_its_words(text: str, message: str) -> None:
    with pytest.raises(YamlValueError) as caught:
        load_yaml(text)

    assert caught.value.message == message
    assert caught.value.line is not None


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth_has_a_limit(opening: str) -> None:
    assert load_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    with pytest.raises(YamlError, match="nested more than"):
        load_yaml(opening * 100_000)


def test_copying_by_merge_keys_has_a_limit() -> None:
    base = "b: &b {" + ", ".join(f"k{n}: 1" for n in range(20_000)) + "}\n"

    with pytest.raises(YamlError, match="merge keys"):
        load_yaml(base + "\n".join(f"m{n}: {{<<: *b}}" for n in range(100)))


def typed(value: Any) -> Any:
    if isinstance(value, bool):
        return {"bool": value}
    if isinstance(value, datetime):
        return {"time": value.isoformat(timespec="microseconds")}
    if isinstance(value, dict):
        return {"map": [[typed(key), typed(item)] for key, item in value.items()]}
    if isinstance(value, list):
        return {"list": [typed(item) for item in value]}
    kinds = {type(None): "nil", int: "int", float: "float", str: "str", date: "date"}
    shown = {"nil": True}.get(kinds[type(value)]) or (value if isinstance(value, str) else str(value))
    return {kinds[type(value)]: shown}


@pytest.mark.skipif(not RECORDED.exists(), reason="the recorded cases are not at hand")
def test_recorded_answers_of_safeyaml() -> None:
    for case in json.loads(RECORDED.read_text("utf-8")):
        if "error" in case:
            with pytest.raises(YamlError) as caught:
                load_yaml(case["yaml"])
            assert caught.value.message == case["error"], case["yaml"]
        else:
            assert typed(load_yaml(case["yaml"])) == case["value"], case["yaml"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("a: {b: [1, yes], c: 'no'}", {"a": {"b": [1, True], "c": "no"}}),
        ("a: [1, 2", "(<unknown>): did not find expected ',' or ']' while parsing a flow sequence at line 1 column 4"),
        ("a: b: c", "(<unknown>): mapping values are not allowed in this context at line 1 column 5"),
        ("a: 'x' y", "(<unknown>): did not find expected key while parsing a block mapping at line 1 column 1"),
        ("a: \x01", "(<unknown>): control characters are not allowed at line 1 column 1"),
    ],
)
def test_without_libyaml_values_and_words_are_the_same(
    monkeypatch: pytest.MonkeyPatch, text: str, outcome: Any
) -> None:
    monkeypatch.setattr(ruby_yaml, "EventParser", yaml_fallback.EventParser)

    if isinstance(outcome, str):
        with pytest.raises(YamlError) as caught:
            load_yaml(text)
        assert caught.value.message == outcome
    else:
        assert load_yaml(text) == outcome
