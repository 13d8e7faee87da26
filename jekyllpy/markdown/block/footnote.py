"""Footnote definitions: `[^name]:`, the rest of the line, and indented lines below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from jekyllpy.markdown.block.code import indented_end, unindent
from jekyllpy.markdown.block.parser import MAX_DEPTH, BlockParser, BlockState
from jekyllpy.markdown.chars import ATTRIBUTE_NAME, OPTIONAL_INDENT
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.document import FootnoteDefinition
from jekyllpy.markdown.tree import Element

_START: Final = rf"{OPTIONAL_INDENT}\[\^({ATTRIBUTE_NAME})\]:"


def parse_footnote(block: BlockParser, m: re.Match[str], state: BlockState) -> Iterator[BlockState] | None:
    return None if state.nesting >= MAX_DEPTH else _read(m, state)


def _read(m: re.Match[str], state: BlockState) -> Iterator[BlockState]:
    state.cursor = indented_end(state, state.src.index("\n", m.end()) + 1)
    body = Element("footnote_def")
    yield state.nested(unindent(state.src[m.end() : state.cursor]), body)
    if m[1] in state.doc.footnotes:
        state.doc.warn(f"Duplicate footnote name '{m[1]}' - overwriting")
    holder = Element.leaf("eob", "footnote_def")
    state.add(holder)
    state.doc.footnotes[m[1]] = FootnoteDefinition(body, holder)


def register(md: Dialect) -> None:
    md.block.register("footnote_definition", _START, parse_footnote, first=" [")
