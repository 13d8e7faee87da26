"""Links in Markdown as the gem's expressions see them, in time linear in the text.

    [text](path#fragment "title")        up to the first `)` that can end it, over several lines if need be
    [text]: path#fragment "title"        on a line of its own, blank lines before it included

A text reaches from the first `[` of the line to the first `](` or `]: ` that leads somewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_SPACE = re.compile(r"\s*", re.ASCII)
_BLANKS = re.compile(r"[ \t\r\f\v]*", re.ASCII)
_AHEAD = re.compile(r"[#\s]", re.ASCII)
_FRAGMENT_AHEAD = re.compile(r"[)\s]", re.ASCII)
_WHITESPACE = " \t\r\n\f\v"


@dataclass(frozen=True, slots=True)
class Link:
    """A link and where it stands."""

    start: int
    end: int
    is_reference: bool
    text: str
    path: str
    fragment: str
    title: str  # with the space before it and the quotes

    def leading_to(self, url: str) -> str:
        """Return the link with another target."""
        target = f"{url}{self.fragment}"
        return f"\n[{self.text}]: {target}{self.title}" if self.is_reference else f"[{self.text}]({target}{self.title})"


def find_links(text: str) -> Iterator[Link]:
    """Yield the links of a text in order."""
    scanner = _Scanner(text)
    done = position = 0
    line_start, line_end = 0, -1
    while (opening := text.find("[", position)) >= 0:
        if opening > line_end:
            line_start = text.rfind("\n", line_end + 1, opening) + 1 or line_end + 1
            line_end = text.find("\n", opening)
            line_end = len(text) if line_end < 0 else line_end
        link = _first(scanner.inline(opening, line_end), scanner.reference(opening, line_start, line_end, done))
        if link is None:
            position = line_end
        else:
            yield link
            done = position = link.end


def _first(inline: Link | None, reference: Link | None) -> Link | None:
    if inline is None or reference is None:
        return inline or reference
    return reference if reference.start < inline.start else inline


class _Scanner:
    """The targets of links in one text; what cannot be found behind a place is not looked for twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._closings: dict[str, tuple[int, int]] = {}
        self._hopeless_end = -1  # the end of a line on which no fragment can end

    def inline(self, opening: int, line_end: int) -> Link | None:
        """Return the first inline link of a line from its first bracket on."""
        text = self._text
        end_of_text = text.find("](", opening + 1, line_end)
        while end_of_text >= 0:
            start = end_of_text + 2
            closing = text.find(")", start)
            if closing < 0:
                return None
            if closing > start:
                path_end, fragment_end, end = self._inline_target(start, closing)
                return self._link(opening, end + 1, False, opening, end_of_text, (start, path_end, fragment_end, end))
            end_of_text = text.find("](", end_of_text + 1, line_end)
        return None

    def reference(self, opening: int, line_start: int, line_end: int, done: int) -> Link | None:
        """Return the definition that a line is; `done` is the end of the link before it."""
        text = self._text
        if line_start < done or text[line_start:opening].strip(_WHITESPACE):
            return None
        end_of_text = text.find("]: ", opening + 1, line_end)
        start = end_of_text + 3
        if end_of_text < 0 or start >= line_end:
            return None
        path_end, fragment_end, title_end = self._reference_target(start, line_end)
        blanks = _BLANKS.match(text, title_end)
        end = blanks.end() if blanks else title_end
        before = self._first_line_start(opening, done)
        return self._link(before, end, True, opening, end_of_text, (start, path_end, fragment_end, title_end))

    def _link(
        self, start: int, end: int, is_reference: bool, opening: int, end_of_text: int, parts: tuple[int, int, int, int]
    ) -> Link:
        path_start, path_end, fragment_end, title_end = parts
        return Link(
            start,
            end,
            is_reference,
            self._text[opening + 1 : end_of_text],
            self._text[path_start:path_end],
            self._text[path_end:fragment_end],
            self._text[fragment_end:title_end],
        )

    def _first_line_start(self, opening: int, done: int) -> int:
        """Return the start of the first of the blank lines before a bracket, or of its own line."""
        text = self._text
        start = opening
        while start > done and text[start - 1] in _WHITESPACE:
            start -= 1
        is_line_start = start == 0 or text[start - 1] == "\n"
        return start if is_line_start else text.find("\n", start, opening) + 1

    def _inline_target(self, start: int, closing: int) -> tuple[int, int, int]:
        """Return the ends of path, fragment and title; `closing` is the first `)` behind the start."""
        text, at = self._text, start + 1
        while match := _AHEAD.search(text, at, closing):
            at = match.start()
            if match[0] == "#":
                ends = self._inline_fragment(at)
                if ends:
                    return at, *ends
                at += 1
            else:
                title_end = self._title_end(at, self._is_inline_end)
                if title_end:
                    return at, at, title_end
                at = _end_of_space(text, at)
        return closing, closing, closing

    def _inline_fragment(self, start: int) -> tuple[int, int] | None:
        """Return the ends of the fragment and title that start at a `#`."""
        text = self._text
        if start < self._hopeless_end:
            return None
        line_end = text.find("\n", start)
        line_end = len(text) if line_end < 0 else line_end
        at = start + 2
        while match := _FRAGMENT_AHEAD.search(text, at, line_end + 1):
            at = match.start()
            if match[0] == ")":
                return at, at
            title_end = self._title_end(at, self._is_inline_end)
            if title_end:
                return at, title_end
            at = _end_of_space(text, at)
        self._hopeless_end = line_end
        return None

    def _reference_target(self, start: int, line_end: int) -> tuple[int, int, int]:
        text = self._text
        blank = max(start + 1, start + len(text[start:line_end].rstrip(_WHITESPACE)))
        at = start + 1
        while match := _AHEAD.search(text, at, blank):
            at = match.start()
            if match[0] == "#" and at + 2 <= line_end:
                return at, *self._reference_fragment(at + 2, max(blank, at + 2))
            if match[0] != "#":
                title_end = self._title_end(at, self._is_reference_end)
                if title_end:
                    return at, at, title_end
            at = max(at + 1, _end_of_space(text, at))
        return blank, blank, self._title_end(blank, self._is_reference_end) or blank

    def _reference_fragment(self, at: int, blank: int) -> tuple[int, int]:
        text = self._text
        while match := _AHEAD.search(text, at, blank):
            at = match.start()
            title_end = self._title_end(at, self._is_reference_end) if match[0] != "#" else 0
            if title_end:
                return at, title_end
            at = max(at + 1, _end_of_space(text, at))
        return blank, self._title_end(blank, self._is_reference_end) or blank

    def _title_end(self, start: int, is_end: Callable[[int], bool]) -> int:
        """Return the end of the title whose space starts here, 0 where there is none that ends the link."""
        opening = _end_of_space(self._text, start)
        if not self._text.startswith('"', opening):
            return 0
        # The gem: a title that starts with a double quote may end with a single one
        for quote in ('"', "'"):
            closing = self._closing(quote, opening + 1)
            if closing >= 0 and is_end(closing + 1):
                return closing + 1
        return 0

    def _closing(self, quote: str, start: int) -> int:
        """Return the place of the first quote with no backslash before it, -1 where there is none."""
        known_from, known = self._closings.get(quote, (0, -2))
        if known_from <= start and (known == -1 or start <= known):
            return known
        at = self._text.find(quote, start)
        while at > 0 and self._text[at - 1] == "\\":
            at = self._text.find(quote, at + 1)
        self._closings[quote] = (start, at)
        return at

    def _is_inline_end(self, at: int) -> bool:
        return self._text.startswith(")", at)

    def _is_reference_end(self, at: int) -> bool:
        blanks = _BLANKS.match(self._text, at)
        end = blanks.end() if blanks else at
        return end == len(self._text) or self._text[end] == "\n"


def _end_of_space(text: str, start: int) -> int:
    match = _SPACE.match(text, start)
    return match.end() if match else start
