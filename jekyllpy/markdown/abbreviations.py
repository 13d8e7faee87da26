"""Abbreviations in text, marked where they stand as words of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from jekyllpy.markdown.document import Abbreviation
from jekyllpy.markdown.tree import Abbreviated, Element, Html, Node

_BLANKS: Final = "[ \\t\\n\\r\\f\\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
_BLANKS_RE: Final = re.compile(_BLANKS)
_WORD: Final = re.compile("[A-Za-z0-9_]")


class Abbreviations:
    """The abbreviations of one document, ready to be looked for."""

    def __init__(self, definitions: Mapping[str, Abbreviation]) -> None:
        self._definitions = definitions
        firsts = "".join(re.escape(char) for char in {key[0] for key in definitions})
        # Firsts are blanks only where a key begins with one.
        self._candidate = re.compile(f"(?<![A-Za-z0-9_])[{firsts}]")
        # Longer keys are tried first. Where a key has a blank, text may have any run of white space.
        self._phrases = {key: re.compile(_pattern(key)) for key in definitions if " " in key}
        self._lengths = sorted({len(key) for key in definitions}, reverse=True)
        self._phrases_of = {
            length: [pattern for key, pattern in self._phrases.items() if len(key) == length]
            for length in self._lengths
        }

    def replace(self, nodes: list[Node], parent: Element) -> list[Node]:
        """Return the nodes with elements for the abbreviations in their text; text right in raw HTML is left alone."""
        top: list[Node] = []
        stack: list[tuple[list[Node], Element, list[Node]]] = [(nodes, parent, top)]
        while stack:
            children, element, result = stack.pop()
            is_raw = isinstance(element, Html) and element.model == "raw"
            for child in children:
                if isinstance(child, str):
                    result += [child] if is_raw else self._in_text(child)
                    continue
                result.append(child)
                if child.children:
                    inner: list[Node] = []
                    stack.append((child.children, child, inner))
                    child.children = inner
        return top

    def _in_text(self, text: str) -> list[Node]:
        result: list[Node] = []
        position = 0
        while (found := self._next(text, position)) is not None:
            start, end = found
            if start > position:
                result.append(text[position:start])
            result.append(self._element(text[start:end]))
            position = end
        if position < len(text):
            result.append(text[position:])
        return result

    def _next(self, text: str, position: int) -> tuple[int, int] | None:
        """Return start and end of the next abbreviation."""
        # kramdown: right behind an abbreviation is the start of a word, too.
        if self._match(text, position, is_whole=True) >= 0:
            return position, self._match(text, position)
        for candidate in self._candidate.finditer(text, position):
            at = candidate.start()
            if at == position and at > 0:
                continue
            if self._match(text, at, is_whole=True) >= 0:
                return self._placed(text, at, position)
        return None

    def _placed(self, text: str, at: int, position: int) -> tuple[int, int]:
        # kramdown: what may come first is a key that begins with the character before the word.
        if at > position and (end := self._match(text, at - 1)) >= 0:
            return at - 1, end
        return at, self._match(text, at)

    def _match(self, text: str, at: int, is_whole: bool = False) -> int:
        """Return the end of the longest key at a place, with `is_whole` one that ends a word; -1 if there is none."""
        for length in self._lengths:
            for end in self._ends(text, at, length):
                if not (is_whole and _WORD.match(text, end)):
                    return end
        return -1

    def _ends(self, text: str, at: int, length: int) -> list[int]:
        ends = [at + length] if text[at : at + length] in self._definitions else []
        for phrase in self._phrases_of[length]:
            if match := phrase.match(text, at):
                ends.append(match.end())
        return ends

    def _element(self, text: str) -> Node:
        key = text if text in self._definitions else _BLANKS_RE.sub(" ", text)
        return Abbreviated(text, key) if key in self._definitions else text


def _pattern(key: str) -> str:
    return _BLANKS.join(re.escape(part) for part in key.split(" "))
