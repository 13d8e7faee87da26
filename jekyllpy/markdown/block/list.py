"""Ordered and unordered lists; GFM's task lists are a second look at them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from jekyllpy.markdown.block.boundary import BLANK, END_OF_BLOCK
from jekyllpy.markdown.block.item import LIST_START, MARKER_TAIL, ItemReader, render_item
from jekyllpy.markdown.block.parser import MAX_DEPTH, BlockParser, BlockState, Rule
from jekyllpy.markdown.block.rule import START as RULE_START
from jekyllpy.markdown.block.task_list import mark_tasks
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.tree import Element, Paragraph, end_line

_MARKERS: Final = {"ul": "[+*-]", "ol": r"[0-9]+\."}
_RULE: Final = re.compile(RULE_START)
_BLANK: Final = re.compile(BLANK)
_END_OF_BLOCK: Final = re.compile(END_OF_BLOCK)
_NEXT_ITEM: Final = {
    kind: tuple(re.compile(rf"( {{0,{spaces}}}{marker})({MARKER_TAIL})") for spaces in range(4))
    for kind, marker in _MARKERS.items()
}


def parse_list(
    block: BlockParser, m: re.Match[str], state: BlockState, *, tasks: bool = False
) -> Iterator[BlockState] | None:
    return None if state.nesting >= MAX_DEPTH else _read(m, state, tasks)


def _read(m: re.Match[str], state: BlockState, tasks: bool) -> Iterator[BlockState]:
    kind = "ul" if m[0].lstrip(" ")[0] in "+*-" else "ol"
    tree = Element(kind)
    pending = state.pending_ial
    state.pending_ial = None
    tree.ial = pending
    reader = _ListReader(state, kind)
    items = reader.read()
    state.tree.children.append(tree)
    for one in items:
        tree.children.append(one.item)
        for chunk in one.chunks():
            yield state.nested(chunk, one.item, 2)
    last_blank = _settle(tree.children, reader.has_end)  # type: ignore[arg-type]
    if last_blank is not None and not reader.has_end:
        state.tree.children.append(last_blank)
    if tasks:
        mark_tasks(tree)


class _ListReader:
    """Takes the lines of a list apart into items."""

    def __init__(self, state: BlockState, kind: str) -> None:
        self._state = state
        self._next_item = _NEXT_ITEM[kind]
        self.has_end = False

    def read(self) -> list[ItemReader]:
        state, src, next_item = self._state, self._state.src, self._next_item[3]
        items: list[ItemReader] = []
        reader: ItemReader | None = None
        position = state.cursor
        after_blank = False
        while position < state.cursor_max:
            if after_blank and _RULE.match(src, position):
                break
            if src[position] == "^" and (end := _END_OF_BLOCK.match(src, position)):
                self.has_end = True
                position = end.end()
                break
            if found := next_item.match(src, position):
                reader = ItemReader("li", found[1], found[2])
                items.append(reader)
                next_item = self._next_item[min(reader.indentation - 1, 3)]
                after_blank = False
            elif reader is not None and (found := reader.match_line(state, position, after_blank)):
                reader.add_line(found[0])
                after_blank = False
            elif reader is not None and (found := _BLANK.match(src, position)):
                reader.add_blank(found[0])
                after_blank = True
            else:
                break
            position = found.end()
        state.cursor = position
        return items


def _settle(items: list[Element], has_end: bool) -> Element | None:
    """Make the first paragraphs of compact items transparent; return the blank at the end of the last item."""
    blank: Element | None = None
    last = items[-1]
    for item in items:
        children: list[Element] = item.children  # type: ignore[assignment]
        if not children:
            continue
        first = children[0]
        if first.kind == "p" and len(children) >= 2 and children[1].kind == "eob" and first.ial is not None:
            del children[1]
        if _is_compact(items, item, item is last, has_end):
            _make_transparent(first, children)
        blank = None
        if children[-1].kind == "blank":
            blank = children.pop()
    return blank


def _is_compact(items: list[Element], item: Element, is_last: bool, has_end: bool) -> bool:
    children: list[Element] = item.children  # type: ignore[assignment]
    if children[0].kind != "p":
        return False
    if len(children) >= 2 and children[1].kind == "blank" and not (is_last and len(children) == 2 and not has_end):
        return False
    return not is_last or len(items) == 1 or any(_shows_compactness(other) for other in items[:-1])


def _shows_compactness(item: Element) -> bool:
    first = item.children[0] if item.children else None
    return not isinstance(first, Paragraph) or first.transparent


def _make_transparent(paragraph: Element, children: list[Element]) -> None:
    assert isinstance(paragraph, Paragraph)
    paragraph.transparent = True
    if len(children) > 1 and children[1].kind != "blank":
        end_line(paragraph)


def render_list(out: Output, tree: Element) -> None:
    if out.toc_place is None and tree.has_reference("toc"):
        out.toc_place = (out.slot(), tree)
    elif out.footnote_place is None and tree.has_reference("footnotes"):
        out.footnote_place = out.slot()
    else:
        out.indented(tree.kind, tree)


def register(md: Dialect) -> None:
    _register(md, parse_list)


def register_gfm(md: Dialect) -> None:
    _register(md, partial(parse_list, tasks=True))


def _register(md: Dialect, rule: Rule) -> None:
    md.block.register("list", LIST_START, rule, first=" *+-0123456789")
    for kind in ("ul", "ol"):
        md.renderer.register(kind, render_list)
    md.renderer.register("li", render_item)
