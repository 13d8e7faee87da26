"""Themes that were fetched before, each in a folder `owner/name@ref`, and how one is fetched if that is asked for."""

from __future__ import annotations

import os
import posixpath
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled.remote_theme.name import ThemeRepository

_GIGABYTE = 1 << 30
_HEAD = "HEAD"
# What a damaged or foreign archive makes the library raise
_UNREADABLE = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, OSError, RuntimeError, EOFError, ValueError)


def _archive_url(theme: ThemeRepository) -> str:
    return theme.archive_url


@dataclass(frozen=True, slots=True)
class ThemeStore:
    """A folder of themes. A theme's folder is there whole or not at all."""

    folder: Path
    archive_url: Callable[[ThemeRepository], str] = _archive_url
    most_bytes: int = _GIGABYTE  # of an archive, and of the files in it

    def place(self, theme: ThemeRepository) -> Path:
        """Return the folder of a theme at its version."""
        return self.folder / theme.owner / f"{theme.name}@{theme.ref}"

    def find(self, theme: ThemeRepository) -> Path | None:
        """Return the folder of a theme, None where it was never fetched; without a version `owner/name` will do."""
        places = [self.place(theme), *([self.folder / theme.owner / theme.name] if theme.ref == _HEAD else [])]
        return next((place for place in places if _has_files(place)), None)

    def fetch(self, theme: ThemeRepository) -> Path:
        """Fetch a theme over the network and return its folder. Raises `PluginError`; nothing is left behind then."""
        from jekyllpy.plugins.bundled.remote_theme.download import download

        place = self.place(theme)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix=".fetching-", dir=place.parent) as scratch:
                archive = Path(scratch, "theme.zip")
                download(self.archive_url(theme), archive, self.most_bytes)
                unpack(archive, place, self.most_bytes)
        except OSError as error:
            raise PluginError(f"The remote theme cannot be kept: {error.strerror or error}", str(place)) from error
        return place


def unpack(archive: Path, folder: Path, most_bytes: int = _GIGABYTE) -> None:
    """Write the files of a ZIP archive into a folder, without the archive's one top folder. Raises `PluginError`.

    The files are put together beside the archive first.
    """
    root = archive.parent / "theme"
    root.mkdir()
    try:
        _extract(archive, root, most_bytes)
    except _UNREADABLE as error:
        raise PluginError(f"The remote theme cannot be unpacked: {error}", str(folder)) from error
    if not _has_files(root):
        raise PluginError("The remote theme cannot be unpacked: there is nothing in it", str(folder))
    try:
        os.replace(root, folder)
    except OSError:
        # Another build may have been faster
        if not _has_files(folder):
            raise


def _extract(archive: Path, root: Path, most_bytes: int) -> None:
    with zipfile.ZipFile(archive) as files:
        if sum(entry.file_size for entry in files.infolist()) > most_bytes:
            raise ValueError(f"its files have more than {most_bytes} bytes")
        for entry in files.infolist():
            # No name leads out of the folder, whatever it says
            inner = posixpath.normpath("/" + entry.filename.partition("/")[2]).lstrip("/")
            target = Path(os.path.normpath(root / inner))
            if not inner or entry.is_dir() or not target.is_relative_to(root):
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            # jekyll-remote-theme: a link becomes a file that holds where it leads
            with files.open(entry) as content, target.open("wb") as file:
                shutil.copyfileobj(content, file)


def _has_files(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())
