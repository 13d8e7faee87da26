"""Take stock of the files below a folder, following links as Jekyll's reader does, but never in circles."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from jekyllpy.watch.changes import Stamp, stamp_of


@dataclass(slots=True)
class Inventory:
    """What a walk found."""

    stamps: dict[str, Stamp] = field(default_factory=dict)  # regular files
    links: set[str] = field(default_factory=set)  # symbolic links to files and folders


def take_inventory(folder: str, ignores: Callable[[str], bool]) -> Inventory:
    """Return all files below a folder with their stamps, under the names that lead to them from there."""
    found = Inventory()
    pending: list[tuple[str, tuple[str, ...]]] = [(folder, (os.path.realpath(folder),))]
    while pending:
        current, above = pending.pop()
        for entry in _entries(current):
            if ignores(entry.path):
                continue
            status = _status(entry)
            if status is None:
                continue
            if entry.is_symlink():
                found.links.add(entry.path)
            if stat.S_ISDIR(status.st_mode):
                pending.extend(_descend(entry, above))
            elif stat.S_ISREG(status.st_mode):
                found.stamps[entry.path] = stamp_of(status)
    return found


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def _status(entry: os.DirEntry[str]) -> os.stat_result | None:
    try:
        return entry.stat()
    except OSError:
        return None


def _descend(entry: os.DirEntry[str], above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the folder to walk next, unless it is a link to a folder that the walk is in already."""
    if not entry.is_symlink():
        yield entry.path, above
        return
    real = os.path.realpath(entry.path)
    within = os.path.realpath(os.path.dirname(entry.path))
    if not any((base + os.sep).startswith(real.rstrip(os.sep) + os.sep) for base in (within, *above)):
        yield entry.path, (*above, real)
