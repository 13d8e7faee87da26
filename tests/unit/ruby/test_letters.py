from __future__ import annotations

import pytest

from jekyllpy.ruby import letters


@pytest.mark.parametrize("char", ["a", "Z", "é", "日", "ª", "ा", "Ⅷ", "Ⓐ", "𝒳"])
def test_letters(char: str) -> None:
    assert letters.is_letter(char)
    assert letters.is_letter_or_digit(char)


@pytest.mark.parametrize("char", ["1", "_", "-", "²", "½", "①", "\u00a0", "—", "😀"])
def test_no_letters(char: str) -> None:
    assert not letters.is_letter(char)


@pytest.mark.parametrize(("char", "is_word"), [("_", True), ("٣", True), ("\u0301", True), ("‿", True), ("²", False)])
def test_words(char: str, is_word: bool) -> None:
    assert letters.is_word(char) is is_word


@pytest.mark.parametrize(("char", "is_cjk"), [("日", True), ("あ", True), ("ア", True), ("a", False), ("한", False)])
def test_cjk(char: str, is_cjk: bool) -> None:
    assert letters.is_cjk(char) is is_cjk
