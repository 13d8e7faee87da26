"""What in the destination belongs to no output of this build (cleaner.rb)."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable
from pathlib import Path

from jekyllpy.errors import DestinationError


def obsolete_paths(destination: Path, planned: Collection[str], keep_files: Iterable[object]) -> list[str]:
    """Return the paths below the destination to delete, folders in place of their whole content.

    A path whose start equals an entry of `keep_files` stays, letter by letter: `.svn` keeps `.svnx` too.
    """
    kept = tuple(str(name) for name in keep_files)
    folders = {parent for place in planned for parent in _parents(place)} | {
        parent for name in kept for parent in _parents(name)
    }
    obsolete: list[str] = []
    pending = [""]
    while pending:
        folder = pending.pop()
        with os.scandir(destination / folder if folder else destination) as scan:
            entries = list(scan)
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if kept and path.startswith(kept):
                continue
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder and path in folders:
                pending.append(path)
            elif is_folder or path in folders or path not in planned:
                obsolete.append(path)
    return obsolete


def delete(destination: Path, paths: Iterable[str]) -> None:
    """Delete files, links and folders. Raises `DestinationError` for what cannot go."""
    for path in paths:
        full = destination / path
        try:
            if full.is_dir() and not full.is_symlink():
                shutil.rmtree(full)
            else:
                full.unlink(missing_ok=True)
        except OSError as error:
            raise DestinationError(error.strerror or str(error), str(full)) from error


def _parents(path: str) -> list[str]:
    parts = path.strip("/").split("/")
    return ["/".join(parts[:length]) for length in range(1, len(parts))]
