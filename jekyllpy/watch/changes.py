"""Classify what happened to a file by comparing what it was with what it is."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["modified", "added", "removed"]

# Jekyll: changed files are listed in this order (jekyll-watch).
KINDS: tuple[Kind, ...] = ("modified", "added", "removed")


class Stamp(NamedTuple):
    """What tells two versions of a file apart without reading it.

    `ctime_ns` catches an edit that put the old modification time back (`cp -p`, `touch -r`), `mode` a file that was
    made readable again.
    """

    mtime_ns: int
    ctime_ns: int
    size: int
    inode: int
    mode: int


@dataclass(frozen=True, slots=True)
class Change:
    """One file that is not what it was."""

    kind: Kind
    path: str  # absolute


def read_stamp(path: str) -> Stamp | None:
    """Return the stamp of a regular file, or None: not there, a dangling link, a folder, a pipe."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return stamp_of(status) if stat.S_ISREG(status.st_mode) else None


def stamp_of(status: os.stat_result) -> Stamp:
    """Return the stamp of a file whose status is known."""
    return Stamp(status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino, status.st_mode)


def classify(path: str, before: Stamp | None, after: Stamp | None) -> Change | None:
    """Return the change between two stamps of a path, or None if there is none."""
    if before == after:
        return None
    if before is None:
        return Change("added", path)
    return Change("removed" if after is None else "modified", path)


def in_listing_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Sort changes as they are listed: by kind, otherwise in the order of arrival."""
    return tuple(sorted(changes, key=lambda change: KINDS.index(change.kind)))
