"""What may never be deleted: where a destination is refused before anything is touched."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path
from typing import Final

from jekyllpy.errors import DestinationError

MANY_FILES: Final = 20


def check_destination(source: Path, destination: Path) -> None:
    """Raise `DestinationError` where the destination is the source or contains it, symbolic links resolved."""
    # Jekyll compares the paths as written and so deletes a source that a link leads to (site.rb, ensure_not_in_dest)
    real = Path(os.path.realpath(destination))
    for start in (source, Path(os.path.realpath(source))):
        for folder in (start, *start.parents):
            if folder in (destination, real) or _is_same(folder, real):
                raise DestinationError("Destination directory cannot be or contain the Source directory.")
    if destination.exists() and not destination.is_dir():
        raise DestinationError(f"The destination is not a directory: {destination}")


def check_ownership(source: Path, destination: Path, planned: Collection[str], keep_files: Collection[str]) -> None:
    """Raise `DestinationError` where cleaning would empty a folder that no build of a site has filled.

    A destination inside the source, one named `_site`, an empty one, and one that holds any file of the plan are the
    site's own.
    """
    real = Path(os.path.realpath(destination))
    if destination.name == "_site" or Path(os.path.realpath(source)) in real.parents or not destination.is_dir():
        return
    present = [name for name in os.listdir(destination) if name not in keep_files]
    if not present or any((destination / place).is_file() for place in planned):
        return
    raise DestinationError(
        f"The destination {destination} holds files of something else, which building would delete.",
        hint="empty it, choose another with --destination, or pass --force-clean",
    )


def check_looks_built(source: Path, destination: Path) -> None:
    """Raise `DestinationError` where a whole folder is to be deleted that does not look like the output of a site.

    One inside the source, one named `_site`, and one with HTML files in it does.
    """
    real = Path(os.path.realpath(destination))
    if destination.name == "_site" or Path(os.path.realpath(source)) in real.parents or not destination.is_dir():
        return
    names = os.listdir(destination)
    if names and not any(name.endswith(".html") for name in names):
        raise DestinationError(
            f"The destination {destination} does not look like a built site.",
            hint="delete it yourself, or choose another",
        )


def check_deletions(destination: Path, obsolete: Collection[str], *, has_pages: bool) -> None:
    """Raise `DestinationError` where a site that has become empty would take most of a large destination with it."""
    if has_pages:
        return
    total = _count_files(destination)
    doomed = sum(_count_files(destination / path) for path in obsolete)
    if total >= MANY_FILES and doomed * 2 > total:
        raise DestinationError(
            f"The site has no page, and building it would delete {doomed} of {total} files in {destination}.",
            hint="check source and configuration, or pass --force-clean",
        )


def _count_files(path: Path) -> int:
    if path.is_symlink() or not path.is_dir():
        return 1
    return sum(len(files) for _, _, files in os.walk(path))


def _is_same(folder: Path, other: Path) -> bool:
    try:
        return os.path.samefile(folder, other)
    except OSError:
        return False
