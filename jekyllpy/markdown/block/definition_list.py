"""Definition lists: a paragraph of terms, then definitions after colons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from jekyllpy.markdown.block.boundary import BLANK, END_OF_BLOCK
from jekyllpy.markdown.block.item import MARKER_TAIL, ItemReader, render_item, take_item_ial
from jekyllpy.markdown.block.parser import MAX_DEPTH, BlockParser, BlockState
from jekyllpy.markdown.chars import OPTIONAL_INDENT
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.ids import basic_id
from jekyllpy.markdown.tree import Element, Paragraph, Term, end_line
from jekyllpy.ruby.text import lstrip

START: Final = rf"{OPTIONAL_INDENT}:{MARKER_TAIL}"

_NEXT: Final = tuple(re.compile(rf"( {{0,{spaces}}}:)({MARKER_TAIL})") for spaces in range(4))
_BLANK: Final = re.compile(BLANK)
_END_OF_BLOCK: Final = re.compile(END_OF_BLOCK)
_AUTO_IDS: Final = re.compile(r"auto_ids(?:-([A-Za-z0-9_-]+))?")


def parse_definition_list(block: BlockParser, m: re.Match[str], state: BlockState) -> Iterator[BlockState] | None:
    return _read(state) if state.nesting < MAX_DEPTH and _has_terms(state) else None


def _has_terms(state: BlockState) -> bool:
    children: list[Element] = state.tree.children  # type: ignore[assignment]
    if not children:
        return False
    if children[-1].kind == "p":
        return True
    last = children[-1]
    return len(children) >= 2 and last.kind == "blank" and last.value == "\n" and children[-2].kind == "p"


def _read(state: BlockState) -> Iterator[BlockState]:
    tree = Element("dl")
    state.pending_ial = None
    terms: Element = state.tree.children.pop()  # type: ignore[assignment]
    after_blank = terms.kind == "blank"
    if after_blank:
        terms = state.tree.children.pop()  # type: ignore[assignment]
    tree.ial = terms.ial
    tree.children += _terms(terms)
    for one, is_loose in _definitions(state, after_blank):
        tree.children.append(one.item)
        for chunk in one.chunks():
            yield state.nested(chunk, one.item, 2)
        _settle(one.item, is_loose)
    _append(state, tree)


def _terms(paragraph: Element) -> list[Term]:
    first = paragraph.children[0] if paragraph.children else ""
    text = first if isinstance(first, str) else first.value
    terms = []
    for line in text.split("\n") if text else ():
        term = Term("")
        term.raw_text = take_item_ial(term, line)
        term.children.append(Element.leaf("raw_text", term.raw_text))
        terms.append(term)
    return terms


def _definitions(state: BlockState, after_blank: bool) -> list[tuple[ItemReader, bool]]:
    """Take the lines apart; each definition comes with whether a blank line is before it."""
    src, start = state.src, _NEXT[3]
    found_all: list[tuple[ItemReader, bool]] = []
    position, is_loose, after_blank_line = state.cursor, after_blank, False
    while position < state.cursor_max:
        reader = found_all[-1][0] if found_all else None
        if found := start.match(src, position):
            reader = ItemReader("dd", found[1], found[2])
            found_all.append((reader, is_loose))
            start = _NEXT[min(reader.indentation - 1, 3)]
            is_loose = after_blank_line = False
        elif reader is None or _END_OF_BLOCK.match(src, position):
            break
        elif found := reader.match_line(state, position, after_blank_line):
            reader.add_definition_line(found[0])
            is_loose = after_blank_line = False
        elif found := _BLANK.match(src, position):
            reader.add_blank(found[0])
            is_loose = after_blank_line = True
        else:
            break
        position = found.end()
    state.cursor = position
    return found_all


def _settle(definition: Element, is_loose: bool) -> None:
    children: list[Element] = definition.children  # type: ignore[assignment]
    first = children[0] if children else None
    has_more = len(children) > 1 and not (len(children) == 2 and children[1].kind == "blank")
    if isinstance(first, Paragraph) and not is_loose:
        first.transparent = True
        if has_more:
            end_line(first)


def _append(state: BlockState, tree: Element) -> None:
    """Add the list, to the list before it if there is nothing but a blank in between."""
    blank = _last_blank(tree)
    children: list[Element] = state.tree.children  # type: ignore[assignment]
    if children and children[-1].kind == "dl":
        children[-1].children += tree.children
    elif len(children) >= 2 and children[-1].kind == "blank" and children[-2].kind == "dl":
        children.pop()
        children[-1].children += tree.children
    else:
        children.append(tree)
    if blank is not None:
        children.append(blank)


def _last_blank(tree: Element) -> Element | None:
    """Take the blanks off the ends of the definitions; return that of the last one that is not empty."""
    blank: Element | None = None
    for definition in tree.children:
        assert isinstance(definition, Element)
        if definition.kind == "dd" and definition.children:
            last = definition.children[-1]
            assert isinstance(last, Element)
            blank = last if last.kind == "blank" else None
            if blank is not None:
                definition.children.pop()
    return blank


def render_term(out: Output, term: Term) -> None:
    attrs = term.attrs
    ial = out.parents[-1].ial if out.parents else None
    if attrs.get("id") is None and ial is not None:
        for reference in ial.references:
            if match := _AUTO_IDS.match(reference):
                attrs = {**attrs, "id": lstrip(f"{match[1] or ''}{basic_id(term.raw_text)}")}
                break
    out.line("dt", attrs, term.children)


def render_definition_list(out: Output, tree: Element) -> None:
    out.indented("dl", tree)


def register(md: Dialect) -> None:
    md.block.register("definition_list", START, parse_definition_list, first=" :")
    md.renderer.register("dl", render_definition_list)
    md.renderer.register("dt", render_term)
    md.renderer.register("dd", render_item)
