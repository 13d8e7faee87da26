"""What has been learnt about a text while trying elements in it, so that nothing is tried twice in vain.

How a text goes on from a place inside an element depends only on what is open around it. So what one failed try has
seen holds for every later one that comes to the same place with the same elements open.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable
from typing import Final

from jekyllpy.markdown.finder import NOWHERE, Finder

WATCHED: Final = "*_`<[]!$&\\~>-."
"""Where a watched frame is asked whether it can still end: wherever what follows does not depend on what is before."""

_FAILURES_BEFORE_WATCHING: Final = 4
_PARENTHESES: Final = re.compile(r"""[()]|[ \t\n\r\f\v](?=['"])""")

Fate = tuple[int, int]


class Memory(Finder):
    """What is known about one text."""

    __slots__ = ("_brackets", "_dead", "_failures", "_last", "_parentheses", "_underscores", "unclosed")

    def __init__(self) -> None:
        super().__init__("")
        self._failures = 0
        self._dead: dict[Hashable, dict[int, Fate]] = {}
        self._brackets: dict[tuple[int, int], int] = {}
        self._underscores = (0, 0)
        self._parentheses: Parentheses | None = None
        self._last: dict[re.Pattern[str], int] = {}
        # Elements of HTML without an end, with what is open around them.
        self.unclosed: set[tuple[int, int]] = set()

    def reset(self, src: str) -> None:
        """Forget everything for a new text."""
        self.src = src
        self._parentheses = None
        self._underscores = (0, 0)
        for known in (self._known, self._absent, self._last):
            if known:
                known.clear()
        if self._failures or self._brackets or self.unclosed:
            self._failures = 0
            self._dead.clear()
            self._brackets.clear()
            self.unclosed.clear()

    def underscores_start(self, position: int) -> int:
        """Return where the run of underscores begins that ends at the position or goes on there."""
        src = self.src
        if position == 0 or src[position - 1] != "_":
            return position
        start, end = self._underscores
        if not start < position <= end:
            start = end = position
            while start > 0 and src[start - 1] == "_":
                start -= 1
            while end < len(src) and src[end] == "_":
                end += 1
            self._underscores = (start, end)
        return start

    def is_watching(self) -> bool:
        """Return whether so much has failed that frames should note where they have been."""
        return self._failures >= _FAILURES_BEFORE_WATCHING

    def fail(self, key: Hashable, visited: dict[int, int], outcome: int = NOWHERE) -> None:
        """Note a failed try and the places it came by, with the depth of its brackets there.

        `outcome` is where it ended when the end was no good.
        """
        self._failures += 1
        if visited:
            dead = self._dead.setdefault(key, {})
            for at, depth in visited.items():
                dead[at] = (depth, outcome)

    def fate(self, key: Hashable, at: int) -> Fate | None:
        """Return depth and outcome of an earlier try that came by."""
        dead = self._dead.get(key)
        return None if dead is None else dead.get(at)

    def match_bracket(self, inside: int, opening: int, closing: int) -> None:
        """Note which bracket closes another one, NOWHERE for none."""
        self._brackets[inside, opening] = closing

    def closing_bracket(self, inside: int, opening: int) -> int | None:
        """Return what is known about the bracket that closes another one."""
        return self._brackets.get((inside, opening))

    def parentheses(self) -> Parentheses | None:
        """Return the pairs of parentheses, once it has turned out to be worth it."""
        return self._parentheses

    def pair_parentheses(self) -> None:
        """Find all pairs of parentheses."""
        self._parentheses = Parentheses(self.src)

    def comes_after(self, pattern: re.Pattern[str], position: int) -> bool:
        """Return whether the pattern matches anywhere from the position on."""
        last = self._last.get(pattern)
        if last is None:
            last = max((match.start() for match in pattern.finditer(self.src)), default=NOWHERE)
            self._last[pattern] = last
        return last >= position


class Parentheses:
    """The pairs of parentheses in a text, and the blanks before quotes, which end a URL."""

    __slots__ = ("_blanks", "_closing")

    def __init__(self, src: str) -> None:
        self._closing: dict[int, int] = {}
        self._blanks: list[int] = []
        opened: list[int] = []
        for match in _PARENTHESES.finditer(src):
            at = match.start()
            if src[at] == "(":
                opened.append(at)
            elif src[at] != ")":
                self._blanks.append(at)
            elif opened:
                self._closing[opened.pop()] = at

    def url_end(self, opening: int) -> int:
        """Return where the URL ends: at its parenthesis or at a blank before a quote, NOWHERE if at neither."""
        index = bisect_left(self._blanks, opening)
        blank = self._blanks[index] if index < len(self._blanks) else NOWHERE
        closing = self._closing.get(opening, NOWHERE)
        return blank if closing == NOWHERE or NOWHERE < blank < closing else closing
