"""Fenced code blocks: runs of `~` as kramdown knows them, of `~` and backticks in GFM."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.block.parser import BlockParser, BlockState, Rule
from jekyllpy.markdown.chars import LINE_REST
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.tree import CodeBlock

_OPENER: Final = re.compile(r" {0,3}([~`]{3,})")
_INFO: Final = re.compile(r"[ \t\r\f\v]*(([^ \t\n\r\f\v]+?)(?:\?[^ \t\n\r\f\v]*)?)?[ \t\r\f\v]*\n")
_INFO_ON_NEXT_LINE: Final = re.compile(rf"(?:{LINE_REST})+")


def _closer(fence: str, indent: str) -> re.Pattern[str]:
    return re.compile(rf"^{indent}{re.escape(fence)}{re.escape(fence[-1])}*{LINE_REST}", re.MULTILINE)


def _fence_rule(indent: str) -> Rule:
    def parse_fence(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
        opener = _OPENER.match(state.src, state.cursor)
        assert opener is not None
        run, start = opener[1], opener.start(1)
        # kramdown: an opener may be longer than its closer; what is left of it begins the language's name.
        for length in range(len(run), 2, -1):
            info = _INFO.match(state.src, start + length)
            closer = info and _closer(run[:length], indent).search(state.src, info.end())
            if info and closer:
                state.add(_code_block(state.src[info.end() : closer.start()], info[1], info[2]))
                return closer.end()
        return None

    return parse_fence


def _code_block(code: str, language: str | None, name: str | None) -> CodeBlock:
    block = CodeBlock(code, language)
    if language is not None:
        block.attrs["class"] = f"language-{name}"
    return block


def register(md: Dialect) -> None:
    md.block.register("fence", "~{3,}", _fence_rule(""), first="~")


def register_gfm(md: Dialect) -> None:
    md.block.register("fence", " {0,3}[~`]{3,}", _fence_rule(" {0,3}"), first=" ~`")
