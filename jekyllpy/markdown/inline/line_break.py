"""Line breaks: two blanks or two backslashes at the end of a line."""

from __future__ import annotations

from typing import Final

from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.inline.parser import NOT_MINE, Spans
from jekyllpy.markdown.tree import Element

_TRIGGER: Final = r"\n(?<=  \n)|\\(?=\\\n)"


def parse_line_break(spans: Spans, at: int, has_before: bool) -> int:
    src = spans.src
    if src[at] == "\n":
        return _after_blanks(spans, at) if has_before else NOT_MINE
    if not src.startswith("\\\\\n", at):
        return NOT_MINE
    spans.add(Element.leaf("br"))
    return at + 2


def _after_blanks(spans: Spans, at: int) -> int:
    before = spans.text[-1]
    if not before.endswith("  "):
        return NOT_MINE
    spans.text[-1] = before[:-2]
    if not spans.text[-1]:
        spans.text.pop()
    spans.add(Element.leaf("br"))
    return at


def render_line_break(out: Output, line_break: Element) -> None:
    out.parts.append("<br />")


def register(md: Dialect) -> None:
    md.inline.register("line_break", _TRIGGER, parse_line_break, first="\n\\")
    md.renderer.register("br", render_line_break)


def register_gfm(md: Dialect) -> None:
    # GFM: with hard wraps every end of a line is a break, which is seen to when the text has been read.
    if md.options.hard_wrap:
        md.renderer.register("br", render_line_break)
    else:
        register(md)
