"""Characters that a backslash protects."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.inline.parser import NOT_MINE, Rule, Spans

_ESCAPABLE: Final = frozenset("\\.*_+`<>()[]{}#!:|\"'$=-")
_ESCAPED: Final = re.compile(r"""\\([\\.*_+`<>()\[\]{}#!:|"'$=-])""")


def unescape(text: str) -> str:
    """Remove the backslashes that protect a character."""
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def _rule(escapable: frozenset[str]) -> Rule:
    def parse_escape(spans: Spans, at: int, has_before: bool) -> int:
        char = spans.src[at + 1 : at + 2]
        if char not in escapable:
            return NOT_MINE
        spans.text.append(char)
        return at + 2

    return parse_escape


def register(md: Dialect) -> None:
    md.inline.register("escape", r"\\", _rule(_ESCAPABLE), first="\\")


def register_gfm(md: Dialect) -> None:
    md.inline.register("escape", r"\\", _rule(_ESCAPABLE | {"~"}), first="\\")
