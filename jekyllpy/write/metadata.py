"""The file `.jekyll-metadata`: the sources of the last incremental build and their age, as JSON.

Every build renders the whole site, so the file decides nothing; it tells which items are news.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Final

from jekyllpy.config import Config

NAME: Final = ".jekyll-metadata"
FORMAT: Final = 1
NOTHING: Final[Mapping[str, int]] = MappingProxyType({})


def known_sources(config: Config) -> Mapping[str, int]:
    """Return the sources that the last incremental build saw, as absolute paths with their times in nanoseconds.

    Nothing is known where this build is not incremental, and where the file is missing, damaged or Jekyll's own.
    """
    if not config.incremental:
        return NOTHING
    try:
        stored = json.loads((config.source / NAME).read_bytes())
        if stored["format"] != FORMAT:
            return NOTHING
        return {os.path.join(config.source, path): int(time) for path, time in stored["sources"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return NOTHING


def keep_metadata(config: Config, paths: Iterable[str]) -> None:
    """Write the file for these absolute paths of sources, or delete it where the build is not incremental.

    A source that takes no file is no reason to fail.
    """
    place = config.source / NAME
    with suppress(OSError):
        if config.incremental:
            _write(place, json.dumps({"format": FORMAT, "sources": dict(sorted(_times(config.source, paths)))}))
        else:
            place.unlink(missing_ok=True)


def time_of(path: str) -> int | None:
    """Return when a file was changed last, in nanoseconds; None where it is not there."""
    try:
        return os.stat(path).st_mtime_ns
    except (OSError, ValueError):
        return None


def _times(source: Path, paths: Iterable[str]) -> Iterable[tuple[str, int]]:
    for path in paths:
        time = time_of(path)
        if time is not None:
            yield os.path.relpath(path, source), time


def _write(place: Path, text: str) -> None:
    beside = place.with_name(f"{NAME}.{os.getpid()}")
    beside.write_text(text, "utf-8", "backslashreplace")
    os.replace(beside, place)
