"""Staged files take their places by renaming, so that each file of the destination is the old or the new one, whole."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from jekyllpy.errors import DestinationError
from jekyllpy.write.cleaner import delete
from jekyllpy.write.uninterrupted import uninterrupted


def commit(destination: Path, staged: Mapping[str, Path], obsolete: Iterable[str]) -> None:
    """Bring staged files to their places and delete what is obsolete, deletions last.

    Raises `DestinationError` before anything is touched where a folder takes no change, and `OSError`.
    """
    deletions = list(obsolete)
    _check_access(destination, staged, deletions)
    with uninterrupted():
        cleared = _clear_the_way(destination, deletions, staged)
        # Folders first: of all steps these are the likeliest to find the disk full
        for folder in dict.fromkeys(map(os.path.dirname, staged)):
            _make_folder(destination, folder)
        for place, path in staged.items():
            _replace(path, destination / place)
        delete(destination, [path for path in deletions if path not in cleared])


def _check_access(destination: Path, staged: Iterable[str], deletions: Iterable[str]) -> None:
    folders = {_standing_folder(destination, folder) for folder in set(map(os.path.dirname, staged))}
    for path in deletions:
        folders.add((destination / path).parent)
        folders.update(_folders_below(destination / path))
    for folder in sorted(folders):
        if not os.access(folder, os.W_OK | os.X_OK):
            raise DestinationError(os.strerror(errno.EACCES), str(folder))


def _standing_folder(destination: Path, folder: str) -> Path:
    """Return the folder, or the nearest one above it that is there."""
    path = destination / folder
    while path != destination and (path.is_symlink() or not path.is_dir()):
        path = path.parent
    return path


def _folders_below(path: Path) -> Iterator[Path]:
    if path.is_dir() and not path.is_symlink():
        yield from (Path(folder) for folder, _, _ in os.walk(path))


def _clear_the_way(destination: Path, deletions: Iterable[str], staged: Iterable[str]) -> set[str]:
    """Delete what stands where a folder is needed, or a folder where a file is; return which deletions that did."""
    needed = {path for place in staged for path in _with_parents(place)}
    blocking = [path for path in deletions if path in needed]
    delete(destination, blocking)
    folders = [place for place in staged if (destination / place).is_dir() and not (destination / place).is_symlink()]
    delete(destination, folders)
    return set(blocking)


def _with_parents(place: str) -> list[str]:
    parts = place.split("/")
    return ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]


def _make_folder(destination: Path, folder: str) -> None:
    """Make the folders of a place. A link among them would lead out of the destination, so it gives way."""
    path = destination
    for part in folder.split("/") if folder else ():
        path = path / part
        if path.is_symlink():
            path.unlink()
        if not path.is_dir():
            path.mkdir()


def _replace(path: Path, target: Path) -> None:
    try:
        os.replace(path, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        # A folder of the destination is a disk of its own
        beside = target.parent / f".{path.parent.name}"
        shutil.copy2(path, beside, follow_symlinks=False)
        os.replace(beside, target)
