"""Blank lines: a run of them is one blank."""

from __future__ import annotations

import re

from jekyllpy.markdown.block.boundary import BLANK
from jekyllpy.markdown.block.parser import BlockParser, BlockState
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.tree import Element


def parse_blank(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
    last = state.last()
    if last is not None and last.kind == "blank":
        last.value += m[0]
    else:
        state.add(Element.leaf("blank", m[0]))
    return m.end()


def render_blank(out: Output, blank: Element) -> None:
    out.parts.append("\n")


def register(md: Dialect) -> None:
    md.block.register("blank", BLANK, parse_blank, first=" \t\n\r\f\v")
    md.renderer.register("blank", render_blank)
