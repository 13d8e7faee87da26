"""Percent escapes: bytes of UTF-8 as `%XX`. Bytes that are not UTF-8 travel as surrogate escapes."""

from __future__ import annotations

import re
from typing import Final

UNRESERVED: Final = r"a-zA-Z0-9\-._~"
"""The characters that need no escape anywhere (RFC 3986), for use in a character class."""

SUB_DELIMS: Final = r"!$&'()*+,;="
"""The characters that may divide the parts of a component."""

_ESCAPES: Final = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_SURROGATE: Final = re.compile("[\\ud800-\\udfff]")


def utf8_bytes(text: str) -> bytes:
    """Give the bytes of a text, those of its raw bytes and lone surrogates included."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        # A surrogate that stands for no byte, as JSON data may hold: Ruby keeps its three bytes.
        return b"".join([_surrogate_bytes(char) for char in text])


def _surrogate_bytes(char: str) -> bytes:
    return char.encode("utf-8", "surrogateescape" if "\udc80" <= char <= "\udcff" else "surrogatepass")


def escape_run(match: re.Match[str]) -> str:
    """Escape every byte of what a pattern matched."""
    return "".join([f"%{byte:02X}" for byte in utf8_bytes(match[0])])


def _unescape_run(match: re.Match[str]) -> str:
    return bytes.fromhex(match[0].replace("%", "")).decode("latin-1")


def unescape(text: str) -> str:
    """Undo every `%XX`; the bytes are put together before they are read as UTF-8."""
    if "%" not in text:
        return text
    raw = utf8_bytes(text).decode("latin-1")
    return _ESCAPES.sub(_unescape_run, raw).encode("latin-1").decode("utf-8", "surrogateescape")


def has_raw_bytes(text: str) -> bool:
    """Tell whether the text holds bytes that are not UTF-8."""
    return _SURROGATE.search(text) is not None
