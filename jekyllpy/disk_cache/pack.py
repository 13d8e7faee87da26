"""Many small entries in one file, each found by its key and checked by itself. Knows nothing of files.

A number of rows, the rows, then the contents. A row says where its content lies and holds the check sum of key and
content, so that a damaged row or content is an entry that is missing, and no other is.
"""

from __future__ import annotations

import struct
from binascii import crc32
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

KEY_SIZE: Final = 16

_COUNT: Final = struct.Struct("<I")
# Key, check sum, beginning and length of the content, day of the last known use
_ROW: Final = struct.Struct(f"<{KEY_SIZE}sIIIH")


@dataclass(frozen=True, slots=True)
class Entry:
    """A content, and the day since 1970 on which it was known to be used."""

    content: bytes
    day: int


class Pack:
    """The entries of a pack's bytes; a content is looked at only when it is asked for."""

    def __init__(self, data: bytes) -> None:
        self.size = len(data)
        self._data = data
        count = _COUNT.unpack_from(data)[0] if len(data) >= _COUNT.size else 0
        count = min(count, (len(data) - _COUNT.size) // _ROW.size) if count else 0
        rows = data[_COUNT.size : _COUNT.size + count * _ROW.size]
        self._rows = {row[0]: row for row in _ROW.iter_unpack(rows)}

    def get(self, key: bytes) -> bytes | None:
        """Return the content under a key, None where there is none or not what was stored."""
        row = self._rows.get(key)
        if row is None:
            return None
        _, check, start, length, _ = row
        content = self._data[start : start + length]
        return content if crc32(content, crc32(key)) == check else None

    def day(self, key: bytes) -> int | None:
        """Return the day of an entry."""
        row = self._rows.get(key)
        return row[4] if row else None

    def entries(self) -> Iterator[tuple[bytes, Entry]]:
        """Yield the sound entries with their keys."""
        for key, row in self._rows.items():
            content = self.get(key)
            if content is not None:
                yield key, Entry(content, row[4])


def packed(entries: Mapping[bytes, Entry]) -> bytes:
    """Return the bytes of a pack."""
    start = _COUNT.size + len(entries) * _ROW.size
    rows: list[bytes] = []
    for key, entry in entries.items():
        rows.append(_ROW.pack(key, crc32(entry.content, crc32(key)), start, len(entry.content), entry.day))
        start += len(entry.content)
    return b"".join((_COUNT.pack(len(entries)), *rows, *(entry.content for entry in entries.values())))


def packed_size(entry: Entry) -> int:
    """Return what an entry adds to a pack."""
    return _ROW.size + len(entry.content)
