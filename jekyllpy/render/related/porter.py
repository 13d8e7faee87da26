"""Stems of English words by Porter's algorithm, with the two rules that his own program has besides his paper."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

# Ending and what takes its place where the stem before it has a measure above 0. The first ending that fits counts.
_SECOND_STEP: Final = (
    ("ational", "ate"),
    ("tional", "tion"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("izer", "ize"),
    ("bli", "ble"),
    ("alli", "al"),
    ("entli", "ent"),
    ("eli", "e"),
    ("ousli", "ous"),
    ("ization", "ize"),
    ("ation", "ate"),
    ("ator", "ate"),
    ("alism", "al"),
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"),
    ("biliti", "ble"),
    ("logi", "log"),
)
_THIRD_STEP: Final = (
    ("icate", "ic"),
    ("ative", ""),
    ("alize", "al"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ful", ""),
    ("ness", ""),
)
# These go where the measure is above 1
_FOURTH_STEP: Final = tuple(
    "al ance ence er ic able ible ant ement ment ent sion tion ou ism ate iti ous ive ize".split()
)
_COMPLETED: Final = ("at", "bl", "iz")


def stem(word: str) -> str:
    """Return the stem of a word in lower case. Letters other than English ones count as consonants."""
    if len(word) < 3:
        return word
    word = _without_participle(_without_plural(word))
    if len(word) < 2:
        return word
    if word.endswith("y") and _has_vowel(word[:-1]):
        word = f"{word[:-1]}i"
    word = _replaced(_replaced(word, _SECOND_STEP), _THIRD_STEP)
    return _without_final_letter(_without_suffix(word))


def _without_plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _without_participle(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    ending = next((each for each in ("ed", "ing") if word.endswith(each)), None)
    if ending is None or not _has_vowel(word[: -len(ending)]):
        return word
    word = word[: -len(ending)]
    if word.endswith(_COMPLETED):
        return f"{word}e"
    if _ends_twice(word):
        return word if word[-1] in "lsz" else word[:-1]
    return f"{word}e" if _measure(word) == 1 and _ends_short(word) else word


def _replaced(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for ending, instead in endings:
        if word.endswith(ending):
            before = word[: -len(ending)]
            return before + instead if _measure(before) > 0 else word
    return word


def _without_suffix(word: str) -> str:
    for suffix in _FOURTH_STEP:
        if word.endswith(suffix):
            # The letter before -ion stays
            before = word[: -len(suffix)] + (suffix[0] if suffix in ("sion", "tion") else "")
            return before if _measure(before) > 1 else word
    return word


def _without_final_letter(word: str) -> str:
    if word.endswith("e"):
        measure = _measure(word)
        if measure > 1 or (measure == 1 and not _ends_short(word[:-1])):
            word = word[:-1]
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word


def _shape(word: str) -> list[bool]:
    """Return for each letter whether it is a vowel: y is one after a consonant."""
    vowels: list[bool] = []
    for letter in word:
        vowels.append(letter in "aeiou" or (letter == "y" and bool(vowels) and not vowels[-1]))
    return vowels


def _measure(word: str) -> int:
    """Return how often a consonant follows a vowel."""
    vowels = _shape(word)
    return sum(before and not after for before, after in pairwise(vowels))


def _has_vowel(word: str) -> bool:
    return any(_shape(word))


def _ends_twice(word: str) -> bool:
    return len(word) > 1 and word[-1] == word[-2] and not _shape(word)[-1]


def _ends_short(word: str) -> bool:
    """Return whether the word ends in consonant, vowel, consonant, of which the last is none of w, x and y."""
    return _shape(word)[-3:] == [False, True, False] and word[-1] not in "wxy"
