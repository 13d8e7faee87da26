"""libcmark's extension `table`, as a rule for mistune: a paragraph's last line becomes the head of a table."""

from __future__ import annotations

import re
from typing import Any, Final

import mistune

Token = dict[str, Any]

_DELIMITERS: Final = r"^ {0,3}(?=[|:-])(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$"
_CELL: Final = re.compile(r"(?:\\\||[^|])*")
# What ends a table besides a blank line; references and underlines need a paragraph
_STARTS: Final = ("fenced_code", "indent_code", "atx_heading", "thematic_break", "block_quote", "list", "block_html")
# libcmark: so many cells are filled in for rows that are too short
_MOST_FILLED: Final = 0x80000


def register(markdown: mistune.Markdown) -> None:
    """Add the rule, in quotes and lists too."""
    block = markdown.block
    block.register("table", _DELIMITERS, _parse_table, before="ref_link")
    for rules in (block.block_quote_rules, block.list_rules):
        block.insert_rule(rules, "table", before="ref_link")


def _parse_table(block: mistune.BlockParser, match: re.Match[str], state: mistune.BlockState) -> int | None:
    paragraph = state.last_token()
    if not paragraph or paragraph["type"] != "paragraph":
        return None
    before, _, head = paragraph["text"].rstrip("\n").rpartition("\n")
    titles = _cells(head)
    aligns = [_align(cell) for cell in _cells(match[0])]
    if len(titles) != len(aligns):
        return None
    state.tokens.pop()
    if before:
        state.add_paragraph(f"{before}\n")
    rows, end = _rows(block, state, match.end() + 1, aligns)
    head_row = {"type": "table_head", "children": _row(titles, aligns, is_head=True)}
    state.append_token({"type": "table", "children": [head_row, {"type": "table_body", "children": rows}]})
    return end


def _rows(
    block: mistune.BlockParser, state: mistune.BlockState, start: int, aligns: list[str | None]
) -> tuple[list[Token], int]:
    other = block.compile_sc(list(_STARTS))
    rows: list[Token] = []
    filled = 0
    while start < state.cursor_max:
        line = state.get_line(start)
        if not line.strip() or other.match(state.src, start):
            break
        cells = _cells(line)
        filled += max(0, len(aligns) - len(cells))
        if filled > _MOST_FILLED:
            break
        cells += [""] * (len(aligns) - len(cells))
        rows.append({"type": "table_row", "children": _row(cells, aligns, is_head=False)})
        start += len(line)
    return rows, min(start, state.cursor_max)


def _row(cells: list[str], aligns: list[str | None], is_head: bool) -> list[Token]:
    return [
        {"type": "table_cell", "text": cell, "attrs": {"align": align, "head": is_head}}
        for cell, align in zip(cells, aligns, strict=False)
    ]


def _align(cell: str) -> str | None:
    if cell.startswith(":"):
        return "center" if cell.endswith(":") and len(cell) > 1 else "left"
    return "right" if cell.endswith(":") else None


def _cells(line: str) -> list[str]:
    """Split a row at the bars that no backslash keeps; a bar at either end belongs to no cell."""
    text = line.strip().removeprefix("|")
    cells: list[str] = []
    at = 0
    while at < len(text):
        found = _CELL.match(text, at)
        assert found is not None
        cells.append(found[0].replace("\\|", "|").strip())
        at = found.end() + 1
    return cells
