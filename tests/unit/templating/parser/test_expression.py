"""Expressions as nodes."""

from __future__ import annotations

import pytest

from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.parser.expression import ExpressionFactory, LookupPath


@pytest.fixture
def parse():
    return ExpressionFactory().parse


@pytest.mark.parametrize(
    ("markup", "value"), [("'a b'", "a b"), ('"a"', "a"), ("-12", -12), ("1.5", 1.5), ("1.2.3", 1.2), ("true", True)]
)
def test_literals(parse, markup, value):
    assert parse(markup).value == value


def test_integers_of_any_length(parse):
    assert parse("9" * 5000).value == 10**5000 - 1


@pytest.mark.parametrize(
    ("markup", "path", "commands"),
    [
        ("a.size", ["a", "size"], {1}),
        ("a['size']", ["a", "size"], set()),
        ("a[0].first", ["a", 0, "first"], {2}),
        ("size.x", ["size", "x"], set()),
        ("a-b?.c", ["a-b?", "c"], set()),
        ("a[b", ["a", "b"], set()),
    ],
)
def test_paths(parse, markup, path, commands):
    node = parse(markup)
    assert isinstance(node, LookupPath)
    assert (node.path, node.commands) == (path, commands)


def test_a_text_is_parsed_once(parse):
    assert parse("site.posts") is parse("site.posts")


def test_range_of_literals_needs_integers(parse):
    with pytest.raises(RubyFailure, match="undefined method `to_i'"):
        parse("(true..3)")


def test_hostile_brackets_take_linear_time(parse):
    assert len(parse("[" * 100_000).path) == 1
