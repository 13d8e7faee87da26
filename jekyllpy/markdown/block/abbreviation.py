"""Abbreviation definitions: `*[HTML]: Hyper Text Markup Language`."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.block.parser import BlockParser, BlockState
from jekyllpy.markdown.chars import OPTIONAL_INDENT
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.document import Abbreviation
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.tree import Abbreviated, Element
from jekyllpy.ruby.text import strip

_START: Final = rf"{OPTIONAL_INDENT}\*\[(.+?)\]:(.*)\n"


def parse_abbreviation(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
    if m[1] in state.doc.abbreviations:
        state.doc.warn(f"Duplicate abbreviation ID '{m[1]}' - overwriting")
    holder = Element.leaf("eob", "abbrev_def")
    state.add(holder)
    state.doc.abbreviations[m[1]] = Abbreviation(strip(m[2]), holder)
    return m.end()


def render_abbreviation(out: Output, abbreviation: Abbreviated) -> None:
    definition = out.doc.abbreviations[abbreviation.key]
    attrs = dict(definition.holder.attrs)
    if definition.title:
        attrs["title"] = definition.title
    out.parts.append(f"<abbr{out.attributes(attrs)}>{abbreviation.value}</abbr>")


def register(md: Dialect) -> None:
    md.block.register("abbreviation", _START, parse_abbreviation, first=" *")
    md.renderer.register("abbreviation", render_abbreviation)
