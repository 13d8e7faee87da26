"""Tables: lines with pipes, separator lines of dashes, a footer below a line of equal signs."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.block.boundary import is_after_boundary, is_before_boundary
from jekyllpy.markdown.block.parser import BlockParser, BlockState
from jekyllpy.markdown.chars import OPTIONAL_INDENT
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.inline.parser import Spans
from jekyllpy.markdown.inline.symbols import entity_text
from jekyllpy.markdown.tree import Element, Table
from jekyllpy.ruby.text import STRIPPED, WHITESPACE

_START: Final = rf"{OPTIONAL_INDENT}(?=[^ \t\n\r\f\v])"
_SEPARATOR: Final = re.compile(r"([+|: \t-]*-[+|: \t-]*)\n")
_FOOTER: Final = re.compile(r"[+|: \t=]*=[+|: \t=]*\n")
_ALIGNMENT: Final = re.compile(r"(:?)-+(:?)")
_CODE_ELEMENT: Final = re.compile(r"(<code.*?>.*?</code>)")
_CELL_END: Final = re.compile(r"(?<!\\)\|")
_BACKTICKS: Final = re.compile("`+")
_ALIGNMENTS: Final = {("", ""): "", (":", ""): "left", ("", ":"): "right", (":", ":"): "center"}


def parse_table(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    end = state.line_end()
    if state.src.find("|", m.end(), end) < 0 or not is_after_boundary(state) or not _has_pipe(state.src[m.end() : end]):
        return None
    reader = _TableReader(state)
    reader.table.ial = state.pending_ial
    # kramdown: what turns out to be no table has used up the attribute list, too.
    state.pending_ial = None
    table_end = reader.read()
    if table_end is not None:
        state.add(reader.table)
    return table_end


def _line(src: str, position: int) -> str:
    return src[position : src.index("\n", position)]


def _has_pipe(line: str) -> bool:
    """Return whether a pipe splits the line: one at its start, or one without a backslash before it."""
    at = line.find("|")
    while at > 0 and line[at - 1] == "\\":
        at = line.find("|", at + 1)
    return at >= 0


class _TableReader:
    """Reads the lines of a table into rows, and rows into the parts of a table."""

    def __init__(self, state: BlockState) -> None:
        self._state = state
        self.table = Table()
        self._rows: list[Element] = []
        self._cells = _Cells(state)
        self._has_footer = False
        self._leading_pipe = state.src.startswith("|", state.cursor) or _line(state.src, state.cursor).lstrip(
            WHITESPACE
        ).startswith("|")

    def read(self) -> int | None:
        """Return the end of the table, None if this is not one."""
        state = self._state
        end = self._read_lines()
        if not is_before_boundary(state, end):
            return None
        if not _pipes_are_outside_code(state, state.src[state.cursor : end - 1]):
            return None
        if self._rows:
            self._finish_part("tfoot" if self._has_footer else "tbody")
        if not any(part.kind == "tbody" for part in self.table.children):  # type: ignore[union-attr]
            state.doc.warn("Found table without body - ignoring it")
            return None
        self._fill_up()
        return end

    def _read_lines(self) -> int:
        src = self._state.src
        position = self._state.cursor
        if first := _SEPARATOR.match(src, position):
            position = first.end()
        while position < self._state.cursor_max:
            line = _line(src, position)
            if not _has_pipe(line):
                break
            if separator := _SEPARATOR.match(src, position):
                self._separate(separator[1])
            elif _FOOTER.match(src, position):
                self._begin_footer()
            else:
                self._rows.append(self._row(line.rstrip(" \t")))
            position += len(line) + 1
        return position

    def _separate(self, line: str) -> None:
        if not self._rows:
            return
        if not self.table.alignment and not self._has_footer:
            self._finish_part("thead")
            self.table.alignment = [_ALIGNMENTS[ends] for ends in _ALIGNMENT.findall(line)]
        elif not self._has_footer:
            self._finish_part("tbody")

    def _begin_footer(self) -> None:
        if self._rows:
            self._finish_part("tbody")
        self._has_footer = True

    def _finish_part(self, kind: str) -> None:
        self.table.children.append(Element(kind, "", self._rows))  # type: ignore[arg-type]
        self._rows = []

    def _row(self, line: str) -> Element:
        cells = self._cells.split(line)
        if self._leading_pipe and not cells[0].strip(STRIPPED):
            del cells[0]
        if cells and not cells[-1].strip(STRIPPED):
            del cells[-1]
        row = Element("tr")
        for cell in cells:
            text = cell.strip(STRIPPED)
            row.children.append(Element("td", "", [Element.leaf("raw_text", text)] if text else None))
        return row

    def _fill_up(self) -> None:
        """Give all rows, and the alignment, as many cells as the longest row has."""
        rows: list[Element] = [row for part in self.table.children for row in part.children]  # type: ignore
        columns = max(len(row.children) for row in rows)
        for row in rows:
            row.children += [Element("td") for _ in range(columns - len(row.children))]
        alignment = self.table.alignment[:columns]
        self.table.alignment = alignment + [""] * (columns - len(alignment))


class _Cells:
    """Splits a row at its pipes, those in code apart."""

    def __init__(self, state: BlockState) -> None:
        self._spans = Spans(state.inline, state.doc)
        self._rules = state.inline.rule_set(("code",))
        self._cells: list[str] = []

    def split(self, line: str) -> list[str]:
        if "`" not in line and "<code" not in line:
            return _plain_cells(line)
        self._cells = []
        # Behind the last end tag there is no code element to look for.
        end = line.rfind("</code>") + len("</code>")
        parts = _CODE_ELEMENT.split(line[:end]) if "</code>" in line else [""]
        parts[-1] += line[end:] if "</code>" in line else line
        for index, part in enumerate(parts):
            if index % 2:
                self._extend(part)
            else:
                self._split_text(part)
        return self._cells

    def _split_text(self, text: str) -> None:
        for node in self._spans.read(text, self._rules):
            if isinstance(node, str):
                first, *others = _plain_cells(node)
                self._extend(first)
                self._cells += others
            else:
                self._extend(_code_source(node.value))

    def _extend(self, text: str) -> None:
        if self._cells:
            self._cells[-1] += text
        else:
            self._cells.append(text)


def _plain_cells(text: str) -> list[str]:
    if "\\" not in text:
        return text.split("|")
    return [cell.replace("\\|", "|") for cell in _CELL_END.split(text)]


def _code_source(code: str) -> str:
    """Write a code span anew, with more backticks around than there are in it."""
    if "`" not in code:
        return f"`{code}`"
    delimiter = max(_BACKTICKS.findall(code)) + "`"
    return f"{delimiter} {code} {delimiter}"


def _pipes_are_outside_code(state: BlockState, text: str) -> bool:
    """Return whether every line, which has a pipe, has one that is not in a code span or an HTML element."""
    if "`" not in text and "<" not in text:
        return True
    nodes = Spans(state.inline, state.doc).read(text, state.inline.rule_set(("code", "html")))
    has_pipe = False
    for node in nodes:
        lines = _lines(node if isinstance(node, str) else node.value)
        if isinstance(node, Element) and node.kind == "codespan":
            if len(lines) > 2 or (len(lines) == 2 and not has_pipe):
                break
            if len(lines) == 2:
                has_pipe = False
        else:
            if len(lines) > 1 and not has_pipe and not _has_pipe(lines[0]):
                break
            has_pipe = (has_pipe and len(lines) <= 1) or (bool(lines) and _has_pipe(lines[-1]))
    return has_pipe


def _lines(text: str) -> list[str]:
    """Split as Ruby does: empty lines at the end do not count."""
    lines = text.split("\n")
    while lines and not lines[-1]:
        lines.pop()
    return lines


def render_part(out: Output, part: Element) -> None:
    out.indented(part.kind, part)


def _alignment(out: Output) -> str:
    """Return the alignment of the next cell; cells that are HTML converted may stand anywhere."""
    table = out.parents[-3] if len(out.parents) > 2 else None
    if not isinstance(table, Table):
        return ""
    column = out.column
    out.column = (column + 1) % len(out.parents[-1].children)
    return table.alignment[column]


def render_cell(out: Output, cell: Element) -> None:
    tag = "th" if len(out.parents) > 1 and out.parents[-2].kind == "thead" else "td"
    attrs = cell.attrs
    if alignment := _alignment(out):
        style = f"{attrs['style']}; " if attrs.get("style") is not None else ""
        attrs = {**attrs, "style": f"{style}text-align: {alignment}"}
    if cell.children:
        out.line(tag, attrs, cell.children)
    else:
        space = entity_text(out, 160, "nbsp")
        out.parts.append(f"{out.pad}<{tag}{out.attributes(attrs)}>{space}</{tag}>\n")


def register(md: Dialect) -> None:
    md.block.register("table", _START, parse_table)
    for kind in ("table", "thead", "tbody", "tfoot", "tr"):
        md.renderer.register(kind, render_part)
    md.renderer.register("td", render_cell)
    md.renderer.register("th", render_cell)
