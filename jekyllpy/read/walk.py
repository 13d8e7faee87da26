"""Which entries of the source belong to the site: include, exclude, dot and underscore rules (entry_filter.rb)."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path

from jekyllpy.model.patterns import PathPatterns

_SPECIAL = (".", "_", "#", "~")


class EntryFilter:
    """The filter that every listing of the source goes through."""

    def __init__(self, source: Path, include: Iterable[object], exclude: Iterable[object], is_safe: bool) -> None:
        included = [*include]
        self._source = str(source)
        self._real_source = os.path.realpath(source)
        self._include = PathPatterns(included)
        self._exclude = PathPatterns([pattern for pattern in exclude if pattern not in included])
        self._is_safe = is_safe

    def filter(self, entries: Iterable[str], base: str = "") -> Iterator[str]:
        """Yield the entries that belong to the site.

        `base` is the listed folder relative to the source; entries are relative to `base`.
        """
        for entry in entries:
            # Jekyll: meant for `.` and `..`, it drops `name.` as well (entry_filter.rb)
            if entry.endswith("."):
                continue
            if self._belongs(entry, base):
                yield entry

    def _belongs(self, entry: str, base: str) -> bool:
        included = self._is_included(entry)
        if not included and self.is_excluded(posixpath.join(base, entry) if base else entry):
            return False
        if self.is_unsafe_link(posixpath.join(self._source, base.lstrip("/"), entry)):
            return False
        return included or not (
            entry.startswith(_SPECIAL) or posixpath.basename(entry).startswith(_SPECIAL) or entry.endswith("~")
        )

    def _is_included(self, entry: str) -> bool:
        return self._include.match(entry, self._is_folder) or (
            "/" in entry and self._include.match(posixpath.basename(entry), self._is_folder)
        )

    def is_excluded(self, path: str) -> bool:
        """Return whether the config excludes a path relative to the source."""
        return self._exclude.match(path, self._is_folder)

    def is_unsafe_link(self, path: str) -> bool:
        """Return whether safe mode refuses a path because it leads out of the source."""
        if not self._is_safe or not os.path.islink(path):
            return False
        real = os.path.realpath(path)
        # Unlike Jekyll, compared by components: a sibling folder whose name only starts like the source's is outside
        return real != self._real_source and not real.startswith(self._real_source + os.sep)

    def leads_out(self, path: str, folder: str) -> bool:
        """Return whether safe mode refuses a path because links, of whatever part of it, lead out of the folder."""
        if not self._is_safe:
            return False
        own = folder.removeprefix(self._source)
        real_folder = folder if own == folder else self._real_source + own
        return not os.path.realpath(path).startswith(real_folder.rstrip(os.sep) + os.sep)

    def _is_folder(self, path: str) -> bool:
        return os.path.isdir(os.path.join(self._source, path.lstrip("/")))


def glob_tree(folder: str, *, with_dotfiles: bool) -> list[str]:
    """Return the relative paths below a folder in the order of Ruby's Dir.glob("**/*").

    Names of a folder are sorted bytewise; a folder comes just before its content. Symbolic links to folders are
    listed, not entered.
    """
    found: list[str] = []
    pending = _listing(folder, "", with_dotfiles)
    while pending:
        path = pending.pop()
        found.append(path)
        full = f"{folder}/{path}"
        if os.path.isdir(full) and not os.path.islink(full):
            pending.extend(_listing(folder, path, with_dotfiles))
    return found


def _listing(folder: str, relative: str, with_dotfiles: bool) -> list[str]:
    names = sorted(os.listdir(f"{folder}/{relative}"), key=os.fsencode, reverse=True)
    return [f"{relative}/{name}" if relative else name for name in names if with_dotfiles or not name.startswith(".")]
