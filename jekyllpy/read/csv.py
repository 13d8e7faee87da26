"""CSV as Ruby's library reads it: an empty cell is nil, a quoted empty one an empty string."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from jekyllpy.errors import ReadError

_INTEGER = re.compile(r"[+-]?\d+(?:_\d+)*", re.ASCII)
_FLOAT = re.compile(r"[+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:[eE][+-]?\d+)?", re.ASCII)


def parse_csv(
    text: str, path: str, separator: str = ",", has_headers: bool = True, converters: Sequence[str] = ()
) -> list[Any]:
    """Return the rows as hashes by header, or as lists without headers. Raises `ReadError` for malformed quoting."""
    rows = [[_convert(cell, converters) for cell in row] for row in _rows(text, path, separator)]
    if not has_headers:
        return [[value for value, _ in row] for row in rows]
    if not rows:
        return []
    headers = [raw for _, raw in rows[0]]
    return [_by_header(headers, [value for value, _ in row]) for row in rows[1:]]


def _by_header(headers: list[str | None], row: list[Any]) -> dict[Any, Any]:
    hash: dict[Any, Any] = {}
    cells = row + [None] * (len(headers) - len(row))
    for index, value in enumerate(cells if row else []):
        # Ruby: of two columns with one name the first counts; cells beyond the headers share the key nil
        hash.setdefault(headers[index] if index < len(headers) else None, value)
    return hash


def _convert(cell: str | None, converters: Sequence[str]) -> tuple[Any, str | None]:
    if cell is None:
        return None, None
    for name in converters:
        if name in ("integer", "numeric", "all") and _INTEGER.fullmatch(cell):
            return int(cell), cell
        if name in ("float", "numeric", "all") and _FLOAT.fullmatch(cell):
            return float(cell), cell
    return cell, cell


def _rows(text: str, path: str, separator: str) -> Iterator[list[str | None]]:
    plain = re.compile(rf'[^"\r\n{re.escape(separator)}]*')
    position, line, row = 0, 1, list[str | None]()
    cell: str | None
    while position < len(text):
        if text[position] == '"':
            cell, position, line = _quoted(text, position, line, path)
        else:
            match = plain.match(text, position)
            assert match is not None
            cell, position = match[0] or None, match.end()
        row.append(cell)
        if text.startswith(separator, position):
            position += len(separator)
            if position == len(text):
                row.append(None)
        elif position < len(text):
            if text[position] not in "\r\n":
                kind = (
                    "Illegal quoting"
                    if cell is None or text[position] == '"'
                    else "Any value after quoted field isn't allowed"
                )
                raise ReadError(f"{kind} in line {line}.", path, line)
            position += 2 if text.startswith("\r\n", position) else 1
            line += 1
            yield [] if row == [None] else row
            row = []
    if row:
        yield row


def _quoted(text: str, start: int, line: int, path: str) -> tuple[str, int, int]:
    parts, position = [], start + 1
    while True:
        end = text.find('"', position)
        if end < 0:
            raise ReadError(f"Unclosed quoted field in line {line}.", path, line)
        parts.append(text[position:end])
        if not text.startswith('"', end + 1):
            cell = '"'.join(parts)
            return cell, end + 1, line + cell.count("\n")
        position = end + 2
