"""Find what a URL path stands for below the destination, in WEBrick's order with Jekyll's additions."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

# Jekyll: "/about" also finds about.html, then about.xhtml (serve/servlet.rb).
_EXTENSIONS: Final = ("", ".html", ".xhtml")

_PART: Final = re.compile(r"/[^/]*")
# Jekyll: never disclosed are ".ht*" and "~*"; WEBrick: nor names Windows would take for others. Repositories are ours.
_HIDDEN: Final = re.compile(r"\.ht.*|~.*|.*[. ]|.*::\$data|\.git|\.svn|\.hg|\.bzr", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to be sent."""

    path: str


@dataclass(frozen=True, slots=True)
class FoundFolder:
    """A folder without an index, or asked for without its slash."""

    path: str


Found: TypeAlias = FoundFile | FoundFolder


def look_up(root: str, path: str, indexes: Sequence[str]) -> Found | None:
    """Return what a decoded path, which starts with a slash, stands for below the root; None if nothing."""
    parts = _PART.findall(path)
    here = root
    for at, part in enumerate(parts):
        if part != "/" and os.path.isdir(here + part):
            here += part
            if is_hidden(part[1:]):
                return None
            continue
        # WEBrick: what follows the name of a file is no part of the look-up: "/about.html/more" is about.html.
        found = _first_file(_index_names(here, root, indexes) if part == "/" else _file_names(here, part))
        if found is None and part == "/" and at == len(parts) - 1:
            return FoundFolder(here)
        return FoundFile(found) if found and not is_hidden(os.path.basename(found)) else None
    return FoundFolder(here)


def is_hidden(name: str) -> bool:
    """Tell whether a file or folder of this name is not to be seen."""
    return _HIDDEN.fullmatch(name) is not None


def is_within(root: str, path: str) -> bool:
    """Tell whether a path, all links resolved, is the root or lies below it."""
    real_root, real = os.path.realpath(root), os.path.realpath(path)
    return real == real_root or real.startswith(real_root.rstrip(os.sep) + os.sep)


def _file_names(folder: str, name: str) -> Iterator[str]:
    return (folder + name + extension for extension in _EXTENSIONS)


def _index_names(folder: str, root: str, indexes: Sequence[str]) -> Iterator[str]:
    for index in indexes:
        yield from _file_names(folder, f"/{index}")
    # Jekyll: last for "/about/" come about.html and about.xhtml beside the folder (serve/servlet.rb).
    if folder != root:
        yield from _file_names(folder, ".html")
        yield from _file_names(folder, ".xhtml")


def _first_file(names: Iterator[str]) -> str | None:
    return next((name for name in names if os.path.isfile(name)), None)
