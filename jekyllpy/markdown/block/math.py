"""Blocks of mathematics between `$$`."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.block.boundary import is_after_boundary, is_before_boundary
from jekyllpy.markdown.block.parser import BlockParser, BlockState
from jekyllpy.markdown.chars import LINE_REST, OPTIONAL_INDENT
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.mathematics import render_math
from jekyllpy.markdown.tree import Verbatim
from jekyllpy.ruby.text import strip

_START: Final = rf"{OPTIONAL_INDENT}(\\)?\$\$"
_LINE_REST: Final = re.compile(LINE_REST)


def parse_math(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    end = state.finder.find("$$", m.end())
    if end < 0 or not is_after_boundary(state):
        return None
    rest = _LINE_REST.match(state.src, end + 2)
    after = rest.end() if rest is not None else end + 2
    if m[1] is not None:
        # kramdown: the backslash makes a block of mathematics one inside a paragraph, and is gone.
        if rest is not None:
            state.cursor = m.end(1)
        return None
    if not is_before_boundary(state, after):
        return None
    state.add(Verbatim("math", strip(state.src[m.end() : end]), is_block=True))
    return after


def register(md: Dialect) -> None:
    md.block.register("block_math", _START, parse_math, first=" \\$")
    md.renderer.register("math", render_math)
