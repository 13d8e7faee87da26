"""A block while it is read: what libcmark keeps of a node."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

DOCUMENT: Final = "document"
QUOTE: Final = "block_quote"
LIST: Final = "list"
ITEM: Final = "list_item"
PARAGRAPH: Final = "paragraph"
HEADING: Final = "heading"
CODE: Final = "block_code"
HTML: Final = "block_html"
BREAK: Final = "thematic_break"
TABLE: Final = "table"
ROW: Final = "table_row"
CELL: Final = "table_cell"
FOOTNOTE: Final = "footnote"

_HOLDERS: Final = frozenset({DOCUMENT, QUOTE, ITEM, FOOTNOTE})
TAKES_LINES: Final = frozenset({PARAGRAPH, HEADING, CODE})


@dataclass(slots=True, eq=False)
class Block:
    """A block; lines count from 1, columns in bytes from 1."""

    kind: str
    line: int
    column: int
    parent: Block | None = None
    children: list[Block] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    end_line: int = 0
    end_column: int = 0
    ends_blank: bool = False
    level: int = 0  # how many blocks are around it

    @property
    def text(self) -> str:
        """The lines."""
        return "".join(self.lines)

    @property
    def place(self) -> str:
        """The place as libcmark writes it."""
        return f"{self.line}:{self.column}-{self.end_line}:{self.end_column}"

    def may_hold(self, kind: str) -> bool:
        """Whether a block of a kind can be a child."""
        if self.kind == LIST:
            return kind == ITEM
        if self.kind in (TABLE, ROW):
            return kind == (ROW if self.kind == TABLE else CELL)
        return self.kind in _HOLDERS and kind not in (ITEM, ROW, CELL)
