from __future__ import annotations

import pytest

from jekyllpy.markdown import chars


@pytest.mark.parametrize("char", ["a", "Z", "é", "日", "ª", "ा", "Ⅷ", "Ⓐ", "𝒳"])
def test_letters(char: str) -> None:
    assert chars.is_letter(char)
    assert chars.is_letter_or_digit(char)


@pytest.mark.parametrize("char", ["1", "_", "-", "²", "½", "①", "\u00a0", "—", "😀"])
def test_no_letters(char: str) -> None:
    assert not chars.is_letter(char)


@pytest.mark.parametrize(("char", "is_word"), [("_", True), ("٣", True), ("\u0301", True), ("‿", True), ("²", False)])
def test_words(char: str, is_word: bool) -> None:
    assert chars.is_word(char) is is_word


@pytest.mark.parametrize(
    ("name", "is_name"),
    [("a", True), ("a:b-c.d", True), ("é1", True), ("_x", True), ("²", False), ("aé²", False), ("é:²", False)],
)
def test_names(name: str, is_name: bool) -> None:
    assert chars.is_name(name) is is_name


@pytest.mark.parametrize(
    ("name", "is_name"),
    [("a", True), (":b", True), ("a.b-1", True), ("1a", False), ("-a", False), ("a×", False), ("ä\u0301", True)],
)
def test_xml_names(name: str, is_name: bool) -> None:
    assert chars.is_xml_name(name) is is_name


@pytest.mark.parametrize(("char", "is_cjk"), [("日", True), ("あ", True), ("ア", True), ("a", False), ("한", False)])
def test_cjk(char: str, is_cjk: bool) -> None:
    assert chars.is_cjk(char) is is_cjk
