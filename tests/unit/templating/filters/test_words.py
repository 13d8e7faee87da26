"""Filters on words."""

import pytest

from jekyllpy.templating.failures import RubyFailure
from jekyllpy.templating.filters import FILTERS


@pytest.mark.parametrize(
    ("value", "arguments", "slug"),
    [
        ("The _É", [], "the-é"),
        ("The _É", [None], "the-é"),
        ("The _É", ["bogus"], "the _é"),
        ("The _É", [5], "the _é"),
        (None, [], None),
    ],
)
def test_slugify(value, arguments, slug, registers):
    assert FILTERS["slugify"](value, *arguments, registers=registers) == slug


def test_empty_slugs_are_warned_of(registers):
    warnings = []
    registers.warn = lambda *words: warnings.append(words)
    assert FILTERS["slugify"]("!?", registers=registers) == ""
    assert FILTERS["slugify"]("", "none", registers=registers) == ""
    assert warnings == [("Warning:", "Empty `slug` generated for '!?'.")]


def test_only_text_makes_slugs(registers):
    with pytest.raises(RubyFailure, match=r"^undefined method `gsub' for 5:Integer$"):
        FILTERS["slugify"](5, registers=registers)
    with pytest.raises(RubyFailure, match=r"^undefined method `downcase' for 5:Integer$"):
        FILTERS["slugify"](5, "x", registers=registers)


@pytest.mark.parametrize(
    ("name", "value", "arguments", "result"),
    [
        ("normalize_whitespace", " a \n\t b ", [], "a b"),
        ("normalize_whitespace", None, [], ""),
        ("number_of_words", "你好hello世界 foo", [], 2),
        ("number_of_words", "你好hello世界 foo", ["cjk"], 6),
        ("number_of_words", "你好hello世界 foo", ["auto"], 6),
        ("number_of_words", "hello-x foo", ["auto"], 2),
        ("array_to_sentence_string", [], [], ""),
        ("array_to_sentence_string", ["a"], [], "a"),
        ("array_to_sentence_string", ["a", "b"], ["or"], "a or b"),
        ("array_to_sentence_string", ["a", "b", "c"], [], "a, b, and c"),
        ("array_to_sentence_string", [[], ["x", ["y"]], None], [], ", x, y, and "),
        ("array_to_sentence_string", "ab", [], "a and b"),
        ("array_to_sentence_string", {"a": 1}, [], ""),
    ],
)
def test_word_filters(name, value, arguments, result):
    assert FILTERS[name](value, *arguments) == result


@pytest.mark.parametrize(
    ("name", "value", "arguments", "message"),
    [
        ("number_of_words", None, [], "undefined method `split' for nil:NilClass"),
        ("number_of_words", 1, ["cjk"], "undefined method `scan' for 1:Integer"),
        ("array_to_sentence_string", 5, [], "undefined method `length' for 5:Integer"),
        ("array_to_sentence_string", "abc", [], 'undefined method `join\' for "ab":String'),
    ],
)
def test_wrong_input(name, value, arguments, message):
    with pytest.raises(RubyFailure, match=f"^{message}$"):
        FILTERS[name](value, *arguments)
