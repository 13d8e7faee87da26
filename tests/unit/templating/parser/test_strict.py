"""The strict parser's grammar and messages."""

from __future__ import annotations

import pytest

from jekyllpy.templating.failures import SyntaxFailure
from jekyllpy.templating.parser.lexer import tokenize
from jekyllpy.templating.parser.strict import StrictParser


def test_tokens():
    assert tokenize("a.b? == -1.5 'x'") == [
        ("id", "a"),
        ("dot", "."),
        ("id", "b?"),
        ("comparison", "=="),
        ("number", "-1.5"),
        ("string", "'x'"),
        ("end_of_string", ""),
    ]


def test_contains_is_an_operator_before_a_blank_only():
    assert tokenize("contains ")[0] == ("comparison", "contains")
    assert tokenize("contains")[0] == ("id", "contains")


@pytest.mark.parametrize(
    ("markup", "text"),
    [("a . b [ 'c' ] . d", "a.b['c'].d"), ("( 1 .. n )", "(1..n)"), (" -3", "-3"), ('"x"', '"x"')],
)
def test_expression_is_given_without_blanks(markup, text):
    assert StrictParser(markup).expression() == text


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("", "[:end_of_string] is not a valid expression"),
        ("| a", '[:pipe, "|"] is not a valid expression'),
        ("a[1", "Expected close_square but found end_of_string"),
        ("a.1", "Expected id but found number"),
        ("(1..2", "Expected close_round but found end_of_string"),
        ("a & b", "Unexpected character &"),
        ("'a", "Unexpected character '"),
    ],
)
def test_messages(markup, message):
    with pytest.raises(SyntaxFailure) as caught:
        StrictParser(markup).expression()
    assert caught.value.message == message
