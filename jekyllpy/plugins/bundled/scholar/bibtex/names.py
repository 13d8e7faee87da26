"""Names of persons: `First von Last`, `von Last, Jr, First`, several with `and` between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jekyllpy.plugins.bundled.scholar.bibtex.values import Name

_AND = re.compile(r",?\s+and\s+")
_SPACE = re.compile(r"\s+")
_EAST_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u30ff\u3131-\u318e\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7fb\uf900-\ufaff\U00020000-\U0003ffff]"
)


@dataclass(slots=True)
class _Word:
    text: str = ""
    is_lower: bool | None = None  # by the first letter outside braces


@dataclass(slots=True)
class _Person:
    parts: list[list[_Word]] = field(default_factory=lambda: [[]])  # between commas
    family_first: bool = False


def parse_names(text: str) -> tuple[Name, ...]:
    """Return the names that a field lists."""
    return tuple(_name(person) for person in _scan(text) if any(person.parts))


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
    if text[at] == "\\":
        return min(at + 2, len(text))
    if text[at] != "{":
        return at + 1
    depth = 0
    for place in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return place + 1
    return len(text)


def _classify(word: _Word, char: str, person: _Person) -> None:
    if word.is_lower is None and (char.islower() or char.isupper()):
        word.is_lower = char.islower()
    elif _EAST_ASIAN.match(char):
        person.family_first = True


def _name(person: _Person) -> Name:
    if len(person.parts) > 1:
        first, prefix, last = _split(person.parts[0], takes_first=False)
        given = [_joined(part) for part in person.parts[1:3]]
        suffix = given[0] if len(given) == 2 else None
        return Name(given[-1], last, " ".join(part for part in (first, prefix) if part) or None, suffix)
    words = person.parts[0]
    if person.family_first:
        return _family_first(words)
    first, prefix, last = _split(words, takes_first=True)
    return Name(first, last, prefix)


def _split(words: list[_Word], *, takes_first: bool) -> tuple[str | None, str | None, str | None]:
    """Return first name, `von` part and last name of words without a comma among them."""
    small = [place for place, word in enumerate(words) if word.is_lower]
    if not small:
        return (_joined(words[:-1]), None, _joined(words[-1:])) if takes_first else (None, None, _joined(words))
    start = small[0]
    if start == len(words) - 1:
        return (_joined(words[:-1]), None, words[-1].text) if takes_first else (None, None, _joined(words))
    end = small[-1] + 1 if small[-1] < len(words) - 1 else len(words) - 1
    return _joined(words[:start]), _joined(words[start:end]), _joined(words[end:])


def _family_first(words: list[_Word]) -> Name:
    start = next((place for place, word in enumerate(words[:-1]) if word.is_lower), None)
    if start is None:
        return Name(_joined(words[1:]), words[0].text)
    end = start + 1
    while end < len(words) - 1 and words[end].is_lower:
        end += 1
    return Name(_joined(words[end + 1 :]), words[end].text, _joined(words[:end]))


def _joined(words: list[_Word]) -> str | None:
    return " ".join(word.text for word in words) or None
