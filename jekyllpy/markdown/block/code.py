"""Code blocks by indentation."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.block.boundary import BLANK, END_OF_BLOCK, HTML, MAYBE_ATTRIBUTE_LIST, take_lines
from jekyllpy.markdown.block.parser import BlockParser, BlockState
from jekyllpy.markdown.chars import INDENT, OPTIONAL_INDENT
from jekyllpy.markdown.code import render_codeblock
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.tree import CodeBlock

_TEXT_LINE: Final = r"[ \t]*[^ \t\n\r\f\v].*\n"
_INDENTED_LINES: Final = re.compile(rf"(?>(?:{BLANK})?)(?:{INDENT}{_TEXT_LINE})++")
_LAZY_LINES: Final = re.compile(
    rf"(?:(?!{OPTIONAL_INDENT}(?:{HTML}|{MAYBE_ATTRIBUTE_LIST})|{END_OF_BLOCK}){_TEXT_LINE})*+"
)
_LAZY_LINE: Final = re.compile(r"\n( {0,3}[^ \t\n\r\f\v])")
_INDENT: Final = re.compile(f"^{INDENT}", re.MULTILINE)


def indented_end(state: BlockState, position: int) -> int:
    """Return the end of indented lines, with those that follow without a blank line and all that goes on like that."""
    while lines := _INDENTED_LINES.match(state.src, position):
        position = take_lines(state, _LAZY_LINES, lines.end())
    return position


def unindent(text: str) -> str:
    """Remove one level of indentation from every line that has one."""
    return _INDENT.sub("", text)


def parse_code(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    end = indented_end(state, state.cursor)
    if end == state.cursor:
        return None
    code = _LAZY_LINE.sub(r" \1", state.src[state.cursor : end])
    state.add(CodeBlock(unindent(code)))
    return end


def register(md: Dialect) -> None:
    md.block.register("code", INDENT, parse_code, first=" \t")
    md.renderer.register("codeblock", render_codeblock)
