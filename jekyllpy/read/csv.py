"""CSV as Ruby's library reads it: an empty cell is nil, a quoted empty one an empty string."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from jekyllpy.errors import ReadError
from jekyllpy.read.csv_converters import Converter, convert
from jekyllpy.ruby.hashes import MixedHash
from jekyllpy.ruby.values import inspect

_LINE_END: Final = re.compile(r"\r\n|\r|\n")

Row = list[str | None]


def parse_csv(
    text: str, path: str, separator: str = ",", headers: Any = True, converters: Sequence[Converter] = ()
) -> list[Any]:
    """Return the rows as hashes by header, or as lists where `headers` is null or false.

    `headers` may name the columns itself, as a list or as a line of CSV; otherwise the first row does. Raises
    `ReadError` for malformed quoting and for line ends of two kinds.
    """
    rows = _Reader(text, path, separator).rows()
    if headers is None or headers is False:
        return [[convert(cell, converters) for cell in row] for row in rows]
    names = _headers(headers, path, separator)
    if names is None:
        names = next(rows, None)
    return [_by_header(names or [], [convert(cell, converters) for cell in row]) for row in rows]


def _headers(headers: Any, path: str, separator: str) -> list[Any] | None:
    if isinstance(headers, str):
        return next(_Reader(headers, path, separator).rows(), [])
    return headers if isinstance(headers, list) else None


def _by_header(headers: list[Any], row: list[Any]) -> dict[Any, Any]:
    hash: dict[Any, Any] = {} if all(header.__class__ is str for header in headers) else MixedHash()
    cells = row + [None] * (len(headers) - len(row))
    for index, value in enumerate(cells):
        # Ruby: of two columns with one name the first counts; cells beyond the headers share the key nil
        hash.setdefault(headers[index] if index < len(headers) else None, value)
    return hash


class _Reader:
    """One pass over a text. Ruby: the first line end, wherever it stands, is that of all rows (csv/parser.rb)."""

    def __init__(self, text: str, path: str, separator: str) -> None:
        self._text = text
        self._path = path
        self._separator = separator
        self._plain = re.compile(rf'[^"\r\n{re.escape(separator)}]*')
        first = _LINE_END.search(text)
        self._row_end = first[0] if first else "\n"
        self._position = 0
        self._row = 1

    def rows(self) -> Iterator[Row]:
        """Yield the rows; an empty line is an empty row."""
        row: Row = []
        while self._position < len(self._text):
            is_quoted = self._text[self._position] == '"'
            cell = self._quoted() if is_quoted else self._unquoted()
            if self._take(self._separator):
                row.append(cell)
                if self._position == len(self._text):
                    row.append(None)
            elif self._take(self._row_end):
                yield [] if cell is None and not row else [*row, cell]
                self._row += 1
                row = []
            elif self._position < len(self._text):
                raise self._stray(cell, is_quoted)
            else:
                row.append(cell)
        if row:
            yield row

    def _take(self, text: str) -> bool:
        if not self._text.startswith(text, self._position):
            return False
        self._position += len(text)
        return True

    def _unquoted(self) -> str | None:
        match = self._plain.match(self._text, self._position)
        assert match is not None
        self._position = match.end()
        return match[0] or None

    def _quoted(self) -> str:
        parts, position = [], self._position + 1
        while True:
            end = self._text.find('"', position)
            if end < 0:
                raise self._error("Unclosed quoted field")
            parts.append(self._text[position:end])
            if not self._text.startswith('"', end + 1):
                self._position = end + 1
                return '"'.join(parts)
            position = end + 2

    def _stray(self, cell: str | None, is_quoted: bool) -> ReadError:
        line_end = _LINE_END.match(self._text, self._position)
        if is_quoted:
            return self._error("Any value after quoted field isn't allowed")
        if cell is not None and line_end:
            return self._error(f"Unquoted fields do not allow new line <{inspect(line_end[0])}>")
        if line_end is None:
            return self._error("Illegal quoting")
        return self._error(f"New line must be <{inspect(self._row_end)}> not <{inspect(line_end[0])}>")

    def _error(self, what: str) -> ReadError:
        # Ruby counts rows and calls them lines; the place is that of the line
        line = len(_LINE_END.findall(self._text, 0, self._position)) + 1
        return ReadError(f"{what} in line {self._row}.", self._path, line)
