"""Ruby's `Dir.glob`, for the scopes of front-matter defaults: which paths of the source a pattern hits.

Each part of a pattern is looked up once in each folder that the parts before it led to, however many there are.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

from jekyllpy.ruby.glob import compile_glob

_MAGIC: Final = re.compile(r"[*?\[]")
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_ANY_FOLDERS: Final = "**"


def glob_source(source: Path, pattern: str) -> list[str]:
    """Return the paths that a pattern hits, relative to the source and without a slash at their end."""
    if pattern.startswith("/"):
        # Ruby: such a path is no part of the source
        return []
    hits: dict[str, None] = {}
    for plain in _without_braces(pattern):
        for hit in _hits(str(source), plain):
            hits[os.path.relpath(os.path.join(source, hit), source)] = None
    return list(hits)


def _hits(source: str, pattern: str) -> list[str]:
    """Return the hits of a pattern without braces; one that ends in a slash hits folders."""
    found = [""]
    *folders, last = re.split("/+", pattern)
    for part in folders:
        found = _all_folders(source, found) if part == _ANY_FOLDERS else _matches(source, found, part, are_folders=True)
    return _matches(source, found, last, are_folders=False) if last else found


def _matches(source: str, folders: list[str], part: str, are_folders: bool) -> list[str]:
    if _MAGIC.search(_ESCAPE.sub("", part)):
        expression = compile_glob(part)
        found = [_below(folder, name) for folder in folders for name in _names(source, folder, expression)]
    else:
        name = _ESCAPE.sub(r"\1", part)
        found = [path for folder in folders if os.path.lexists(os.path.join(source, path := _below(folder, name)))]
    return [path for path in found if not are_folders or os.path.isdir(os.path.join(source, path))]


def _names(source: str, folder: str, expression: re.Pattern[str]) -> Iterator[str]:
    try:
        names = os.listdir(os.path.join(source, folder))
    except OSError:
        return
    # Ruby: a pattern that begins with a dot hits the folder itself, but not the one above
    yield from (name for name in (".", *sorted(names)) if expression.fullmatch(name))


def _all_folders(source: str, folders: list[str]) -> list[str]:
    """Return the folders and all below them. Ruby: hidden ones are left out, and links are not followed."""
    found: dict[str, None] = {}
    pending = folders[::-1]
    while pending:
        folder = pending.pop()
        if folder in found:
            continue
        found[folder] = None
        for name in sorted(os.listdir(os.path.join(source, folder)), reverse=True):
            path = os.path.join(source, folder, name)
            if not name.startswith(".") and os.path.isdir(path) and not os.path.islink(path):
                pending.append(_below(folder, name))
    return list(found)


def _below(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def _without_braces(pattern: str) -> Iterator[str]:
    """Yield the patterns that the choices in braces make; Ruby: a brace that nothing closes makes none."""
    pending = [pattern]
    while pending:
        text = pending.pop()
        start, commas, end = _outer_braces(text)
        if start is None:
            yield text
        elif end is not None:
            bounds = [start, *commas, end]
            choices = [text[one + 1 : other] for one, other in pairwise(bounds)]
            pending.extend(text[:start] + choice + text[end + 1 :] for choice in reversed(choices))


def _outer_braces(text: str) -> tuple[int | None, list[int], int | None]:
    """Return where the first braces begin, where their choices part, and where they end."""
    start: int | None = None
    commas: list[int] = []
    depth = at = 0
    while at < len(text):
        char = text[at]
        if char == "{":
            depth += 1
            start = at if start is None else start
        elif char == "}" and start is not None:
            depth -= 1
            if depth == 0:
                return start, commas, at
        elif char == "," and depth == 1:
            commas.append(at)
        elif char == "\\":
            at += 1
        at += 1
    return start, commas, None
