"""The text cases of styles."""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType

_LETTER = r"[^\W\d_]"
_STOP_WORDS = frozenset(
    "a about above across afore after against along alongside amid amidst among amongst an and anenst apropos apud"
    " around as aside astride at athwart atop barring before behind below beneath beside besides between beyond but by"
    " circa despite d down during except for forenenst from given in inside into lest like modulo near next nor"
    " notwithstanding of off on onto or out over per plus pro qua sans since so than the through thru throughout"
    " thruout till to toward towards under underneath until unto up upon versus vs v via vis-à-vis with within"
    " without".split()
)
_BEFORE_WORD = re.compile(r"^[\W_]*", re.MULTILINE)
_BEFORE_LETTER = re.compile(r"^[\W\d_]*", re.MULTILINE)
_WORD_START = re.compile(rf"\b({_LETTER})")
_LETTERS = re.compile(rf"\b({_LETTER})({_LETTER}+)\b")
_WORD = re.compile(rf"\b({_LETTER})((?:{_LETTER}|\.)+)\b")


def apply_text_case(text: str, case: str, language: str) -> str:
    """Return the text in a case; title case is for English alone."""
    if case == "title" and language != "en":
        return text
    change = _CASES.get(case)
    return change(text) if change else text


def _capitalize_first(text: str) -> str:
    return _with_first_raised(text, _BEFORE_WORD)


def _capitalize_all(text: str) -> str:
    return _WORD_START.sub(lambda found: _raised(found[1]), text)


def _sentence(text: str) -> str:
    text = _with_first_raised(text, _BEFORE_LETTER)
    return _LETTERS.sub(lambda found: found[1] + found[2].lower() if found[0].isupper() else found[0], text)


def _title(text: str) -> str:
    is_first = True

    def change(found: re.Match[str]) -> str:
        nonlocal is_first
        is_raised = is_first or found[0].lower() not in _STOP_WORDS
        is_first = False
        return _raised(found[1]) + found[2] if is_raised else found[0]

    return "\n".join(map(_with_last_word_raised, _WORD.sub(change, text).split("\n")))


def _with_last_word_raised(line: str) -> str:
    start = len(line)
    while start and (line[start - 1].isalpha() or line[start - 1] == "."):
        start -= 1
    is_word = len(line) - start > 1 and line[-1] != "." and line[start] != "."
    is_apart = not start or not (line[start - 1].isalnum() or line[start - 1] == "_")
    return f"{line[:start]}{_raised(line[start])}{line[start + 1 :]}" if is_word and is_apart else line


def _with_first_raised(text: str, before: re.Pattern[str]) -> str:
    for found in before.finditer(text):
        at = found.end()
        # The gem: takes the first line that begins with a small letter, be it not the first of all
        if unicodedata.category(text[at : at + 1] or " ") == "Ll":
            return text[:at] + text[at].upper() + text[at + 1 :]
    return text


def _raised(char: str) -> str:
    return char.upper() if char.islower() else char


_CASES = MappingProxyType(
    {
        "lowercase": str.lower,
        "uppercase": str.upper,
        "capitalize-first": _capitalize_first,
        "capitalize-all": _capitalize_all,
        "sentence": _sentence,
        "title": _title,
    }
)
