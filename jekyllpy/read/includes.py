"""Partials, looked up when a template asks for them (includes_dir, then the theme's)."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Sequence

from jekyllpy.read.text import read_text
from jekyllpy.read.walk import EntryFilter


class IncludeReader:
    """The include folders of one build."""

    def __init__(
        self, folders: Sequence[str], source: str, collections_path: str, entries: EntryFilter, encoding: str
    ) -> None:
        self.folders = tuple(folders)
        self._source = source
        self._collections_path = collections_path
        self._entries = entries
        self._encoding = encoding

    def find(self, name: str) -> tuple[str, str] | None:
        """Return text and path of an include, None where no folder has it. Raises `ReadError`."""
        for folder in self.folders:
            found = self._read(posixpath.normpath(f"{folder}/{name}"), folder, folder)
            if found is not None:
                return found
        return None

    def find_relative(self, name: str, page_path: str, is_document: bool) -> tuple[str, str] | None:
        """Return text and path of a file named from the folder of the page's own file.

        `page_path` is `page.path` as templates see it. Raises `ReadError`.
        """
        base = self._collections_path if is_document else self._source
        # Jekyll: an excerpt's path ends in `/#excerpt`, which is no folder (include.rb)
        folder = posixpath.dirname(page_path.removesuffix("/#excerpt"))
        return self._read(posixpath.normpath(f"{base}/{folder}/{name}"), base, posixpath.normpath(f"{base}/{folder}"))

    def _read(self, path: str, folder: str, scope: str) -> tuple[str, str] | None:
        """Return text and path of a file in a folder; in safe mode no link may lead it out of the scope."""
        if not os.path.isfile(path) or self._entries.leads_out(path, scope):
            return None
        if path != folder and not path.startswith(folder.rstrip("/") + "/"):
            return None
        return read_text(path, self._encoding), path


class KnownIncludes:
    """The partials of one build, each read once; `found` has those that were asked for by name."""

    def __init__(self, reader: IncludeReader) -> None:
        self._reader = reader
        self.folders = reader.folders
        self.found: dict[str, tuple[str, str] | None] = {}

    def find(self, name: str) -> tuple[str, str] | None:
        """Return text and path of an include, None where no folder has it. Raises `ReadError`."""
        if name not in self.found:
            self.found[name] = self._reader.find(name)
        return self.found[name]

    def find_relative(self, name: str, page_path: str, is_document: bool) -> tuple[str, str] | None:
        """Return text and path of a file beside the page's own. Raises `ReadError`."""
        return self._reader.find_relative(name, page_path, is_document)
