"""Code spans."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.code import render_codespan
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.inline.parser import Spans
from jekyllpy.markdown.tree import Element
from jekyllpy.ruby.text import WHITESPACE

_WHITESPACE: Final = frozenset(WHITESPACE)
_RUN: Final = re.compile("`+")


def parse_code(spans: Spans, at: int, has_before: bool) -> int:
    src = spans.src
    start = at + 1
    if src.startswith("`", start):
        return _parse_long(spans, at)
    is_literal = src[start : start + 1] in _WHITESPACE and (at == 0 or src[at - 1] in _WHITESPACE)
    end = -1 if is_literal else src.find("`", start)
    if end < 0:
        spans.text.append("`")
        return start
    spans.add(Element.leaf("codespan", src[start:end]))
    return end + 1


def _parse_long(spans: Spans, at: int) -> int:
    """Read a code span between runs of several backticks; a blank at each end belongs to them."""
    run = _RUN.match(spans.src, at)
    assert run is not None
    delimiter, start = run[0], run.end()
    end = spans.memory.find(delimiter, start)
    if end < 0:
        spans.text.append(delimiter)
        return start
    code = spans.src[start:end].removeprefix(" ").removesuffix(" ")
    spans.add(Element.leaf("codespan", code))
    return end + len(delimiter)


def register(md: Dialect) -> None:
    md.inline.register("code", "`", parse_code, first="`")
    md.renderer.register("codespan", render_codespan)
