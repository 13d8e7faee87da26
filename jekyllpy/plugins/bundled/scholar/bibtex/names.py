"""Names of persons: `First von Last`, `von Last, Jr, First`, several with `and` between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jekyllpy.plugins.bundled.scholar.bibtex.values import Name

_AND = re.compile(r",?\s+and\s+", re.ASCII)
_SPACE = re.compile(r"\s+", re.ASCII)
_EAST_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u30ff\u3131-\u318e\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7fb\uf900-\ufaff\U00020000-\U0003ffff]"
)


_MOST_COMMAS = 2


@dataclass(slots=True)
class _Word:
    text: str = ""
    is_lower: bool | None = None  # by the first letter outside braces


@dataclass(slots=True)
class _Person:
    parts: list[list[_Word]] = field(default_factory=lambda: [[]])  # between commas
    family_first: bool = False


class _Unreadable(Exception):
    """A list of names that the gem's grammar does not know; the gem takes it for empty."""


def parse_names(text: str) -> tuple[Name, ...]:
    """Return the names that a field lists: none of them if one cannot be read."""
    if not text:
        return ()
    try:
        return tuple(_name(person) for person in _scan(text))
    except _Unreadable:
        return ()


def _scan(text: str) -> list[_Person]:
    people, word, at = [_Person()], _Word(), 0

    def finish() -> None:
        nonlocal word
        if word.text:
            people[-1].parts[-1].append(word)
            word = _Word()

    while at < len(text):
        if found := _AND.match(text, at):
            finish()
            people.append(_Person())
            at = found.end()
        elif found := _SPACE.match(text, at):
            finish()
            at = found.end()
        elif text[at] == ",":
            finish()
            people[-1].parts.append([])
            at += 1
        else:
            end = _end_of_piece(text, at)
            piece = text[at:end]
            word.text += piece
            if len(piece) == 1:
                _classify(word, piece, people[-1])
            at = end
    finish()
    return people


def _end_of_piece(text: str, at: int) -> int:
    if text[at] == "}":
        raise _Unreadable
    if text[at] == "\\":
        if text[at + 1 : at + 2] in ("", "\n"):
            raise _Unreadable
        return at + 2
    if text[at] != "{":
        return at + 1
    depth = 0
    for place in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return place + 1
    raise _Unreadable


def _classify(word: _Word, char: str, person: _Person) -> None:
    if word.is_lower is None and (char.islower() or char.isupper()):
        word.is_lower = char.islower()
    elif _EAST_ASIAN.match(char):
        person.family_first = True


def _name(person: _Person) -> Name:
    words = person.parts[0]
    if not words or len(person.parts) > _MOST_COMMAS + 1:
        raise _Unreadable
    if len(person.parts) > 1:
        return _with_commas(words, [_joined(part) for part in person.parts[1:]])
    start = next((place for place, word in enumerate(words) if word.is_lower), len(words))
    if start >= len(words) - 1:
        given, family = (words[1:], words[:1]) if person.family_first else (words[:-1], words[-1:])
        return Name(_joined(given), _joined(family))
    if person.family_first:
        return _family_first(words)
    prefix, last = _von_and_last(words[start:])
    return Name(_joined(words[:start]), _joined(last), _joined(prefix))


def _with_commas(words: list[_Word], after: list[str | None]) -> Name:
    suffix = after[0] if len(after) == _MOST_COMMAS else None
    small = [place for place, word in enumerate(words) if word.is_lower]
    if not small or len(words) == 1:
        return Name(after[-1], _joined(words), None, suffix)
    prefix, last = _von_and_last(words[small[0] :])
    return Name(after[-1], _joined(last), _joined([*words[: small[0]], *prefix]), suffix)


def _von_and_last(words: list[_Word]) -> tuple[list[_Word], list[_Word]]:
    """Return the `von` part, which ends in a small word, and the last name: one small word, or all great ones."""
    end = max(place for place, word in enumerate(words) if word.is_lower) + 1
    if end == len(words):
        end -= 1
        if end == 0 or not words[end - 1].is_lower:
            raise _Unreadable
    return words[:end], words[end:]


def _family_first(words: list[_Word]) -> Name:
    small = [place for place, word in enumerate(words) if word.is_lower]
    # A small word at the end belongs to the name, not to its prefix
    end = (small[-2] if small[-1] == len(words) - 1 else small[-1]) + 1
    return Name(_joined(words[end + 1 :]), words[end].text, _joined(words[:end]))


def _joined(words: list[_Word]) -> str | None:
    return " ".join(word.text for word in words) or None
