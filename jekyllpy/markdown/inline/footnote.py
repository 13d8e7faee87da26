"""Footnote markers: `[^name]`."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.chars import ATTRIBUTE_NAME
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.footnotes import render_footnote
from jekyllpy.markdown.inline.parser import NOT_MINE, Spans
from jekyllpy.markdown.tree import Footnote

_MARKER: Final = re.compile(rf"\[\^({ATTRIBUTE_NAME})\]")


def parse_footnote(spans: Spans, at: int, has_before: bool) -> int:
    marker = _MARKER.match(spans.src, at)
    if marker is None:
        return NOT_MINE
    definition = spans.doc.footnotes.get(marker[1])
    if definition is None:
        spans.doc.warn(f"Footnote definition for '{marker[1]}' not found")
        spans.text.append(marker[0])
    else:
        spans.add(Footnote(marker[1], definition.body))
    return marker.end()


def register(md: Dialect) -> None:
    md.inline.register("footnote", r"\[", parse_footnote, first="[")
    md.renderer.register("footnote", render_footnote)
