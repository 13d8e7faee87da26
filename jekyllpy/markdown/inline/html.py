"""HTML inside a line: elements whose content is read on as spans, comments, stray tags as text."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from jekyllpy.markdown.chars import NAME_START
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.escaping import escape_code
from jekyllpy.markdown.html_tags import (
    BLOCK_ELEMENTS,
    KNOWN_ELEMENTS,
    VOID_ELEMENTS,
    element_name,
    match_end_tag,
    match_tag,
    model_of,
    read_attributes,
)
from jekyllpy.markdown.inline.parser import ANY_OPEN, NOT_MINE, Frame, Spans
from jekyllpy.markdown.native import to_native
from jekyllpy.markdown.tree import Attributes, Html, Verbatim

_START: Final = re.compile(rf"<(?:{NAME_START}|!--|/|!\[CDATA\[)")
_NEWLINES: Final = re.compile(r"\n+")
_MARKDOWN_VALUES: Final = MappingProxyType({"0": "raw", "1": "default", "span": "span", "block": "block"})


class HtmlFrame(Frame):
    """An element that is open; it ends with its end tag or with the text."""

    __slots__ = ("element", "end_tag", "start")

    def __init__(self, spans: Spans, element: Html, start: int) -> None:
        self.start = start
        rules = spans.all_rules if element.model == "span" else spans.parser.rule_set(("html",))
        super().__init__(spans, "html", "<", rules)
        self.element = element
        flags = re.IGNORECASE if element.value in KNOWN_ELEMENTS else 0
        self.end_tag = re.compile(rf"</{re.escape(element.value)}[ \t\n\r\f\v]*>", flags)

    def stop(self, spans: Spans, at: int) -> int:
        tag = self.end_tag.match(spans.src, at)
        if tag is None:
            return NOT_MINE
        self._finish(spans)
        return tag.end()

    def exhausted(self, spans: Spans, position: int) -> int:
        spans.doc.warn(f"Found no end tag for '{self.element.value}' - auto-closing it")
        if position < len(spans.src):
            spans.text.append(spans.src[position:])
        self._finish(spans)
        spans.memory.unclosed.add((spans.inside & ANY_OPEN, self.start))
        return len(spans.src)

    def _finish(self, spans: Spans) -> None:
        self.element.children = spans.leave()
        if spans.doc.options.html_to_native:
            to_native(spans.nodes, len(spans.nodes) - 1)


def parse_html(spans: Spans, at: int, has_before: bool) -> int:
    src = spans.src
    if _START.match(src, at) is None:
        return NOT_MINE
    if src.startswith("<!", at) and (end := _read_declaration(spans, at)) != NOT_MINE:
        return end
    if tag := match_end_tag(src, at):
        spans.doc.warn(f"Found invalidly used HTML closing tag for '{tag[1]}'")
    elif tag := match_tag(src, at):
        name = element_name(tag[1])
        if name not in BLOCK_ELEMENTS:
            return _open_element(spans, name, tag)
        spans.doc.warn(f"Found block HTML tag '{name}' in span-level text")
    else:
        spans.text.append("<")
        return at + 1
    spans.text.append(tag[0])
    return tag.end()


def _read_declaration(spans: Spans, at: int) -> int:
    """Read a comment, or a CDATA section as text."""
    src = spans.src
    if src.startswith("<!--", at) and (end := spans.memory.find("-->", at + 4)) >= 0:
        spans.add(Verbatim("xml_comment", src[at : end + 3], is_block=False))
        return end + 3
    if src.startswith("<![CDATA[", at) and (end := spans.memory.find("]]>", at + 9)) >= 0:
        spans.text.append(escape_code(src[at + 9 : end]))
        return end + 3
    return NOT_MINE


def _open_element(spans: Spans, name: str, tag: re.Match[str]) -> int:
    attrs = {
        key: _NEWLINES.sub(" ", value) if value and "\n" in value else value
        for key, value in read_attributes(tag[2], name).items()
    }
    element = Html(name, attrs, is_block=False, model=_model(spans, name, attrs))
    spans.add(element)
    if tag[3] is None and name not in VOID_ELEMENTS:
        if spans.inside & ANY_OPEN and (spans.inside & ANY_OPEN, tag.start()) in spans.memory.unclosed:
            # It would take in everything up to the end, so that what is open around it cannot end either.
            return len(spans.src)
        spans.enter(HtmlFrame(spans, element, tag.start()))
    elif spans.doc.options.html_to_native:
        to_native(spans.nodes, len(spans.nodes) - 1)
    return tag.end()


def _model(spans: Spans, name: str, attrs: Attributes) -> str:
    """Return how the content is read: `span` or `raw`."""
    frame = spans.frame
    is_raw = model_of(name) == "raw"
    is_in_raw = frame.kind == "html" and frame.element.model == "raw"
    asked = _MARKDOWN_VALUES.get(attrs.pop("markdown", None) or "")
    match asked:
        case "span":
            return "span"
        case "default":
            return "raw" if is_raw else "span"
        case "raw":
            return "raw"
        case _:
            return "raw" if is_raw or is_in_raw or not spans.doc.options.parse_span_html else "span"


def register(md: Dialect) -> None:
    md.inline.register("html", "<", parse_html, first="<")
