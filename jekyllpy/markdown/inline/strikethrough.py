"""GFM's strikethrough: `~~deleted~~`."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.inline.parser import NOT_MINE, Spans
from jekyllpy.markdown.tree import Html

_TRIGGER: Final = "~(?=~)"
_END: Final = re.compile(r"[^ \t\n\r\f\v~](?=~~)")
_DELETED: Final = re.compile(r"~~(?![ \t\n\r\f\v~])((?s:.*?)[^ \t\n\r\f\v~])~~")


def parse_strikethrough(spans: Spans, at: int, has_before: bool) -> int:
    match = _DELETED.match(spans.src, at) if spans.memory.comes_after(_END, at + 2) else None
    if match is None:
        return NOT_MINE
    element = Html("del", {}, is_block=False)
    # GFM: the text inside knows nothing of what is open around it.
    element.children = Spans(spans.parser, spans.doc).read(match[1])
    spans.add(element)
    return match.end()


def register(md: Dialect) -> None:
    md.inline.register("strikethrough", _TRIGGER, parse_strikethrough, first="~")
