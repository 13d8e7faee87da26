"""HTML blocks: elements read to a tree, their content by model, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from jekyllpy.markdown.block.parser import MAX_DEPTH, BlockParser, BlockState
from jekyllpy.markdown.chars import NAME_START, OPTIONAL_INDENT
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.html_tags import (
    KNOWN_ELEMENTS,
    SPAN_ELEMENTS,
    VOID_ELEMENTS,
    element_name,
    match_end_tag,
    match_tag,
    model_of,
    read_attributes,
)
from jekyllpy.markdown.native import to_native
from jekyllpy.markdown.tree import Element, Html, Verbatim
from jekyllpy.markdown.verbatim import render_html_comment, render_raw

_START: Final = rf"{OPTIONAL_INDENT}<(?:{NAME_START}|!--|/)"
_RAW_START: Final = re.compile(rf"<(?:{NAME_START}|[/?]|!--|!\[CDATA\[)")
_LINE_REST: Final = re.compile(r"[ \t]*\n")

_MARKDOWN_VALUES: Final = MappingProxyType({"0": "raw", "1": "default", "span": "span", "block": "block"})
_VERBATIM: Final = (("<!--", "-->", "xml_comment"), ("<?", "?>", "xml_pi"), ("<![CDATA[", "]]>", "text"))


def parse_html(block: BlockParser, m: re.Match[str], state: BlockState) -> int | Iterator[BlockState] | None:
    src = state.src
    start = src.index("<", m.start())
    if m[0] == "<!--" and (end := state.finder.find("-->", start + 4)) >= 0:
        state.tree.children.append(Verbatim("xml_comment", src[start : end + 3], is_block=True))
        state.cursor = end + 3
        state.skip(_LINE_REST)
        return state.cursor
    tag = match_tag(src, start)
    if tag is not None and tag[1].lower() not in SPAN_ELEMENTS:
        return _HtmlReader(state).read(tag)
    tag = match_end_tag(src, start)
    if tag is not None and tag[1].lower() not in SPAN_ELEMENTS:
        return _close(state, tag)
    return None


def _close(state: BlockState, tag: re.Match[str]) -> int | None:
    if state.tree.kind != "html" or state.tree.value != tag[1].lower():
        return None
    state.is_closed = True
    return tag.end()


class _HtmlReader:
    """Reads an element with everything in it. Elements read raw are kept open in a list, not by recursion."""

    def __init__(self, state: BlockState) -> None:
        self._state = state
        self._open: list[Html] = []

    def read(self, tag: re.Match[str]) -> Iterator[BlockState]:
        state = self._state
        yield from self._element(tag, state.tree)
        while self._open:
            yield from self._next_piece(self._open[-1])
        last = state.tree.children[-1]
        if isinstance(last, Html):
            if not last.is_closed and last.value not in ("script", "style"):
                state.skip(_LINE_REST)
            if state.doc.options.html_to_native:
                to_native(state.tree.children, len(state.tree.children) - 1)

    def _element(self, tag: re.Match[str], parent: Element) -> Iterator[BlockState]:
        state = self._state
        element = self._start(tag, parent)
        if element.value in ("script", "style"):
            self._read_verbatim_element(element)
        elif element.is_closed:
            pass
        elif element.model == "block":
            inner = state.inside(element)
            yield inner
            state.cursor = inner.cursor
        elif element.model == "span":
            self._read_span_content(element)
        else:
            self._open.append(element)

    def _start(self, tag: re.Match[str], parent: Element) -> Html:
        state = self._state
        state.cursor = tag.end()
        name = element_name(tag[1])
        element = Html(name, read_attributes(tag[2], name), is_block=True)
        element.is_closed = tag[3] is not None or name in VOID_ELEMENTS
        if state.pending_ial is not None:
            element.ial = state.pending_ial
            state.pending_ial = None
        element.model = self._model(element, parent)
        if element.model == "block" and name not in ("script", "style"):
            state.skip(_LINE_REST)
        parent.children.append(element)
        return element

    def _model(self, element: Html, parent: Element) -> str:
        is_in_raw = isinstance(parent, Html) and parent.model == "raw"
        state = self._state
        parse = state.doc.options.parse_block_html and not is_in_raw
        if state.nesting >= MAX_DEPTH:
            return "raw"
        asked = _MARKDOWN_VALUES.get(element.attrs.pop("markdown", None) or "")
        if asked is None:
            return model_of(element.value) if parse else "raw"
        return model_of(element.value) if asked == "default" else asked

    def _read_verbatim_element(self, element: Html) -> None:
        state = self._state
        text = self._text_before_end_tag(element)
        if text:
            element.children.append(Verbatim("raw", text, is_block=False))
        if element.model == "block":
            state.skip(_LINE_REST)
        element.is_closed = False

    def _read_span_content(self, element: Html) -> None:
        text = self._text_before_end_tag(element)
        if text:
            element.children.append(Element.leaf("raw_text", text))

    def _text_before_end_tag(self, element: Html) -> str:
        """Move behind the next end tag of the element, or to the end if there is none; return what is before it."""
        state = self._state
        start = state.cursor
        pattern = re.compile(rf"</{re.escape(element.value)}[ \t\n\r\f\v]*>", re.IGNORECASE)
        match = pattern.search(state.src, start)
        if match is None:
            state.doc.warn(f"Found no end tag for '{element.value}' - auto-closing it")
            state.cursor = state.cursor_max
            return state.src[start:]
        state.cursor = match.end()
        return state.src[start : match.start()]

    def _next_piece(self, element: Html) -> Iterator[BlockState]:
        """Read on in an element whose content is raw, up to the end of the next tag."""
        state, src = self._state, self._state.src
        match = _RAW_START.search(src, state.cursor)
        start = state.cursor_max if match is None else match.start()
        if start > state.cursor:
            element.children.append(src[state.cursor : start])
        state.cursor = start
        if match is None:
            state.doc.warn(f"Found no end tag for '{element.value}' - auto-closing it")
            self._open.clear()
        elif self._read_verbatim(element, start):
            pass
        elif tag := match_tag(src, start):
            yield from self._element(tag, element)
        elif tag := match_end_tag(src, start):
            self._read_end_tag(element, tag)
        else:
            element.children.append("<")
            state.cursor = start + 1

    def _read_verbatim(self, element: Html, start: int) -> bool:
        state, src = self._state, self._state.src
        for opening, closing, kind in _VERBATIM:
            if src.startswith(opening, start) and (end := state.finder.find(closing, start + len(opening))) >= 0:
                state.cursor = end + len(closing)
                if kind == "text":
                    element.children.append(src[start + len(opening) : end])
                else:
                    element.children.append(Verbatim(kind, src[start : state.cursor], is_block=True))
                return True
        return False

    def _read_end_tag(self, element: Html, tag: re.Match[str]) -> None:
        state = self._state
        state.cursor = tag.end()
        name = tag[1].lower() if element.value in KNOWN_ELEMENTS else tag[1]
        if name == element.value:
            self._open.pop()
        else:
            element.children.append(tag[0])
            state.doc.warn(f"Found invalidly used HTML closing tag for '{tag[1]}' - ignoring it")


def render_html(out: Output, element: Html) -> None:
    if not element.is_block:
        _render_span(out, element)
    elif element.children:
        _render_block(out, element)
    else:
        end = "\n" if not out.is_in_raw_html() else ""
        pad = "" if not end else out.pad
        out.parts.append(f"{pad}<{element.value}{out.attributes(element.attrs)}{_end_if_empty(element)}{end}")


def _end_if_empty(element: Html) -> str:
    if (element.is_closed and element.model == "raw") or element.value in VOID_ELEMENTS:
        return " />"
    return f"></{element.value}>"


def _render_span(out: Output, element: Html) -> None:
    name = element.value
    if not element.children:
        end = " />" if name in VOID_ELEMENTS else f"></{name}>"
        out.parts.append(f"<{name}{out.attributes(element.attrs)}{end}")
    else:
        out.parts.append(f"<{name}{out.attributes(element.attrs)}>")
        out.inline(element.children, f"</{name}>", element)


def _render_block(out: Output, element: Html) -> None:
    is_in_raw = out.is_in_raw_html()
    indent, end = out.indent, "" if is_in_raw else "\n"
    out.parts += (f"{'' if is_in_raw else out.pad}<{element.value}{out.attributes(element.attrs)}", "")
    start = len(out.parts)

    def close(out: Output) -> None:
        if not out.has_written_since(start):
            out.parts[start - 1] = _end_if_empty(element) + end
        elif element.model == "block":
            out.parts[start - 1] = ">\n"
            out.parts.append(f"{'' if out.ends_line() else chr(10)}{' ' * indent}</{element.value}>{end}")
        else:
            out.parts[start - 1] = ">"
            out.parts.append(f"</{element.value}>{end}")

    out.nest(element, close)


def register(md: Dialect) -> None:
    md.block.register("html", _START, parse_html, first=" <")
    md.renderer.register("html", render_html)
    md.renderer.register("xml_comment", render_html_comment)
    md.renderer.register("xml_pi", render_html_comment)
    md.renderer.register("raw", render_raw)
