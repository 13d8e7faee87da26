"""Emphasis: `*`, `_` for em, twice the same for strong."""

from __future__ import annotations

from typing import Final

from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.inline.memory import WATCHED, Memory
from jekyllpy.markdown.inline.parser import ANY_OPEN, EMPHASIS, NOT_MINE, STRONG, Frame, Spans
from jekyllpy.markdown.tree import Element
from jekyllpy.ruby.letters import is_letter, is_letter_or_digit
from jekyllpy.ruby.text import WHITESPACE

_TRIGGER: Final = r"\*|_"


class EmphasisFrame(Frame):
    """Emphasis that is open. `start` is where its delimiter stands, `length` how much of it is text on failure."""

    __slots__ = ("delimiter", "key", "length", "start", "visited")

    def __init__(self, spans: Spans, kind: str, delimiter: str, start: int, length: int) -> None:
        super().__init__(spans, kind, delimiter[0], spans.all_rules)
        self.delimiter = delimiter
        self.start = start
        self.length = length
        self.visited: dict[int, int] = {}
        self.key = (delimiter, spans.inside & ANY_OPEN)
        if spans.memory.is_watching():
            self.stops = WATCHED

    def stop(self, spans: Spans, at: int) -> int:
        if spans.src[at] == self.delimiter[0] and self._ends(spans, at):
            content = spans.leave()
            spans.add(Element(self.kind, "", content))
            return at + len(self.delimiter)
        if spans.memory.fate(self.key, at) is not None:
            return self.exhausted(spans, at)
        self.visited[at] = 0
        return NOT_MINE

    def _ends(self, spans: Spans, at: int) -> bool:
        src, delimiter = spans.src, self.delimiter
        if not src.startswith(delimiter, at) or src[at - 1] in WHITESPACE or not spans.has_content():
            return False
        if self.kind == "em" and src.startswith(delimiter * 2, at) and not src.startswith(delimiter * 3, at):
            return False
        if delimiter[0] == "_":
            after = src[at + len(delimiter) : at + len(delimiter) + 1]
            return not (after and is_letter_or_digit(after))
        return True

    def exhausted(self, spans: Spans, position: int) -> int:
        spans.give_up()
        spans.memory.fail(self.key, self.visited)
        return _fail(spans, self.kind, self.start, self.length)


def parse_emphasis(spans: Spans, at: int, has_before: bool) -> int:
    src = spans.src
    char = src[at]
    length = 2 if src.startswith(char, at + 1) else 1
    kind, bit = ("strong", STRONG) if length == 2 else ("em", EMPHASIS)
    if not spans.inside & bit and _may_open(spans, char, at, length):
        return _enter(spans, kind, at, length)
    spans.text.append(char * length)
    return at + length


def _may_open(spans: Spans, char: str, at: int, length: int) -> bool:
    src = spans.src
    after = src[at + length : at + length + 1]
    if after and after in WHITESPACE:
        return False
    return char == "*" or not _is_in_word(spans.memory, at)


def _is_in_word(memory: Memory, at: int) -> bool:
    """Return whether letters, possibly with a hyphen behind them, stand before the underscores."""
    src = memory.src
    before = memory.underscores_start(at) - 1
    if before > 0 and src[before] == "-":
        before -= 1
    return before >= 0 and is_letter(src[before])


def _enter(spans: Spans, kind: str, start: int, length: int) -> int:
    width = 2 if kind == "strong" else 1
    delimiter = spans.src[start] * width
    if spans.memory.find(delimiter, start + width) < 0:
        return _fail(spans, kind, start, length)
    spans.enter(EmphasisFrame(spans, kind, delimiter, start, length), STRONG if kind == "strong" else EMPHASIS)
    return start + width


def _fail(spans: Spans, kind: str, start: int, length: int) -> int:
    # kramdown: what is not strong may still be emphasis from its first mark on.
    if kind == "strong" and spans.frame.kind != "em":
        return _enter(spans, "em", start, length)
    spans.text.append(spans.src[start] * length)
    return start + length


def render_em(out: Output, element: Element) -> None:
    out.span(element.kind, element.attrs, element.children)


def register(md: Dialect) -> None:
    md.inline.register("emphasis", _TRIGGER, parse_emphasis, first="*_")
    md.renderer.register("em", render_em)
    md.renderer.register("strong", render_em)
