"""Fenced code blocks: runs of `~` as kramdown knows them, of `~` and backticks in GFM."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from jekyllpy.markdown.block.parser import BlockParser, BlockState, Rule
from jekyllpy.markdown.chars import LINE_REST
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.finder import NOWHERE
from jekyllpy.markdown.tree import CodeBlock

_OPENER: Final = re.compile(r" {0,3}([~`]{3,})")
_INFO: Final = re.compile(r"[ \t\r\f\v]*(([^ \t\n\r\f\v]+?)(?:\?[^ \t\n\r\f\v]*)?)?[ \t\r\f\v]*\n")
_RUN: Final = re.compile(rf"([~`]{{3,}}){LINE_REST}")

# As many lines of fence characters are looked at for one block; more of them that do not fit are no document.
_MAX_LINES: Final = 1000
_MAX_LOOKS: Final = 20


class FenceLine(NamedTuple):
    """A line of nothing but a fence."""

    start: int
    indent: int
    run: str
    end: int


class _Closer(NamedTuple):
    length: int
    line: FenceLine


def fence_lines(src: str) -> list[FenceLine]:
    """Return the lines that may close a fence."""
    found = []
    for char in "`~":
        at = src.find(char * 3)
        while at >= 0:
            line = _fence_line(src, at)
            if line is not None:
                found.append(line)
            at = src.find(char * 3, src.find("\n", at) + 1)
    return sorted(set(found))


def _fence_line(src: str, at: int) -> FenceLine | None:
    """Return the line that a fence character at a place may be the first one of."""
    start = at
    while start > 0 and src[start - 1] == " " and at - start < 4:
        start -= 1
    run = _RUN.match(src, at) if start == 0 or src[start - 1] == "\n" else None
    return None if run is None else FenceLine(start, at - start, run[1], run.end())


def _fence_rule(max_indent: int) -> Rule:
    def parse_fence(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
        opener = _OPENER.match(state.src, state.cursor)
        assert opener is not None
        run, start = opener[1], opener.start(1)
        position = state.line_end() + 1
        closer = _next_closer(state, run, position, max_indent)
        if closer is None:
            if state.fence_lines is None:
                state.fence_lines = fence_lines(state.src)
            closer = _best_closer(state.fence_lines, run, position, max_indent)
        if closer is None:
            return None
        # kramdown: an opener may be longer than its closer; what is left of it begins the language's name.
        info = _INFO.match(state.src, start + closer.length)
        if info is None:
            return None
        code = state.src[info.end() : closer.line.start]
        state.add(_code_block(code, info[1], info[2]))
        return closer.line.end

    return parse_fence


def _next_closer(state: BlockState, run: str, position: int, max_indent: int) -> _Closer | None:
    """Return the line that closes the whole run, if it is soon found."""
    for _ in range(_MAX_LOOKS):
        at = state.finder.find(run, position)
        if at == NOWHERE:
            return None
        line = _fence_line(state.src, at)
        if line is not None and line.indent <= max_indent and _closed_length(run, line.run) == len(run):
            return _Closer(len(run), line)
        position = at + len(run)
    return None


def _best_closer(lines: list[FenceLine], run: str, position: int, max_indent: int) -> _Closer | None:
    """Return the first line that closes as much of the opening run as any line does."""
    best: _Closer | None = None
    first = bisect_left(lines, (position,))
    for line in lines[first : first + _MAX_LINES]:
        if line.indent > max_indent:
            continue
        length = _closed_length(run, line.run)
        if length >= 3 and (best is None or length > best.length):
            best = _Closer(length, line)
            if length == len(run):
                break
    return best


def _closed_length(opener: str, closer: str) -> int:
    """Return how much of an opening run a closing one takes up; it may go on with the last character."""
    length = _common_length(opener, closer)
    is_filled = length >= 3 and not closer[length:].strip(closer[length - 1])
    return length if is_filled else 0


def _common_length(first: str, second: str) -> int:
    if first.startswith(second) or second.startswith(first):
        return min(len(first), len(second))
    return next(index for index, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1])


def _code_block(code: str, language: str | None, name: str | None) -> CodeBlock:
    block = CodeBlock(code, language)
    if language is not None:
        block.attrs["class"] = f"language-{name}"
    return block


def register(md: Dialect) -> None:
    md.block.register("fence", "~{3,}", _fence_rule(0), first="~")


def register_gfm(md: Dialect) -> None:
    md.block.register("fence", " {0,3}[~`]{3,}", _fence_rule(3), first=" ~`")
