"""Stylesheets that need not be compiled again: nothing that the compiler looked at has changed since."""

from __future__ import annotations

import os
import posixpath
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from jekyllpy.sass.folders import Folders
from jekyllpy.sass.results import Engine, SassResult, Stylesheet

_MOST: Final = 500
_UNSURE: Final = 2_000_000_000
"""Nanoseconds in which a file may change twice without another time: some file systems count in two seconds."""

_ENDINGS: Final = (".scss", ".sass", ".css")
_Times = tuple[int, int, int, int] | None
_Names = tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class _Known:
    result: SassResult
    load_paths: tuple[str, ...]
    files: dict[str, _Times]  # that were loaded
    folders: dict[str, _Names]  # in which another might have been found
    wanted: frozenset[str]  # the names of folders that imports may mean

    def holds(self, load_paths: tuple[str, ...]) -> bool:
        """Tell whether the compiler would find the same."""
        return (
            self.load_paths == load_paths
            and all(_times(path) == times for path, times in self.files.items())
            and all(_names(path, self.wanted) == names for path, names in self.folders.items())
        )


class KnownStyles:
    """An engine that keeps what it has compiled, as long as the same files would be found with the same content."""

    def __init__(self, engine: Engine, folders: Folders) -> None:
        self._engine = engine
        self._folders = folders
        self._known: dict[Stylesheet, _Known] = {}

    @property
    def version(self) -> str:
        """Name and version."""
        return self._engine.version

    def compile(self, sheet: Stylesheet) -> SassResult:
        """Compile one stylesheet, or return what it gave before. Raises `ConversionError`."""
        load_paths = self._folders.load_paths()
        known = self._known.get(sheet)
        if known is not None and known.holds(load_paths):
            return known.result
        start = time.time_ns()
        result = self._engine.compile(sheet)
        files = {path: _times(path) for path in result.loaded_files}
        within = {part for path in result.loaded_files for part in _ends(path)}
        wanted = frozenset(name for part in within for name in part.split("/"))
        starts = self._starts(sheet, load_paths, result.loaded_files)
        folders = {path: _names(path, wanted) for start in starts for path in _standing(start, within)}
        self._known.pop(sheet, None)
        if all(times is not None and times[0] < start - _UNSURE for times in files.values()):
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[sheet] = _Known(result, load_paths, files, folders, wanted)
        return result

    def close(self) -> None:
        """End the process."""
        self._engine.close()

    def _starts(self, sheet: Stylesheet, load_paths: Iterable[str], loaded: Iterable[str]) -> set[str]:
        """Return the folders from which imports are looked for."""
        starts = {self._folders.source, *load_paths, *map(posixpath.dirname, loaded)}
        if sheet.relative_path is not None:
            starts.add(posixpath.dirname(self._folders.path_of(sheet.relative_path)))
        return starts


def _standing(start: str, within: Iterable[str]) -> set[str]:
    """Return a folder, and those within it that are there."""
    found, missing = {start}, set[str]()
    for part in within:
        path = start
        for name in part.split("/"):
            path = f"{path}/{name}"
            if path in missing:
                break
            if path not in found and not os.path.isdir(path):
                missing.add(path)
                break
            found.add(path)
    return found


def _ends(path: str) -> Iterator[str]:
    """Yield all that an import may have named of a partial's folders; `a` may be the folder of `a/_index.scss`."""
    folder, _, name = path.rpartition("/")
    parts = [*folder.split("/"), name.removeprefix("_").rpartition(".")[0]]
    # Deeper than this nobody imports
    for length in range(1, min(len(parts), 6)):
        yield "/".join(parts[-length:])
        yield "/".join(parts[-length - 1 : -1])


def _times(path: str) -> _Times:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return max(status.st_mtime_ns, status.st_ctime_ns), status.st_mtime_ns, status.st_size, status.st_ino


def _names(folder: str, wanted: frozenset[str]) -> _Names:
    try:
        return tuple(sorted(name for name in os.listdir(folder) if name in wanted or name.endswith(_ENDINGS)))
    except OSError:
        return None
