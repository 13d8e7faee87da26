"""Files of the source as text, with the config's encoding and without a byte order mark."""

from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path

from jekyllpy.errors import ReadError


def read_bytes(path: str) -> bytes:
    """Return a regular file's bytes. Raises `ReadError`."""
    try:
        with open(path, "rb", opener=_open_regular) as file:
            return file.read()
    except OSError as error:
        raise ReadError(error.strerror or str(error), show(path)) from error


def read_text(path: str, encoding: str) -> str:
    """Return a file's text, line ends as they are. Raises `ReadError` for bytes that are not of the encoding."""
    return decode(read_bytes(path), encoding, path)


def decode(data: bytes, encoding: str, path: str, *, keeps_mark: bool = False) -> str:
    """Return the text of some bytes, without a byte order mark unless it is to be kept.

    Raises `ReadError` that names line and column.
    """
    if data.startswith(codecs.BOM_UTF8) and encoding.lower().startswith("utf-") and not keeps_mark:
        data = data[3:]
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - before.rfind(b"\n")
        # Jekyll: Ruby's words for it, which users search for
        raise ReadError(f"invalid byte sequence in {encoding.upper()}", show(path), line, column) from error


def show(path: str | Path) -> str:
    """Return a path that any terminal can print: bytes that are no text shown as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _open_regular(path: str, flags: int) -> int:
    # A FIFO would hang the build and a device never ends; neither is opened for good
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise OSError(0, "not a regular file")
