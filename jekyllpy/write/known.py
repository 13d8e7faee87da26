"""What files of the destination are known to hold, so that a rebuild need not read them again."""

from __future__ import annotations

import os
import stat
import time
from typing import Final, TypeAlias

UNSURE: Final = 2_000_000_000
"""Nanoseconds in which a file may change twice without another time: some file systems count in two seconds."""

Times: TypeAlias = tuple[int, int, int, int, int]


class KnownFiles:
    """Files that were read or written, by path, with what was in them; a file that was touched since is unknown."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[object, Times]] = {}

    def holds(self, path: str, content: object) -> bool:
        """Tell whether a file is known to hold this: a text, or what names a source in one state."""
        known = self._known.get(path)
        if known is None or known[0] != content:
            return False
        return known[1] == times_of(path)

    def note(self, path: str, content: object) -> None:
        """Note what a file holds, unless it changed so lately that it may change again unseen."""
        times = times_of(path)
        if times is not None and max(times[:2]) < time.time_ns() - UNSURE:
            self._known[path] = content, times
        else:
            self._known.pop(path, None)


def times_of(path: str) -> Times | None:
    """Return what tells a regular file's state, None where there is none."""
    try:
        status = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino, status.st_mode
