"""Typographic symbols: dashes, ellipses, guillemets."""

from __future__ import annotations

from typing import Final

from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.inline.parser import NOT_MINE, Spans
from jekyllpy.markdown.inline.symbols import Entity, add_symbol

_TRIGGER: Final = r"-(?=-)|\.(?=\.\.)|<(?=<)|>(?=>)|\\(?=<<|>>)"


def parse_symbol(spans: Spans, at: int, has_before: bool) -> int:
    src = spans.src
    match src[at]:
        case "-":
            name, end = ("mdash", at + 3) if src.startswith("---", at) else ("ndash", at + 2)
        case ".":
            name, end = "hellip", at + 3
        case "<" if src.startswith("<<", at):
            name, end = ("laquo_space", at + 3) if src.startswith(" ", at + 2) else ("laquo", at + 2)
        case ">":
            name, end = "raquo", at + 2
            if has_before and src[at - 1] == " ":
                spans.text[-1] = spans.text[-1][:-1]
                name = "raquo_space"
        case "\\" if src.startswith(("<<", ">>"), at + 1):
            return _escaped(spans, at)
        case _:
            return NOT_MINE
    add_symbol(spans, name, end)
    return end


def _escaped(spans: Spans, at: int) -> int:
    code_point, name = (60, "lt") if spans.src[at + 1] == "<" else (62, "gt")
    spans.add(Entity(code_point, name))
    spans.add(Entity(code_point, name))
    return at + 3


def register(md: Dialect) -> None:
    md.inline.register("typography", _TRIGGER, parse_symbol, first="-.<>\\")


def register_gfm(md: Dialect) -> None:
    if not md.options.has_quirk("no_auto_typographic"):
        register(md)
