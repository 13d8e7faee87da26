"""What stands in braces inside a line: attribute lists behind an element, and extensions."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.attributes import AttributeList, apply
from jekyllpy.markdown.chars import ATTRIBUTE_NAME, BRACED
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.extensions import EXTENSION_START, EXTENSION_STOP, Extension, run_extension
from jekyllpy.markdown.inline.parser import Spans
from jekyllpy.markdown.verbatim import render_comment, render_raw

_TRIGGER: Final = r"\{(?=:)"
_EXTENSION: Final = re.compile(EXTENSION_START)
_STOP: Final = re.compile(rf"\{{:/(?:{ATTRIBUTE_NAME})?\}}")
_ATTRIBUTE_LIST: Final = re.compile(rf"\{{:({BRACED}+)\}}")


def parse_braces(spans: Spans, at: int, has_before: bool) -> int:
    src = spans.src
    if found := _EXTENSION.match(src, at):
        end = _extension(spans, found)
        if end is not None:
            return end
    elif _STOP.match(src, at):
        spans.doc.warn("Invalid extension stop tag found - ignoring it")
    elif found := _ATTRIBUTE_LIST.match(src, at):
        if _apply(spans, found[1], at):
            # The next list would be for the same element; for a symbol in the text that is told by the position.
            spans.symbol_end = found.end()
            return found.end()
        spans.doc.warn("Found span IAL after text - ignoring it")
    spans.text.append("{")
    return at + 1


def _apply(spans: Spans, text: str, at: int) -> bool:
    """Give the list to the element before it; a symbol takes it, too, and shows nothing of it."""
    element = spans.last_element()
    if element is None:
        return at == spans.symbol_end
    ial = AttributeList()
    if not ial.read(text):
        spans.doc.warn(f"No or invalid attributes found in IAL/ALD content: {text}")
    # kramdown: for a link this is the list behind its definition, so the next link to it has these attributes, too.
    element.list_attributes().merge(ial)
    apply(element.attrs, ial, spans.doc.attribute_lists)
    return True


def _extension(spans: Spans, found: re.Match[str]) -> int | None:
    name, options, is_closed = found[1], found[2] or "", found[3] is not None
    body, end = None, found.end()
    if not is_closed:
        stop = re.compile(EXTENSION_STOP % re.escape(name)).search(spans.src, end)
        if stop is None:
            spans.doc.warn(f"No stop tag for extension '{name}' found - ignoring it")
            return None
        body, end = spans.src[end : stop.start()], stop.end()
    added = run_extension(spans.doc, Extension(name, options, body, is_block=False))
    if added is None:
        return None
    for element in added:
        spans.add(element)  # type: ignore[arg-type]
    return end


def register(md: Dialect) -> None:
    md.inline.register("braces", _TRIGGER, parse_braces, first="{")
    md.renderer.register("comment", render_comment)
    md.renderer.register("raw", render_raw)
