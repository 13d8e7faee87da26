"""Code and Liquid are taken out of a Markdown source before it is changed, and put back afterwards.

The gem means to take out formulas too, but its pattern for them matches nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

_RUN = re.compile("`+")
_LIQUID = re.compile(r"(?<!\\)\{[{%]")
_MARKER = re.compile("<!JEKYLL@60@([0-9]+)>")
# How much work in turn may be, in characters; beyond it each place is taken for itself
_MOST_WORK = 2**26

Span = tuple[int, int]
Finder = Callable[[str], Iterator[Span]]


class Exclusions:
    """The texts that were taken out of one source."""

    def __init__(self, finders: Sequence[Finder]) -> None:
        self._finders = finders
        self._kept: list[str] = []

    def take_out(self, content: str) -> str:
        """Return the content with a marker for each of the texts."""
        for find in self._finders:
            spans = [*find(content)]
            is_costly = len(spans) * len(content) > _MOST_WORK
            content = self._marked(content, spans) if is_costly else self._marked_in_turn(content, spans)
        return content

    def put_back(self, content: str) -> str:
        """Return the content with the texts in place of their markers."""
        whole: list[str] = []

        def kept(marker: re.Match[str]) -> str:
            number = int(marker[1])
            return whole[number] if number < len(whole) else marker[0]

        for text in self._kept:
            whole.append(_MARKER.sub(kept, text))  # Liquid may stand around code that was taken out before
        return _MARKER.sub(kept, content)

    def _marked_in_turn(self, content: str, spans: Sequence[Span]) -> str:
        result = content
        for start, end in spans:
            # The gem: the first place that has this text, which need not be the one that was found
            result = result.replace(content[start:end], self._keep(content[start:end]), 1)
        return result

    def _marked(self, content: str, spans: Sequence[Span]) -> str:
        parts: list[str] = []
        done = 0
        for start, end in spans:
            parts += (content[done:start], self._keep(content[start:end]))
            done = end
        return "".join([*parts, content[done:]])

    def _keep(self, text: str) -> str:
        self._kept.append(text)
        return _marker(len(self._kept) - 1)


def code_spans(content: str) -> Iterator[Span]:
    """Yield where code begins and ends: between two equal runs of backticks, of the longest that has a partner."""
    runs = [(run.start(), run.end()) for run in _RUN.finditer(content)]
    longest_after = [0] * (len(runs) + 1)
    for at in range(len(runs) - 1, -1, -1):
        longest_after[at] = max(longest_after[at + 1], runs[at][1] - runs[at][0])
    at = 0
    while at < len(runs):
        start, end = runs[at]
        start += content[start - 1 : start] == "\\"
        length = min(end - start, longest_after[at + 1])
        half = (end - start) // 2
        if length > half:
            closing = next(later for later in range(at + 1, len(runs)) if runs[later][1] - runs[later][0] >= length)
            stop = runs[closing][0] + length
            yield start, stop
            at = closing
            runs[at] = (stop, runs[at][1])
        elif half:
            yield start, start + 2 * half
            runs[at] = (start + 2 * half, end)
        else:
            at += 1


def liquid_spans(content: str) -> Iterator[Span]:
    """Yield where Liquid's output and tags begin and end; they end in the line in which they begin."""
    line_end = -1
    last: dict[str, int] = {}
    at = 0
    while opening := _LIQUID.search(content, at):
        start = opening.start()
        if start > line_end:
            line_end = content.find("\n", start)
            line_end = len(content) if line_end < 0 else line_end
            last = {mark: content.rfind(mark, start, line_end) for mark in ("}}", "%}")}
        closing = "}}" if content[start + 1] == "{" else "%}"
        if last[closing] >= start + 2:
            stop = content.index(closing, start + 2) + 2
            yield start, stop
            at = stop
        else:
            at = start + 1


SOURCE: tuple[Finder, ...] = (code_spans, liquid_spans)


def _marker(number: int) -> str:
    return f"<!JEKYLL@60@{number}>"
