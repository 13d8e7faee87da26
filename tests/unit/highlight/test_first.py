"""The characters a pattern may begin with."""

from __future__ import annotations

import pytest

from jekyllpy.highlight.first import ANY, OTHER, first_mask, mask_of

LETTERS = mask_of("abcdefghijklmnopqrstuvwxyz")


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        ("abc", "a"),
        ("a|bc|[x-z]", "abxyz"),
        ("a?b", "ab"),
        ("a*+b", "ab"),
        ("a{0,2}b", "ab"),
        ("a{2}b", "a"),
        ("(?:a|b)?c", "abc"),
        ("(a)(?P<name>b)", "a"),
        (r"\{x", "{"),
        (r"\x41|A", "A"),
        (r"[\]a\-]", "]a-"),
        ("^#", "#"),
        (r"\bif", "i"),
        ("(?=[ab])[bc]", "b"),
        ("(?=x)", "x"),
        (" *(?=:)", " :"),
        ("(?!a)b", "b"),
        ("(?i)if", "iI"),
        ("(?i:x)y", "xX"),
        ("(?x) a # remark\n b", "a"),
        (r"\d", "0123456789"),
    ],
)
def test_first_characters(pattern: str, characters: str) -> None:
    assert first_mask(pattern) == mask_of(characters)


@pytest.mark.parametrize("pattern", ["", "a*", "(?=)", ".", "[^a]?", r"(a?)\1", "(?!a)"])
def test_patterns_that_may_be_empty_or_begin_with_anything(pattern: str) -> None:
    assert first_mask(pattern) == ANY


def test_what_is_not_understood_may_begin_with_anything() -> None:
    assert first_mask("(?(1)a|b)") == ANY


def test_negated_classes_keep_what_is_beyond_ascii() -> None:
    assert first_mask("[^a]") == ANY & ~mask_of("a")
    assert first_mask("[^é]") & OTHER


def test_unicode_classes_reach_beyond_ascii() -> None:
    assert not first_mask(r"\w") & OTHER
    assert first_mask(r"(?u:\w)") & OTHER
    assert first_mask("(?i)k") & OTHER
