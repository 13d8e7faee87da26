"""Reads a document line by line: which open blocks go on, which begin, where the line's text goes (blocks.c)."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from typing import Any, Final

from jekyllpy.markdown.commonmark_blocks.block import (
    BREAK,
    CODE,
    DOCUMENT,
    FOOTNOTE,
    HEADING,
    HTML,
    ITEM,
    LIST,
    PARAGRAPH,
    QUOTE,
    TABLE,
    TAKES_LINES,
    Block,
)
from jekyllpy.markdown.commonmark_blocks.line import Line
from jekyllpy.markdown.commonmark_blocks.references import take_references
from jekyllpy.markdown.commonmark_blocks.starts import HTML_ENDS, STARTS
from jekyllpy.markdown.commonmark_blocks.tables import start_table

_BLANK_LINES_AT_END: Final = re.compile(r"(?:\n[ \t]*)*\Z")


class BlockParser:
    """One document while it is read; `links` takes its definitions."""

    def __init__(self, links: MutableMapping[str, Any], *, reads_tables: bool, reads_footnotes: bool) -> None:
        self.links = links
        self.reads_footnotes = reads_footnotes
        self.matched_all = True
        self.may_be_lazy = False
        self._starts = (*STARTS, start_table) if reads_tables else STARTS
        self._root = Block(DOCUMENT, 1, 1)
        self._open = [self._root]  # from the root to the innermost open block
        self._last_length = 0
        self._line = Line("", 0)
        self._is_over = False

    def parse(self, text: str) -> Block:
        """Return the document of a text."""
        lines = text.split("\n")
        lines = lines[:-1] if not lines[-1] else lines
        for number, content in enumerate(lines, 1):
            self._line = Line(content + "\n", number)
            self._read()
            self._last_length = self._line.length
        self._is_over = True
        while len(self._open) > 1:
            self._close()
        return self._root

    def add(self, container: Block, kind: str, column: int) -> Block:
        """Return a new block in a container, or in what is around it and can hold such a block."""
        while not container.may_hold(kind):
            assert container.parent is not None
            self._finish(container)
            container = container.parent
        at = len(self._line.text[: column - 1].encode("utf-8", "surrogatepass")) + 1
        made = Block(kind, self._line.number, at, container, level=container.level + 1)
        container.children.append(made)
        return made

    def _read(self) -> None:
        container = self._matched()
        if container is None:
            return
        last_matched = container
        container = self._begun(container)
        self._put(container, last_matched)

    def _matched(self) -> Block | None:
        """Return the last open block that goes on with the line, None where the line ends a fenced block."""
        self.matched_all = True
        for depth, block in enumerate(self._open[1:], 1):
            self._line.look()
            goes_on = self._goes_on(block)
            if goes_on is None:
                while self._open[-1] is not block:
                    self._close()
                self._close(at_line=True)
                return None
            if not goes_on:
                self.matched_all = False
                return self._open[depth - 1]
        return self._open[-1]

    def _goes_on(self, block: Block) -> bool | None:
        line = self._line
        if block.kind == QUOTE:
            return self._skip_quote()
        if block.kind in (ITEM, FOOTNOTE):
            width = block.facts.get("width", 4)
            if line.indent >= width:
                line.skip_columns(width)
                return True
            if line.is_blank and block.children:
                line.skip_to(line.start)
                return True
            return False
        if block.kind == CODE:
            return self._goes_on_as_code(block)
        if block.kind in (PARAGRAPH, TABLE):
            return not line.is_blank
        if block.kind == HTML:
            return block.facts["kind"] < 6 or not line.is_blank
        return block.kind in (LIST, BREAK)

    def _skip_quote(self) -> bool:
        line = self._line
        if line.is_indented or not line.rest.startswith(">"):
            return False
        line.skip_to(line.start + 1)
        if line.peek() in (" ", "\t"):
            line.skip_columns(1)
        return True

    def _goes_on_as_code(self, block: Block) -> bool | None:
        line, fence = self._line, block.facts.get("fence")
        if fence is None:
            if line.is_indented:
                line.skip_columns(4)
            elif line.is_blank:
                line.skip_to(line.start)
            else:
                return False
            return True
        if not line.is_indented:
            marks = line.rest.rstrip(" \t\n")
            if len(marks) >= len(fence) and not marks.strip(fence[0]):
                return None
        line.skip_columns(min(block.facts["indent"], line.indent))
        return True

    def _begun(self, container: Block) -> Block:
        """Return the innermost block that begins on the line, or the given one."""
        self.may_be_lazy = self._open[-1].kind == PARAGRAPH
        while container.kind not in (CODE, HTML):
            self._line.look()
            made = next((made for start in self._starts if (made := start(self, container, self._line))), None)
            if made is None:
                break
            container = made
            if container.kind in TAKES_LINES:
                break
            self.may_be_lazy = False
        return container

    def _put(self, container: Block, last_matched: Block) -> None:
        """Put what is left of the line into a block."""
        line, current = self._line, self._open[-1]
        line.look()
        if line.is_blank and container.children:
            container.children[-1].ends_blank = True
        container.ends_blank = line.is_blank and self._may_end_blank(container)
        above = container.parent
        while above is not None:
            above.ends_blank = False
            above = above.parent
        if (
            current is not last_matched
            and container is last_matched
            and not line.is_blank
            and current.kind == PARAGRAPH
        ):
            current.lines.append(line.rest)
            return
        while self._open[-1] is not last_matched:
            self._close()
        self._open_to(container)
        if container.kind == CODE:
            container.lines.append(line.take())
        elif container.kind == HTML:
            self._put_html(container)
        elif line.is_blank:
            pass
        elif container.kind in TAKES_LINES:
            if container.kind != HEADING:
                container.lines.append(line.rest)
        else:
            made = self.add(container, PARAGRAPH, line.start + 1)
            made.lines.append(line.rest)
            self._open_to(made)

    def _may_end_blank(self, block: Block) -> bool:
        if block.kind in (QUOTE, HEADING, BREAK) or "fence" in block.facts:
            return False
        return not (block.kind == ITEM and not block.children and block.line == self._line.number)

    def _put_html(self, container: Block) -> None:
        rest = self._line.take()
        container.lines.append(rest)
        kind = container.facts["kind"]
        if kind < 6 and HTML_ENDS[kind - 1].search(rest):
            self._close(at_line=False)

    def _open_to(self, block: Block) -> None:
        path: list[Block] = []
        at: Block | None = block
        while at is not None:
            path.append(at)
            at = at.parent
        path.reverse()
        while len(self._open) > len(path) or self._open[-1] is not path[len(self._open) - 1]:
            self._close()
        self._open = path

    def _close(self, *, at_line: bool = False) -> None:
        block = self._open.pop()
        self._finish(block, at_line=at_line)

    def _finish(self, block: Block, *, at_line: bool = False) -> None:
        """Note where a block ends and what follows from its lines."""
        if block.facts.get("is_finished"):
            return
        block.facts["is_finished"] = True
        if self._is_over or not (at_line or block.facts.get("is_setext") or "fence" in block.facts):
            if not block.end_line:
                block.end_line = self._line.number if self._is_over else self._line.number - 1
                block.end_column = self._last_length
        else:
            block.end_line, block.end_column = self._line.number, self._line.length
        if block.kind == PARAGRAPH:
            block.lines = [take_references(block.text, self.links)]
        elif block.kind == CODE and "fence" not in block.facts:
            block.lines = [_BLANK_LINES_AT_END.sub("", block.text) + "\n"]
        elif block.kind == LIST:
            block.facts["is_tight"] = _is_tight(block)


def _is_tight(block: Block) -> bool:
    for place, item in enumerate(block.children):
        is_last = place + 1 == len(block.children)
        if item.ends_blank and not is_last:
            return False
        for inner, child in enumerate(item.children):
            if (not is_last or inner + 1 < len(item.children)) and _ends_blank(child):
                return False
    return True


def _ends_blank(block: Block) -> bool:
    while block.kind in (LIST, ITEM) and block.children:
        block = block.children[-1]
    return block.ends_blank


def parse_blocks(
    text: str, links: MutableMapping[str, Any], *, reads_tables: bool = False, reads_footnotes: bool = False
) -> Block:
    """Return a document's blocks; `links` takes its definitions of links."""
    return BlockParser(links, reads_tables=reads_tables, reads_footnotes=reads_footnotes).parse(text)
