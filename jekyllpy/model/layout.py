"""A layout: a template that wraps the output of an item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """One file of a layouts directory."""

    name: str  # as front matter names it: relative path without the last extension
    path: str  # absolute
    relative_path: str  # from the source or theme, with leading slash as Jekyll shows it
    data: Mapping[str, Any]
    content: str
    first_line: int  # the file's line on which the content starts
