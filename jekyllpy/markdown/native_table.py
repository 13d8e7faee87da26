"""HTML tables that kramdown's own tables can show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from jekyllpy.markdown.html_tags import BLOCK_ELEMENTS
from jekyllpy.markdown.tree import Element, Table
from jekyllpy.ruby.text import strip

_ALIGNMENT: Final = re.compile(r"text-align:[ \t\n\r\f\v]+(center|left|right|justify|inherit)")
_ALIGNMENT_PART: Final = re.compile(r"(?:;[ \t\n\r\f\v]*)?text-align:[ \t\n\r\f\v]+(center|left|right)")
_CELLS: Final = frozenset(("th", "td"))


def _elements(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element)]


def _rows(element: Element) -> Iterator[Element]:
    stack = [element]
    while stack:
        one = stack.pop()
        if one.value == "tr":
            yield one
        else:
            stack += reversed(_elements(one))


def _cells(row: Element) -> list[Element]:
    return [cell for cell in _elements(row) if cell.value in _CELLS]


def is_simple_table(table: Element) -> bool:
    """Return whether all rows have the same cells, aligned alike, with nothing but phrases in them."""
    rows = list(_rows(table))
    if not rows or not _cells(rows[0]):
        return False
    widths = {len(_cells(row)) for row in rows}
    if len(widths) > 1 or not all(_has_only_phrases(cell) for row in rows for cell in _cells(row)):
        return False
    alignments = {tuple(_alignment(cell) for cell in _cells(row)) for row in rows}
    if len(alignments) > 1 or any(one in ("justify", "inherit") for one in next(iter(alignments))):
        return False
    return _has_simple_parts(table)


def _has_only_phrases(cell: Element) -> bool:
    stack = _elements(cell)
    while stack:
        element = stack.pop()
        if element.value in BLOCK_ELEMENTS:
            return False
        stack += _elements(element)
    return True


def _alignment(cell: Element) -> str:
    match = _ALIGNMENT.search(cell.attrs.get("style") or "")
    return "" if match is None else match[1]


def _has_simple_parts(table: Element) -> bool:
    if _has_rows_of(table, "td"):
        return True
    parts = _elements(table)
    return any(part.value == "tbody" for part in parts) and all(
        _has_rows_of(part, "th")
        if part.value == "thead"
        else part.value in ("tbody", "tfoot") and _has_rows_of(part, "td")
        for part in parts
    )


def _has_rows_of(part: Element, cell: str) -> bool:
    return all(row.value == "tr" and all(one.value == cell for one in _elements(row)) for row in _elements(part))


def to_table(parts: Element) -> Table:
    """Return the table made of parts and rows that are kramdown's already."""
    table = Table()
    children = [part for part in _elements(parts) if part.kind != "html"]
    rows = [row for part in children for row in ([part] if part.kind == "tr" else _elements(part))]
    for row in rows:
        table.alignment = [_take_alignment(cell) for cell in _elements(row)]
        for cell in _elements(row):
            cell.kind = "td"
    if children and children[0].kind == "tr":
        children = [Element("tbody", "", list(children))]
    table.children = list(children)
    return table


def _take_alignment(cell: Element) -> str:
    style = cell.attrs.get("style")
    match = _ALIGNMENT_PART.search(style or "")
    if style is None:
        return ""
    if match is not None:
        style = style[: match.start()] + style[match.end() :]
        cell.attrs["style"] = style
    if not strip(style):
        del cell.attrs["style"]
    return "" if match is None else match[1]
