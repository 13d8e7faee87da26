"""Blocks as mistune's tokens, with the spans that mistune finds in their texts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from mistune.helpers import unescape_char
from mistune.util import unikey

from jekyllpy.markdown.commonmark_blocks.block import (
    CELL,
    CODE,
    FOOTNOTE,
    HEADING,
    HTML,
    LIST,
    PARAGRAPH,
    ROW,
    TABLE,
    Block,
)

Token = dict[str, Any]
Spans = Callable[[str], list[Token]]

_TASK: Final = re.compile(r"\[([ xX])\][ \t\v\f\n]+")
_BLANKS: Final = " \r\n\t\f"


class TokenMaker:
    """Makes the tokens of one document; `spans` reads a text."""

    def __init__(self, spans: Spans, *, reads_tasks: bool) -> None:
        self._spans = spans
        self._reads_tasks = reads_tasks
        self.footnotes: dict[str, list[Token]] = {}

    def children(self, block: Block, *, is_tight: bool = False) -> list[Token]:
        """Return the tokens of a block's children; those of footnotes are kept by key, in `footnotes`."""
        tokens: list[Token] = []
        for child in block.children:
            if child.kind == FOOTNOTE:
                inner = self.children(child)
                self.footnotes.setdefault(unikey(child.facts["label"]), inner)
            else:
                tokens += self._token(child, is_tight)
        return tokens

    def _token(self, block: Block, is_tight: bool) -> list[Token]:
        if block.kind == PARAGRAPH:
            text = _without_tabs_at_ends(block.text).strip(_BLANKS)
            if not text:
                return []
            kind = "block_text" if is_tight else "paragraph"
            return [{"type": kind, "children": self._spans(text), "place": block.place}]
        make = _MAKERS.get(block.kind)
        token = {"type": block.kind, "children": self.children(block)} if make is None else make(self, block)
        token["place"] = block.place
        return [token]

    def _heading(self, block: Block) -> Token:
        spans = self._spans(_without_tabs_at_ends(block.text).strip(_BLANKS))
        return {"type": "heading", "children": spans, "attrs": {"level": block.facts["level"]}}

    def _code(self, block: Block) -> Token:
        if "fence" not in block.facts:
            return {"type": "block_code", "raw": block.text}
        info = unescape_char(block.lines[0].strip(_BLANKS)) if block.lines else ""
        return {"type": "block_code", "raw": "".join(block.lines[1:]), "attrs": {"info": info}}

    def _html(self, block: Block) -> Token:
        return {"type": "block_html", "raw": block.text}

    def _list(self, block: Block) -> Token:
        is_tight = bool(block.facts.get("is_tight"))
        items = [self._item(item, is_tight) for item in block.children]
        _, is_ordered = block.facts["marker"]
        return {"type": "list", "children": items, "attrs": {"ordered": is_ordered, "start": block.facts["start"]}}

    def _item(self, block: Block, is_tight: bool) -> Token:
        first = block.children[0] if block.children else None
        task = _TASK.match(first.text) if self._reads_tasks and first is not None and first.kind == PARAGRAPH else None
        if first is not None and task is not None:
            first.lines = [first.text[task.end() :]]
            first.column += task.end()
        token: Token = {"type": "list_item", "children": self.children(block, is_tight=is_tight), "place": block.place}
        if task is not None:
            token.update(type="task_list_item", attrs={"checked": task[1] != " "})
        return token

    def _table(self, block: Block) -> Token:
        head, *rows = (self._row(row, is_head=place == 0) for place, row in enumerate(block.children))
        head["type"] = "table_head"
        return {"type": "table", "children": [head, {"type": "table_body", "children": rows}]}

    def _row(self, block: Block, *, is_head: bool) -> Token:
        cells = [
            {
                "type": CELL,
                "children": self._spans(cell.text),
                "attrs": {"align": cell.facts["align"], "head": is_head},
                "place": cell.place,
            }
            for cell in block.children
        ]
        return {"type": ROW, "children": cells, "place": block.place}


def _without_tabs_at_ends(text: str) -> str:
    """Return a text whose lines end in no tab; two blanks there mean something."""
    if "\t" not in text:
        return text
    lines = text.split("\n")
    return "\n".join(line if line.endswith("  ") else line.rstrip(" \t") for line in lines)


_MAKERS: Final[dict[str, Callable[[TokenMaker, Block], Token]]] = {
    HEADING: TokenMaker._heading,
    CODE: TokenMaker._code,
    HTML: TokenMaker._html,
    LIST: TokenMaker._list,
    TABLE: TokenMaker._table,
}
