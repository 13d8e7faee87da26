"""Tables as libcmark's extension reads them: rows end at a blank line or where another block begins."""

from __future__ import annotations

import re
from typing import Any, Final

import mistune
from mistune.helpers import PUNCTUATION

from jekyllpy.markdown.commonmark_rules.spans import Token

_MARKER: Final = r"[ \t\f\v]*:?-+:?[ \t\f\v]*"
_DELIMITERS: Final = re.compile(rf" {{0,3}}\|?{_MARKER}(?:\|{_MARKER})*\|?[ \t\f\v]*(?:\n|$)")
# A line of hyphens alone is a heading's underline
_PATTERN: Final = r"^ {0,3}(?=\S)[^\n]+\n(?= {0,3}[|:\-][-|: \t\f\v]*(?:\n|\Z))(?= *-*[ \t]*[|:])"
_CELL: Final = re.compile(rf"(?:\\{PUNCTUATION}|[^|\n])*")
_OTHER_BLOCK: Final = re.compile(
    r"""[ ]{0,3}(?: > | \#{1,6}(?:[ \t]|$) | `{3,}[^`\n]*$ | ~{3,} | [-+*](?:[ \t]|$) | [0-9]{1,9}[.)](?:[ \t]|$)
         | <(?:!--|\?|![A-Z]|!\[CDATA\[) )
       | [ ]{4} | [ ]{0,3}\t
       | [ ]{0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$""",
    re.VERBOSE | re.MULTILINE,
)


def _parse_table(block: Any, match: re.Match[str], state: Any) -> int | None:
    markers_start = match.end()
    markers = _DELIMITERS.match(state.src, markers_start)
    if markers is None:
        return None
    heads, aligns = _cells(match[0]), [_align(cell) for cell in _cells(markers[0])]
    if len(heads) != len(aligns):
        return None
    rows: list[Token] = []
    at = markers.end()
    while at < state.cursor_max:
        line = state.get_line(at)
        if not line.strip() or _begins_block(block, state.src, at):
            break
        rows.append({"type": "table_row", "children": _row(_cells(line), aligns, is_head=False)})
        at += len(line)
    head = {"type": "table_head", "children": _row(heads, aligns, is_head=True)}
    state.append_token({"type": "table", "children": [head, {"type": "table_body", "children": rows}]})
    return at


def _begins_block(block: Any, source: str, at: int) -> bool:
    if _OTHER_BLOCK.match(source, at):
        return True
    rules = [name for name in ("block_html",) if name in block.specification]
    return block.compile_sc(rules).match(source, at) is not None


def _cells(line: str) -> list[str]:
    line = line.strip()
    cells: list[str] = []
    at = 1 if line.startswith("|") else 0
    while at < len(line):
        cell = _CELL.match(line, at)
        assert cell is not None
        cells.append(cell[0].strip().replace("\\|", "|"))
        at = cell.end() + 1
    return cells


def _align(marker: str) -> str | None:
    ends = (marker.startswith(":"), marker.endswith(":"))
    return {(True, True): "center", (True, False): "left", (False, True): "right"}.get(ends)


def _row(cells: list[str], aligns: list[str | None], *, is_head: bool) -> list[Token]:
    texts = [*cells, *[""] * len(aligns)]
    return [
        {"type": "table_cell", "text": text, "attrs": {"align": align, "head": is_head}}
        for text, align in zip(texts, aligns, strict=False)
    ]


def table(md: mistune.Markdown) -> None:
    """Read tables, within quotes and lists too."""
    md.block.register("table", _PATTERN, _parse_table)
    for rules in (md.block.block_quote_rules, md.block.list_rules):
        md.block.insert_rule(rules, "table")
