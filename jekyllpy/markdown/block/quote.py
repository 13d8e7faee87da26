"""Quotes: `>` before the first line, and before any of the lines that follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from jekyllpy.markdown.block.boundary import LAZY_END, take_lines
from jekyllpy.markdown.block.parser import MAX_DEPTH, BlockParser, BlockState
from jekyllpy.markdown.chars import OPTIONAL_INDENT
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.tree import Element

START: Final = rf"{OPTIONAL_INDENT}> ?"
_MARKER: Final = re.compile(f"^{START}", re.MULTILINE)
_LINES: Final = re.compile(rf"(?:(?!{LAZY_END}).*\n)*+")


def parse_quote(block: BlockParser, m: re.Match[str], state: BlockState) -> Iterator[BlockState] | None:
    return None if state.nesting >= MAX_DEPTH else _read(state)


def _read(state: BlockState) -> Iterator[BlockState]:
    start = state.cursor
    first_end = state.src.index("\n", start) + 1
    state.cursor = take_lines(state, _LINES, first_end)
    quote = Element("blockquote")
    state.add(quote)
    yield state.nested(_MARKER.sub("", state.src[start : state.cursor]), quote)


def render_quote(out: Output, quote: Element) -> None:
    out.indented("blockquote", quote)


def register(md: Dialect) -> None:
    md.block.register("quote", START, parse_quote, first=" >")
    md.renderer.register("blockquote", render_quote)
