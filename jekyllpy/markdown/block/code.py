"""Code blocks by indentation."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.block.boundary import BLANK, END_OF_BLOCK, NOT_LAZY
from jekyllpy.markdown.block.parser import BlockParser, BlockState
from jekyllpy.markdown.chars import INDENT
from jekyllpy.markdown.code import render_codeblock
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.tree import CodeBlock

_TEXT_LINE: Final = r"[ \t]*[^ \t\n\r\f\v].*\n"
INDENTED: Final = rf"(?:(?>(?:{BLANK})?)(?:{INDENT}{_TEXT_LINE})++(?:(?!{NOT_LAZY}|{END_OF_BLOCK}){_TEXT_LINE})*+)*+"
"""Indented lines, the lines that follow them without a blank one, and what follows in the same way after blank lines."""

_INDENTED: Final = re.compile(INDENTED)
_LAZY_LINE: Final = re.compile(r"\n( {0,3}[^ \t\n\r\f\v])")
_INDENT: Final = re.compile(f"^{INDENT}", re.MULTILINE)


def unindent(text: str) -> str:
    """Remove one level of indentation from every line that has one."""
    return _INDENT.sub("", text)


def parse_code(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    run = _INDENTED.match(state.src, state.cursor)
    assert run is not None
    if run.end() == state.cursor:
        return None
    code = _LAZY_LINE.sub(r" \1", run[0])
    state.add(CodeBlock(unindent(code)))
    return run.end()


def register(md: Dialect) -> None:
    md.block.register("code", INDENT, parse_code, first=" \t")
    md.renderer.register("codeblock", render_codeblock)
