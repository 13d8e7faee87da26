"""Compiled templates on disk, under the hash of their text: safe to delete, and whatever is damaged counts as missing.

The code is Python's `marshal`, so the folder has to belong to the user: a site's author must not be able to fill it.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
import tempfile
from contextlib import suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any, Final

from jekyllpy.templating.reads import Reads
from jekyllpy.templating.unit import CompiledUnit

FORMAT: Final = b"jekyllpy-liquid-1"
_DIGEST_SIZE: Final = 32


class CodeCache:
    """A folder of compiled templates, for one setting of filters and modes (`fingerprint`)."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self._folder = folder
        self._seed = b"\0".join((FORMAT, MAGIC_NUMBER, sys.implementation.cache_tag.encode(), fingerprint.encode()))

    def get(self, source: str) -> CompiledUnit | None:
        """Return the stored unit of a template's text, or None."""
        try:
            data = self._path(source).read_bytes()
        except OSError:
            return None
        digest, content = data[:_DIGEST_SIZE], data[_DIGEST_SIZE:]
        if hashlib.sha256(self._seed + content).digest() != digest:
            return None
        with suppress(EOFError, ValueError, TypeError):
            code, places, warnings, reads = marshal.loads(content)
            return CompiledUnit(code, places, warnings, Reads(*reads))
        return None

    def put(self, source: str, unit: CompiledUnit) -> None:
        """Store a unit; a folder that cannot be written is left alone."""
        stored: Any = (unit.code, tuple(unit.places), unit.warnings, unit.reads.stored())
        content = marshal.dumps(stored)
        path = self._path(source)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(self._seed + content).digest() + content)
            Path(name).replace(path)

    def _path(self, source: str) -> Path:
        name = hashlib.sha256(self._seed + source.encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / name[:2] / name[2:]
