"""Horizontal rules."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.block.parser import BlockParser, BlockState
from jekyllpy.markdown.chars import OPTIONAL_INDENT
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.tree import Element

START: Final = rf"{OPTIONAL_INDENT}(?:\*[ \t]*\*[ \t]*\*[* \t]*|-[ \t]*-[ \t]*-[- \t]*|_[ \t]*_[ \t]*_[_ \t]*)\n"


def parse_rule(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
    state.add(Element.leaf("hr"))
    return m.end()


def render_rule(out: Output, rule: Element) -> None:
    out.parts.append(f"{out.pad}<hr{out.attributes(rule.attrs)} />\n")


def register(md: Dialect) -> None:
    md.block.register("rule", START, parse_rule, first=" *-_")
    md.renderer.register("hr", render_rule)
