"""Compiled templates on disk, under the hash of their text: safe to delete, and whatever is damaged counts as missing.

The code is Python's `marshal`, so the folder has to belong to the user: a site's author must not be able to fill it.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
import threading
from contextlib import suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType
from typing import Any, Final

from jekyllpy.templating.reads import Reads
from jekyllpy.templating.unit import CompiledUnit

FORMAT: Final = b"jekyllpy-liquid-9"
_DIGEST_SIZE: Final = 32
_MOST_FILES: Final = 8000
_PIECES: Final = "\0pieces"

Pieces = tuple[list[CodeType], dict[str, tuple[int, tuple[str, ...], tuple[Any, ...]] | None]]


class CodeCache:
    """A folder of compiled templates, for one setting of filters and modes (`fingerprint`)."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self._folder = folder
        self._seed = b"\0".join((FORMAT, MAGIC_NUMBER, sys.implementation.cache_tag.encode(), fingerprint.encode()))

    def get(self, source: str) -> CompiledUnit | None:
        """Return the stored unit of a template's text, or None."""
        found = self._read(self._path(source))
        if not isinstance(found, tuple) or len(found) != 4:
            return None
        code, places, warnings, reads = found
        return CompiledUnit(code, places, warnings, Reads(*reads))

    def put(self, source: str, unit: CompiledUnit) -> None:
        """Store a unit; a folder that cannot be written is left alone."""
        self._write(self._path(source), (unit.code, tuple(unit.places), unit.warnings, unit.reads.stored()))

    def pieces(self) -> Pieces:
        """Return the stored functions, and for each piece of source the place of its own, its texts and its reads."""
        found = self._read(self._path(_PIECES))
        if not isinstance(found, tuple) or len(found) != 2:
            return [], {}
        return found

    def put_pieces(self, pieces: Pieces) -> None:
        """Store pieces in place of those that were stored before."""
        self._write(self._path(_PIECES), pieces)

    def tidy(self) -> None:
        """Delete the older half of the folder once it has grown large."""
        with suppress(OSError):
            dated = sorted((path.stat().st_mtime, path) for path in self._folder.glob("*/*"))
            for _, path in dated[: len(dated) // 2] if len(dated) > _MOST_FILES else ():
                path.unlink(missing_ok=True)

    def _read(self, path: Path) -> Any:
        try:
            data = path.read_bytes()
        except OSError:
            return None
        digest, content = data[:_DIGEST_SIZE], data[_DIGEST_SIZE:]
        if hashlib.sha256(self._seed + content).digest() != digest:
            return None
        with suppress(EOFError, ValueError, TypeError):
            return marshal.loads(content)
        return None

    def _write(self, path: Path, stored: Any) -> None:
        content = marshal.dumps(stored)
        draft = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(hashlib.sha256(self._seed + content).digest() + content)
            draft.replace(path)

    def _path(self, source: str) -> Path:
        name = hashlib.sha256(self._seed + source.encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / name[:2] / name[2:]
