"""Searches in one text that never look at a place twice."""

from __future__ import annotations

import re
from typing import Final

NOWHERE: Final = -1


class Finder:
    """Finds the next place of short strings, remembering the last answer for each of them."""

    __slots__ = ("_absent", "_known", "src")

    def __init__(self, src: str) -> None:
        self.src = src
        self._known: dict[str, tuple[int, int]] = {}
        self._absent: dict[re.Pattern[str], int] = {}

    def find(self, text: str, position: int) -> int:
        """Return where the string stands next, NOWHERE if nowhere."""
        known = self._known.get(text)
        if known is not None and known[0] <= position and (position <= known[1] or known[1] == NOWHERE):
            return known[1]
        found = self.src.find(text, position)
        self._known[text] = (position, found)
        return found

    def search(self, pattern: re.Pattern[str], position: int) -> re.Match[str] | None:
        """Return the next match; a pattern that has not been found once is not looked for again further on."""
        if self._absent.get(pattern, position + 1) <= position:
            return None
        match = pattern.search(self.src, position)
        if match is None:
            self._absent[pattern] = position
        return match

    def closing_brace(self, position: int) -> int:
        """Return where the next closing brace without a backslash before it stands, NOWHERE if there is none at all.

        If all of them have a backslash, that is the last one.
        """
        last = NOWHERE
        found = self.find("}", position)
        while found > position and self.src[found - 1] == "\\":
            last = found
            found = self.find("}", found + 1)
        return last if found == NOWHERE else found
