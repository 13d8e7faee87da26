"""Entities: `&copy;`, `&#169;`, `&#xa9;`."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.entities import CODE_POINTS, MOVED, NAME_OF
from jekyllpy.markdown.inline.parser import NOT_MINE, Spans
from jekyllpy.markdown.inline.symbols import Entity, character, render_entity

_TRIGGER: Final = "&(?=[A-Za-z0-9_:#])"
_ENTITY: Final = re.compile("&(?:([A-Za-z0-9_:][-A-Za-z0-9_.:]*)|#([0-9]+)|#x([0-9a-fA-F]+));")


def parse_entity(spans: Spans, at: int, has_before: bool) -> int:
    match = _ENTITY.match(spans.src, at)
    if match is None:
        return NOT_MINE
    code_point = _code_point(match)
    if code_point is None:
        spans.add(Entity(38, "amp"))
        spans.text.append(match[0][1:])
    else:
        _add(spans, code_point, match)
    return match.end()


def _code_point(match: re.Match[str]) -> int | None:
    name, decimal, hexadecimal = match.groups()
    if name is not None:
        return CODE_POINTS.get(name)
    digits = decimal.lstrip("0") if decimal else hexadecimal.lstrip("0")
    if len(digits) > 7:
        return 0x110000
    number = int(digits or "0", 10 if decimal else 16)
    return MOVED.get(number, number)


def _add(spans: Spans, code_point: int, match: re.Match[str]) -> None:
    shown = character(code_point)
    # What is not ASCII needs no escape and cannot be part of a header's ASCII id.
    if spans.doc.symbols_are_text and shown is not None and shown >= "\x80":
        spans.text.append(shown)
        spans.symbol_end = match.end()
    else:
        spans.add(Entity(code_point, match[1] or NAME_OF.get(code_point), match[0]))


def register(md: Dialect) -> None:
    md.inline.register("entity", _TRIGGER, parse_entity, first="&")
    md.renderer.register("entity", render_entity)
