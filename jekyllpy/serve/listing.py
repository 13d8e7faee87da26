"""Show what is in a folder that has no index, sortable by name, time and size."""

from __future__ import annotations

import html
import os
import urllib.parse
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from jekyllpy.serve.lookup import is_hidden

CONTENT_TYPE: Final = 'text/html; charset="UTF-8"'

_PAGE: Final = """<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>
table {{ border-collapse: collapse; width: 100%; }}
th {{ border-bottom: 1px solid; }}
th, td {{ text-align: left; }}
th:last-child, td:last-child {{ text-align: right; }}
</style>
</head>
<body>
<h1>{title}</h1>
<table>
<thead><tr>{heads}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
</body>
</html>
"""


class _Entry(NamedTuple):
    name: str  # with a slash at the end for folders
    modified: float
    size: int  # -1 for folders, and for what cannot be looked at


# WEBrick: "?N=D" sorts by name, descending.
_COLUMNS: Final[Mapping[str, tuple[str, Callable[[_Entry], Any]]]] = MappingProxyType(
    {
        "N": ("Name", lambda entry: os.fsencode(entry.name)),
        "M": ("Last modified", lambda entry: entry.modified),
        "S": ("Size", lambda entry: entry.size),
    }
)


def listing(folder: str, shown_path: str, query: str) -> bytes:
    """Return the page that lists a folder, sorted as the query asks."""
    key, order = _wish(query)
    entries = sorted(_entries(folder), key=_COLUMNS[key][1], reverse=order != "A")
    turned = "D" if order == "A" else "A"
    heads = "".join(f'<th><a href="?{name}={turned}">{title}</a></th>' for name, (title, _) in _COLUMNS.items())
    rows = [_row("../", "Parent Directory", os.path.getmtime(os.path.dirname(folder)), -1)]
    rows += [_row(entry.name, entry.name, entry.modified, entry.size) for entry in entries]
    title = f"Index of {html.escape(shown_path)}"
    return _PAGE.format(title=title, heads=heads, rows="\n".join(rows)).encode("utf-8", "backslashreplace")


def _wish(query: str) -> tuple[str, str]:
    asked = dict(urllib.parse.parse_qsl(query, max_num_fields=None))
    return next(((key, asked[key]) for key in _COLUMNS if key in asked), ("N", "A"))


def _entries(folder: str) -> list[_Entry]:
    try:
        with os.scandir(folder) as entries:
            return [_entry(entry) for entry in entries if not is_hidden(entry.name)]
    except OSError:
        return []


def _entry(entry: os.DirEntry[str]) -> _Entry:
    try:
        status = entry.stat()
        is_folder = entry.is_dir()
    except OSError:
        return _Entry(entry.name, 0, -1)
    return (
        _Entry(f"{entry.name}/", status.st_mtime, -1)
        if is_folder
        else _Entry(entry.name, status.st_mtime, status.st_size)
    )


def _row(link: str, text: str, modified: float, size: int) -> str:
    time = f"{datetime.fromtimestamp(modified):%Y/%m/%d %H:%M}" if modified else ""
    address = html.escape(urllib.parse.quote(os.fsencode(link)))
    # A colon in a name must not be taken for a scheme.
    return (
        f'<tr><td><a href="./{address}">{html.escape(text)}</a></td>'
        f"<td>{time}</td><td>{size if size >= 0 else '-'}</td></tr>"
    )
