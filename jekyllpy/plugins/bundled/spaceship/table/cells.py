"""The cells of finished tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from jekyllpy.errors import PluginError
from jekyllpy.plugins.api import (
    Element,
    HtmlDocument,
    Text,
    inner_html,
    parse_fragment,
    select,
    set_inner_html,
    to_i,
)
from jekyllpy.plugins.bundled.spaceship.exclusions import Exclusions, Span
from jekyllpy.plugins.bundled.spaceship.table.attributes import apply_lists
from jekyllpy.plugins.bundled.spaceship.text import lines_of, starts_line, strip_lines, without_line_starts

_SPAN_MARK = re.compile(r"(?<!\|)\|+$", re.MULTILINE)
_CONTINUED = re.compile(r"(?<!\\)\\\s*$", re.ASCII | re.MULTILINE)
_LAST_COLON = re.compile(r"(?<!\\):\s*$", re.ASCII | re.MULTILINE)
_ANY_LAST_COLON = re.compile(r":\s*$", re.ASCII | re.MULTILINE)
_ALIGNMENT = re.compile(r"text-align:.+")
_PIPE = re.compile(r"(?<!\\)\|")
_ALIGNMENTS = ("", "left", "right", "center")
_ABOVE = "^^"
_BREAK = "\n<br>\n"


@dataclass(slots=True)
class _Row:
    """A row while its cells are worked on, with those that it had at the start."""

    element: Element
    cells: list[Element]
    taken: int = 0  # cells at the row's end that others have grown over
    column: int = 0


@dataclass(slots=True)
class _Table:
    """What is known of the rows above."""

    continued: list[Element] | None = None  # the cells of the row that goes on in this one
    above: dict[int, Element] = field(default_factory=dict)  # the last cell of each column


class Tables:
    """The tables of one page."""

    def __init__(self, document: HtmlDocument, named: Mapping[str, str], markdownify: Callable[[str], str]) -> None:
        self._document = document
        self._named = named
        self._markdownify = markdownify

    def finish(self) -> bool:
        """Change the tables; return whether there were any outside code."""
        tables = [each for each in select(self._document, "table") if not _is_in_code(each)]
        for element in tables:
            rows = select(element, "tr")
            table = _Table()
            for row in rows:
                _join_cells(table, _Row(row, select(row, "th, td")))
            for row in rows:
                for cell in select(row, "th, td"):
                    self._format(cell)
                    apply_lists(cell, self._named)
        return bool(tables)

    def _format(self, cell: Element) -> None:
        """Put the cell's content through Markdown."""
        exclusions = Exclusions((_code_spans,))
        content = strip_lines(_PIPE.sub(r"\\|", exclusions.take_out(inner_html(cell))))
        content = exclusions.put_back(content.replace("&lt;", "<").replace("&gt;", ">"))
        fragment = parse_fragment(self._markdownify(content))
        first = fragment.children[0] if fragment.children else None
        if isinstance(first, Element) and first.name == "p":
            html = "".join([inner_html(node) for node in fragment.children if isinstance(node, Element)])
        else:
            html = fragment.to_html()
        set_inner_html(cell, html)


def _is_in_code(table: Element) -> bool:
    return any(element.name in ("code", "pre") for element in table.ancestors())


def _code_spans(html: str) -> Iterator[Span]:
    """Yield what stands between the first and the last tag of code in each line."""
    for start, end in lines_of(html):
        opening = html.find("<code", start, end)
        closing = html.rfind("</code>", start, end)
        last = html.rfind(">", start, closing) if closing >= 0 else -1
        if opening >= 0 and last >= opening + len("<code"):
            yield opening, closing + len("</code>")


def _join_cells(table: _Table, row: _Row) -> None:
    for cell in row.cells:
        _take_columns(row, cell)
        _take_lines(table, row, cell)
        _align(cell)
        _take_rows(table, row, cell)


def _take_columns(row: _Row, cell: Element) -> None:
    """Let a cell that ends in pipes grow over as many columns."""
    if cell is row.cells[-1] and row.taken > 0:
        for each in row.cells[-row.taken :][::-1]:
            if "colspan" in each.attributes:
                return
            _remove(each)
    html = inner_html(cell)
    mark = _SPAN_MARK.search(html)
    if mark is not None:
        set_inner_html(cell, _SPAN_MARK.sub("", html))
        row.taken += len(mark[0])
        cell.attributes["colspan"] = str(len(mark[0]) + 1)


def _take_lines(table: _Table, row: _Row, cell: Element) -> None:
    """Let a row that ends in a backslash go on in the next."""
    if cell is not row.cells[-1]:
        return
    text = cell.text
    goes_on = _CONTINUED.search(text) is not None
    if goes_on:
        _set_text(cell, _CONTINUED.sub("", text))
    if table.continued is not None:
        if len(row.cells) < len(table.continued):
            raise PluginError("jekyll-spaceship: a table's row goes on in one with fewer cells")
        for first, further in zip(table.continued, row.cells, strict=False):
            set_inner_html(first, f"{inner_html(first)}{_BREAK}{inner_html(further)}")
        _remove(row.element)
    elif goes_on:
        table.continued = row.cells
    if not goes_on:
        table.continued = None


def _align(cell: Element) -> None:
    """Align a cell by the colons at its ends."""
    text = cell.text
    place = 0
    if starts_line(text, ":", but_not=":"):
        text = without_line_starts(text, ":")
        place += 1
    if _LAST_COLON.search(text):
        text = _ANY_LAST_COLON.sub("", text)
        place += 2
    if place:
        _set_text(cell, text.replace("\\:", ":"))
        alignment = f"text-align: {_ALIGNMENTS[place]}"
        style = cell.attributes.get("style") or ""
        has_one = _ALIGNMENT.search(style) is not None
        cell.attributes["style"] = _ALIGNMENT.sub(alignment, style) if has_one else alignment


def _take_rows(table: _Table, row: _Row, cell: Element) -> None:
    """Let the cell above grow over one that begins with two carets."""
    above = table.above.get(row.column)
    html = inner_html(cell)
    if above is not None and starts_line(html, _ABOVE):
        set_inner_html(cell, without_line_starts(html, _ABOVE))
        set_inner_html(above, f"{inner_html(above)}{_BREAK}{inner_html(cell)}")
        above.attributes["rowspan"] = str(to_i(above.attributes.get("rowspan") or "1") + 1)
        _remove(cell)
    else:
        table.above[row.column] = cell
    row.column += max(to_i(cell.attributes.get("colspan") or "0"), 1)


def _set_text(cell: Element, text: str) -> None:
    cell.children = []
    if text:
        cell.append(Text(content=text))


def _remove(node: Element) -> None:
    node.replace_with([])
