"""What is made of texts, on disk, one pack a site: safe to delete, and whatever is damaged counts as missing.

The format is Python's `marshal`, code included, so the folder has to belong to the user: a site's author must not be
able to fill it.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import re
import sys
import threading
import time
from contextlib import suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any, Final

from jekyllpy.disk_cache.pack import KEY_SIZE, Entry, Pack, packed, packed_size

FORMAT: Final = b"jekyllpy-packs-1"

_NAME: Final = re.compile(r"[0-9a-f]{32}\.(?:pack|late)(?:\.\d+\.\d+)?")
_SMALL: Final = 64 * 1024  # bytes of a pack that is written anew for every change
_SHARE: Final = 4  # a larger one takes in what is new when that is a fourth of it
LARGEST: Final = 16 * 1024 * 1024  # bytes of a pack
_LARGEST_ENTRY: Final = 1024 * 1024
_LARGEST_FOLDER: Final = 128 * 1024 * 1024
_DAYS_KEPT: Final = 60  # since the last use
_DAYS_FRESH: Final = 10  # until a use is noted anew
_DAY: Final = 24 * 60 * 60

_Stamp = tuple[int, int, int]


class DiskCache:
    """What was made for one site by one program in one setting, which `fingerprint` tells from all others.

    Two files in the folder: the pack, and beside a large one a small one for what came later, so that a template that
    was edited does not write the large one anew. Both are read when the first template is asked for.
    """

    def __init__(self, folder: Path, site: str, fingerprint: str, largest: int = LARGEST) -> None:
        about = (FORMAT, MAGIC_NUMBER, sys.implementation.cache_tag.encode(), fingerprint.encode())
        self._seed = hashlib.sha256(b"\0".join(about)).digest()
        self._folder = str(folder)
        name = self._key("site", site).hex()
        self._main = _PackFile(f"{self._folder}{os.sep}{name}.pack", largest)
        self._late = _PackFile(f"{self._folder}{os.sep}{name}.late", largest)
        self._largest = largest
        self._is_read = False
        self._used: set[bytes] = set()
        self._fresh: dict[bytes, Entry] = {}

    def get(self, kind: str, text: str) -> Any:
        """Return what is stored for a text of some kind, or None."""
        key = self._key(kind, text)
        if not self._is_read:
            self._read()
        entry = self._fresh.get(key)
        content = entry.content if entry else self._main.pack.get(key) or self._late.pack.get(key)
        if content is None:
            return None
        try:
            found = marshal.loads(content)
        except (EOFError, ValueError, TypeError):
            return None
        self._used.add(key)
        return found

    def put(self, kind: str, text: str, stored: Any) -> None:
        """Keep plain values and code for a text; `save` writes them."""
        content = marshal.dumps(stored)
        if len(content) <= _LARGEST_ENTRY:
            key = self._key(kind, text)
            self._used.add(key)
            self._fresh[key] = Entry(content, _today())

    def save(self) -> None:
        """Write what is new; a folder that cannot be written is left alone."""
        today = _today()
        if not self._fresh and not any(self._is_stale(key, today) for key in self._used):
            return
        self._read()
        late = dict(self._late.pack.entries()) | self._fresh
        size = sum(map(packed_size, late.values()))
        is_small = self._main.pack.size <= _SMALL or size * _SHARE > self._main.pack.size
        with suppress(OSError):
            os.makedirs(self._folder, exist_ok=True)
            if is_small or any(self._is_stale(key, today) for key in self._used):
                self._main.write(packed(self._kept(late, today)))
                self._late.delete()
                _tidy(self._folder)
            else:
                self._late.write(packed(late))
        self._fresh = {}

    def _read(self) -> None:
        """Read the files again where another process has written them."""
        self._is_read = True
        self._main.read()
        if self._main.pack.size > _SMALL:
            self._late.read()

    def _kept(self, late: dict[bytes, Entry], today: int) -> dict[bytes, Entry]:
        """Return what the pack is to hold, newest last: entries that were not used for long go, or the oldest ones."""
        entries = {
            key: Entry(entry.content, today if key in self._used else min(entry.day, today))
            for key, entry in (dict(self._main.pack.entries()) | late).items()
        }
        found: dict[bytes, Entry] = {}
        size = 0
        oldest_first = sorted(entries.items(), key=lambda each: each[1].day)
        for key, entry in reversed(oldest_first):
            size += packed_size(entry)
            if size > self._largest or entry.day < today - _DAYS_KEPT:
                break
            found[key] = entry
        return dict(reversed(found.items()))

    def _is_stale(self, key: bytes, today: int) -> bool:
        days = [day for day in (self._main.pack.day(key), self._late.pack.day(key)) if day is not None]
        # A day to come is of a clock that was wrong
        return bool(days) and not today - _DAYS_FRESH <= max(days) <= today

    def _key(self, kind: str, text: str) -> bytes:
        named = f"{kind}\0{text}".encode("utf-8", "surrogatepass")
        return hashlib.sha256(self._seed + named).digest()[:KEY_SIZE]


class _PackFile:
    """A file of the folder and the pack that was read from it."""

    def __init__(self, path: str, largest: int) -> None:
        self._largest = largest
        self.pack = Pack(b"")
        self._path = path
        self._stamp: _Stamp | None = None

    def read(self) -> None:
        """Read the file unless it is as it was."""
        try:
            file = os.open(self._path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError:
            self.pack, self._stamp = Pack(b""), None
            return
        try:
            status = os.fstat(file)
            stamp = _stamp(status)
            if stamp == self._stamp:
                return
            is_own = not hasattr(os, "geteuid") or status.st_uid == os.geteuid()
            # One byte too many tells the end
            data = os.read(file, status.st_size + 1) if is_own and status.st_size <= 2 * self._largest else b""
            self.pack, self._stamp = Pack(data), stamp
        except OSError:
            self.pack, self._stamp = Pack(b""), None
        finally:
            os.close(file)

    def write(self, data: bytes) -> None:
        """Put the bytes in place of the file at once. Raises `OSError`."""
        draft = f"{self._path}.{os.getpid()}.{threading.get_ident()}"
        Path(draft).write_bytes(data)
        stamp = _stamp(os.stat(draft))
        os.replace(draft, self._path)
        self.pack, self._stamp = Pack(data), stamp

    def delete(self) -> None:
        """Delete the file, if there is one. Raises `OSError`."""
        with suppress(FileNotFoundError):
            os.unlink(self._path)
        self.pack, self._stamp = Pack(b""), None


def _stamp(status: os.stat_result) -> _Stamp:
    return status.st_mtime_ns, status.st_size, status.st_ino


def _tidy(folder: str) -> None:
    """Delete what no build has written for long, and the oldest where the folder is too large."""
    with os.scandir(folder) as found:
        # The folder may be one that holds other things too
        dated = [(entry.stat(), entry.path) for entry in found if _NAME.fullmatch(entry.name)]
    oldest = time.time() - _DAYS_KEPT * _DAY
    size = 0
    for status, path in sorted(dated, key=lambda each: -each[0].st_mtime):
        size += status.st_size
        if size > _LARGEST_FOLDER or status.st_mtime < oldest:
            with suppress(OSError):
                os.unlink(path)


def _today() -> int:
    return int(time.time()) // _DAY & 0xFFFF
