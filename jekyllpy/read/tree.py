"""The walk over the source: which folders hold posts, which files are pages, which are copied (reader.rb)."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field

from jekyllpy.errors import ReadError
from jekyllpy.model import Page, SiteRules, StaticFile
from jekyllpy.read.front_matter import has_front_matter
from jekyllpy.read.pages import read_page
from jekyllpy.read.static_files import read_static_file
from jekyllpy.read.text import read_bytes, show
from jekyllpy.read.walk import EntryFilter


@dataclass(slots=True)
class Folder:
    """One folder of the walk, its subfolders still to come."""

    relative: str  # "" or starts with a slash
    subfolders: list[str] = field(default_factory=list)
    pages: list[tuple[str, bytes]] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


class SourceTree:
    """The walk, and what it found: in the order in which Jekyll finds it."""

    def __init__(self, rules: SiteRules, entries: EntryFilter) -> None:
        self._rules = rules
        self._entries = entries
        self._source = str(rules.config.source)
        self._destination = str(rules.config.destination)
        self.pages: list[Page] = []
        self.static_files: list[StaticFile] = []

    def walk(self) -> Iterator[str]:
        """Yield each folder as it is entered, where its posts are due; its pages come when it is left."""
        if not os.path.isdir(self._source):
            return
        open_folders = [self._list("")]
        yield ""
        while open_folders:
            folder = open_folders[-1]
            if not folder.subfolders:
                self._collect(open_folders.pop())
                continue
            relative = f"{folder.relative}/{folder.subfolders.pop(0)}"
            path = self._source + relative
            if path == self._destination or not self._may_enter(path):
                continue
            open_folders.append(self._list(relative))
            yield relative

    def _may_enter(self, path: str) -> bool:
        if not os.path.islink(path):
            return True
        # A link to a folder that contains it would be walked without end
        real = os.path.realpath(path)
        if os.path.realpath(os.path.dirname(path)).startswith(real.rstrip("/") + "/") or os.path.dirname(path) == real:
            self._rules.warn("Symlink loop:", f"{show(path)} leads back to {show(real)} and is skipped.")
            return False
        return True

    def _list(self, relative: str) -> Folder:
        folder = Folder(relative)
        path = self._source + relative
        try:
            with os.scandir(path) as scan:
                # Jekyll: the order of the folder's own listing shows in site.pages, so it is not sorted (reader.rb)
                found = {entry.name: entry for entry in scan}
        except OSError as error:
            raise ReadError(error.strerror or str(error), show(path)) from error
        for name in self._entries.filter(found, relative):
            self._sort_in(folder, found[name])
        return folder

    def _sort_in(self, folder: Folder, entry: os.DirEntry[str]) -> None:
        _check_name(entry.path)
        try:
            mode = entry.stat().st_mode
        except OSError as error:
            raise ReadError(error.strerror or str(error), show(entry.path)) from error
        if stat.S_ISDIR(mode):
            folder.subfolders.append(entry.name)
        elif not stat.S_ISREG(mode):
            self._rules.warn("Skipping:", f"{show(entry.path)} is not a regular file")
        elif has_header(entry.path):
            folder.pages.append((entry.name, read_bytes(entry.path)))
        else:
            folder.files.append(entry.name)

    def _collect(self, folder: Folder) -> None:
        base = self._source + folder.relative
        for name, raw in folder.pages:
            page = read_page(self._rules, f"{base}/{name}", folder.relative, name, raw)
            if self._rules.is_published(page.data):
                self.pages.append(page)
        for name in folder.files:
            self.static_files.append(read_static_file(self._rules, f"{base}/{name}", folder.relative, name))


def has_header(path: str) -> bool:
    """Return whether a file starts with a front matter fence. Raises `ReadError`."""
    try:
        with open(path, "rb") as file:
            return has_front_matter(file.readline(4096))
    except OSError as error:
        raise ReadError(error.strerror or str(error), show(path)) from error


def _check_name(path: str) -> None:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ReadError("invalid byte sequence in UTF-8 in the file's name", show(path)) from error
