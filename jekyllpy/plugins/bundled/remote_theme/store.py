"""Themes that were fetched before, each in a folder `owner/name@ref`, and how one is fetched if that is asked for."""

from __future__ import annotations

import io
import os
import posixpath
import tempfile
import zipfile
from pathlib import Path

from jekyllpy.errors import PluginError
from jekyllpy.plugins.bundled.remote_theme.name import ThemeRepository

_TIMEOUT = 60
_MOST_BYTES = 1 << 30
_HEAD = "HEAD"


def stored_theme(store: Path, theme: ThemeRepository) -> Path | None:
    """Return the folder of a theme, None where it was never fetched; without a version `owner/name` will do."""
    names = [f"{theme.name}@{theme.ref}", *([theme.name] if theme.ref == _HEAD else [])]
    folders = (store / theme.owner / name for name in names)
    return next((folder for folder in folders if folder.is_dir() and any(folder.iterdir())), None)


def fetch_theme(store: Path, theme: ThemeRepository) -> Path:
    """Fetch a theme over the network and return its folder. Raises `PluginError`."""
    return unpack(_download(theme.archive_url), store / theme.owner / f"{theme.name}@{theme.ref}")


def unpack(archive: bytes, folder: Path) -> Path:
    """Write the files of a ZIP archive into a folder, without the archive's one top folder. Raises `PluginError`."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        root = Path(scratch, "theme")
        root.mkdir()
        try:
            _extract(archive, root)
            os.replace(root, folder)
        except (zipfile.BadZipFile, OSError) as error:
            raise PluginError(f"The theme cannot be unpacked: {error}", str(folder)) from error
    return folder


def _extract(archive: bytes, root: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        for entry in files.infolist():
            # No name leads out of the folder, whatever it says
            inner = posixpath.normpath("/" + entry.filename.partition("/")[2]).lstrip("/")
            if inner and not entry.is_dir():
                target = root / inner
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(files.read(entry))


def _download(url: str) -> bytes:
    from urllib.error import URLError
    from urllib.request import Request, urlopen

    try:
        with urlopen(Request(url, headers={"User-Agent": "jekyllpy"}), timeout=_TIMEOUT) as response:
            content: bytes = response.read(_MOST_BYTES + 1)
    except (URLError, OSError, ValueError) as error:
        raise PluginError(f"The remote theme cannot be fetched: {error}", url) from error
    if len(content) > _MOST_BYTES:
        raise PluginError(f"Maximum file size of {_MOST_BYTES} bytes exceeded", url)
    return content
