"""What stands in braces inside a line: attribute lists behind an element, and extensions."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.attributes import AttributeList, apply
from jekyllpy.markdown.chars import ATTRIBUTE_NAME
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.extensions import Extension, ExtensionTag, match_extension, run_extension
from jekyllpy.markdown.finder import NOWHERE
from jekyllpy.markdown.inline.parser import Spans
from jekyllpy.markdown.tree import Element
from jekyllpy.markdown.verbatim import render_comment, render_raw

_TRIGGER: Final = r"\{(?=:)"
_STOP: Final = re.compile(rf"\{{:/(?:{ATTRIBUTE_NAME})?\}}")


def parse_braces(spans: Spans, at: int, has_before: bool) -> int:
    tag = match_extension(spans.memory, at)
    if tag is not None:
        end = _extension(spans, tag)
    elif _STOP.match(spans.src, at):
        spans.doc.warn("Invalid extension stop tag found - ignoring it")
        end = NOWHERE
    else:
        end = _attribute_list(spans, at)
    if end == NOWHERE:
        spans.text.append("{")
        return at + 1
    return end


def _attribute_list(spans: Spans, at: int) -> int:
    """Read a list behind an element; return NOWHERE if it is none or stands behind text."""
    end = spans.memory.closing_brace(at)
    if end <= at + 2:
        return NOWHERE
    element = spans.last_element()
    if element is not None:
        _apply(spans, element, spans.src[at + 2 : end])
    elif at != spans.symbol_end:
        spans.doc.warn("Found span IAL after text - ignoring it")
        return NOWHERE
    # The next list would be for the same element; of a symbol in the text only the position tells.
    spans.symbol_end = end + 1
    return end + 1


def _apply(spans: Spans, element: Element, text: str) -> None:
    ial = AttributeList()
    if not ial.read(text):
        spans.doc.warn(f"No or invalid attributes found in IAL/ALD content: {text}")
    # kramdown: for a link this is the list behind its definition, so the next link to it has these attributes, too.
    element.list_attributes().merge(ial)
    apply(element.attrs, ial, spans.doc.attribute_lists)


def _extension(spans: Spans, tag: ExtensionTag) -> int:
    src, body, end = spans.src, None, tag.end
    if not tag.is_closed:
        stop = _stop(spans, tag)
        if stop is None:
            spans.doc.warn(f"No stop tag for extension '{tag.name}' found - ignoring it")
            return NOWHERE
        body, end = src[tag.end : stop[0]], stop[1]
    added = run_extension(spans.doc, Extension(tag.name, tag.options(src), body, is_block=False))
    if added is None:
        return NOWHERE
    for element in added:
        assert not isinstance(element, str)
        spans.add(element)
    return end


def _stop(spans: Spans, tag: ExtensionTag) -> tuple[int, int] | None:
    """Return start and end of the tag that closes an extension, with or without its name."""
    found = []
    for stop in ("{:/}", f"{{:/{tag.name}}}"):
        start = spans.memory.find(stop, tag.end)
        if start != NOWHERE:
            found.append((start, start + len(stop)))
    return min(found, default=None)


def register(md: Dialect) -> None:
    md.inline.register("braces", _TRIGGER, parse_braces, first="{")
    md.renderer.register("comment", render_comment)
    md.renderer.register("raw", render_raw)
