"""Abbreviations in text, marked where they stand as words of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from jekyllpy.markdown.document import Abbreviation
from jekyllpy.markdown.tree import Element, Html, Node

_BLANKS: Final = "[ \\t\\n\\r\\f\\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
_BLANKS_RE: Final = re.compile(_BLANKS)


class Abbreviations:
    """The abbreviations of one document, ready to be looked for."""

    def __init__(self, definitions: Mapping[str, Abbreviation]) -> None:
        self._definitions = definitions
        keys = "|".join(_pattern(key) for key in sorted(definitions, key=len, reverse=True))
        self._key = re.compile(keys)
        self._whole_key = re.compile(f"(?:{keys})(?![A-Za-z0-9_])")
        self._next = re.compile(f"(?=(?:[^A-Za-z0-9_]|^)(?:{keys})(?![A-Za-z0-9_]))", re.MULTILINE)

    def replace(self, nodes: list[Node]) -> list[Node]:
        """Return the nodes with elements for the abbreviations in their text; raw HTML is left alone."""
        top: list[Node] = []
        stack: list[tuple[list[Node], list[Node]]] = [(nodes, top)]
        while stack:
            children, result = stack.pop()
            for child in children:
                if isinstance(child, str):
                    result += self._in_text(child) if self._key.search(child) else [child]
                    continue
                result.append(child)
                if child.children and not (isinstance(child, Html) and child.model == "raw"):
                    inner: list[Node] = []
                    stack.append((child.children, inner))
                    child.children = inner
        return top

    def _in_text(self, text: str) -> list[Node]:
        result: list[Node] = []
        position = 0
        while (start := self._find(text, position)) is not None:
            found = self._key.match(text, start)
            if found is None:
                start += 1
                found = self._key.match(text, start)
            if found is None:
                break
            result += (text[position:start], self._element(found[0]))
            position = found.end()
        result.append(text[position:])
        return result

    def _find(self, text: str, position: int) -> int | None:
        # kramdown: right behind an abbreviation is a start, too.
        if self._whole_key.match(text, position):
            return position
        match = self._next.search(text, position)
        return None if match is None else match.start()

    def _element(self, text: str) -> Node:
        key = text if text in self._definitions else _BLANKS_RE.sub(" ", text)
        return Element("abbreviation", key, [text]) if key in self._definitions else text


def _pattern(key: str) -> str:
    return _BLANKS.join(re.escape(part) for part in key.split(" "))
