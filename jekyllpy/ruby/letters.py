"""Letters, digits and words of all scripts, as Ruby's patterns know them."""

from __future__ import annotations

from bisect import bisect_right

from jekyllpy.ruby.unicode_tables import CJK, LETTERS, LETTERS_AND_DIGITS, WORD_CHARACTERS


def is_within(table: tuple[int, ...], char: str) -> bool:
    """Return whether a table of boundaries has the character."""
    return bisect_right(table, ord(char)) % 2 == 1


def is_letter(char: str) -> bool:
    """Return whether the character is in `[[:alpha:]]`."""
    return char.isalpha() if char < "\x80" else is_within(LETTERS, char)


def is_letter_or_digit(char: str) -> bool:
    """Return whether the character is in `[[:alnum:]]`."""
    return char.isalnum() if char < "\x80" else is_within(LETTERS_AND_DIGITS, char)


def is_word(char: str) -> bool:
    """Return whether the character is in `\\p{Word}`."""
    return char.isalnum() or char == "_" if char < "\x80" else is_within(WORD_CHARACTERS, char)


def is_cjk(char: str) -> bool:
    """Return whether the character is Han, Hiragana or Katakana."""
    return char >= "\x80" and is_within(CJK, char)
