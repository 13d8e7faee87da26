"""Mathematics inside a line, between `$$`."""

from __future__ import annotations

from typing import Final

from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.inline.parser import NOT_MINE, Spans
from jekyllpy.markdown.mathematics import render_math
from jekyllpy.markdown.tree import Verbatim
from jekyllpy.ruby.text import strip

_TRIGGER: Final = r"\$(?=\$)"


def parse_math(spans: Spans, at: int, has_before: bool) -> int:
    end = spans.memory.find("$$", at + 2)
    if end < 0:
        return NOT_MINE
    spans.add(Verbatim("math", strip(spans.src[at + 2 : end]), is_block=False))
    return end + 2


def register(md: Dialect) -> None:
    md.inline.register("inline_math", _TRIGGER, parse_math, first="$")
    md.renderer.register("math", render_math)
