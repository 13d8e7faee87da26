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
    run = _RUN.match(src, at)
    assert run is not None
    delimiter, start = run[0], run.end()
    is_literal = src[start : start + 1] in _WHITESPACE and _is_literal(src, at, start)
    end = -1 if is_literal else spans.memory.find(delimiter, start)
    if end < 0:
        spans.text.append(delimiter)
        return start
    code = src[start:end]
    if len(delimiter) > 1:
        code = code.removeprefix(" ").removesuffix(" ")
    spans.add(Element.leaf("codespan", code))
    return end + len(delimiter)


def _is_literal(src: str, at: int, start: int) -> bool:
    """Return whether the delimiter is a single backtick with white space around it, that behind it being certain."""
    return start - at == 1 and (at == 0 or src[at - 1] in WHITESPACE)


def register(md: Dialect) -> None:
    md.inline.register("code", "`", parse_code, first="`")
    md.renderer.register("codespan", render_codespan)
