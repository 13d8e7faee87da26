"""Tables, an extension of libcmark's: the line of a paragraph above a line of markers is the head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jekyllpy.markdown.commonmark_blocks.block import CELL, PARAGRAPH, ROW, TABLE, Block
from jekyllpy.markdown.commonmark_blocks.line import Line

if TYPE_CHECKING:
    from jekyllpy.markdown.commonmark_blocks.parser import BlockParser

_MARKER: Final = r"[ \t\v\f]*:?-+:?[ \t\v\f]*"
_MARKERS: Final = re.compile(rf"\|?{_MARKER}(?:\|{_MARKER})*\|?[ \t\v\f]*(?:\n|\Z)")
# libcmark: of all readings the longest counts, so a backslash before a pipe always escapes it
_CELL: Final = re.compile(r"(?:\\\||[^|\n])*+")


class _Cell(NamedTuple):
    text: str
    start: int  # in bytes from the row's start
    end: int


def start_table(parser: BlockParser, container: Block, line: Line) -> Block | None:
    """Return a row, or the table that a paragraph becomes."""
    if line.is_indented or line.is_blank:
        return None
    if container.kind == TABLE:
        return _add_row(parser, container, line)
    if container.kind != PARAGRAPH or not _MARKERS.match(line.rest):
        return None
    before, head = _last_line(container.text)
    heads, aligns = _cells(head), [_align(cell.text) for cell in _cells(line.rest)]
    if len(heads) != len(aligns):
        return None
    if before:
        _keep_paragraph(container, before)
    container.kind, container.lines = TABLE, []
    container.facts["aligns"] = aligns
    row = parser.add(container, ROW, container.column)
    row.line = row.end_line = container.line
    row.end_column = container.column + len((before + head).encode()) - 2
    shift = len(before.encode())
    heads = [cell._replace(start=cell.start + shift, end=cell.end + shift) for cell in heads]
    _add_cells(container, row, heads, container.line)
    line.skip_to(len(line.text) - line.text.endswith("\n"))
    return container


def _keep_paragraph(container: Block, text: str) -> None:
    parent = container.parent
    assert parent is not None
    # libcmark: its place is lost
    made = Block(PARAGRAPH, 0, 0, parent, lines=[text], facts={"is_finished": True})
    parent.children.insert(parent.children.index(container), made)


def _add_row(parser: BlockParser, table: Block, line: Line) -> Block:
    row = parser.add(table, ROW, table.column)
    row.end_line, row.end_column = line.number, line.length
    _add_cells(table, row, _cells(line.rest), line.number)
    line.skip_to(len(line.text) - line.text.endswith("\n"))
    return row


def _add_cells(table: Block, row: Block, cells: list[_Cell], number: int) -> None:
    for place, align in enumerate(table.facts["aligns"]):
        cell = cells[place] if place < len(cells) else None
        made = Block(CELL, number, table.column + cell.start if cell else 0, row, facts={"align": align})
        made.lines = [cell.text if cell else ""]
        made.end_line, made.end_column = number, table.column + cell.end if cell else 0
        row.children.append(made)


def _last_line(text: str) -> tuple[str, str]:
    start = text.rstrip("\n").rfind("\n") + 1
    return text[:start], text[start:]


def _cells(row: str) -> list[_Cell]:
    text = row.rstrip(" \t\v\f\n")
    cells: list[_Cell] = []
    at = 1 if text.startswith("|") else 0
    while at < len(text):
        found = _CELL.match(text, at)
        assert found is not None
        end = len(text[: found.end()].encode())
        cells.append(_Cell(found[0].strip(" \t\v\f").replace("\\|", "|"), len(text[:at].encode()), end - 1))
        at = found.end() + 1
    return cells


def _align(marker: str) -> str | None:
    ends = (marker.startswith(":"), marker.endswith(":"))
    return {(True, True): "center", (True, False): "left", (False, True): "right"}.get(ends)
