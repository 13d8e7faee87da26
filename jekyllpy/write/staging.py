"""Where outputs wait until all of them are whole: a folder on the destination's own disk."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MARK = ".jekyllpy-"


@contextmanager
def staging_folder(destination: Path) -> Iterator[Path]:
    """Make a fresh folder beside the destination, or within it where the parent is closed; it goes again at the end."""
    parent = _parent(destination)
    with tempfile.TemporaryDirectory(prefix=_prefix(destination), dir=parent, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def remove_leftovers(destination: Path) -> None:
    """Remove the staging folders of builds that were killed; only for a build that is the destination's only one."""
    for parent in (destination.parent, destination):
        for path in _leftovers(parent, _prefix(destination)):
            shutil.rmtree(path, ignore_errors=True)


def is_staged(path: str, destination: Path) -> bool:
    """Tell whether a path lies in a staging folder of the destination."""
    return f"{os.sep}{_prefix(destination)}" in path


def _prefix(destination: Path) -> str:
    return f".{destination.name}{_MARK}"


def _parent(destination: Path) -> Path:
    parent = destination.parent
    is_usable = os.access(parent, os.W_OK | os.X_OK) and os.stat(parent).st_dev == os.stat(destination).st_dev
    return parent if is_usable else destination


def _leftovers(parent: Path, prefix: str) -> list[str]:
    try:
        with os.scandir(parent) as scan:
            return [each.path for each in scan if each.name.startswith(prefix) and each.is_dir(follow_symlinks=False)]
    except OSError:
        return []
