"""Path arithmetic as Ruby's File and Jekyll's PathManager do it, on strings with `/`. Touches no disk."""

from __future__ import annotations

import posixpath
import re

_SLASHES = re.compile("/{2,}")
_TRAILING_DOTS = re.compile(r"\.+\Z")


def extname(name: str) -> str:
    """Return the extension with its dot, as File.extname: none for `.htaccess`."""
    return posixpath.splitext(name)[1]


def stem(name: str) -> str:
    """Return the name without extension and without the dots that then end it."""
    return strip_dots(posixpath.splitext(posixpath.basename(name))[0])


def strip_dots(text: str) -> str:
    """Return the text without trailing dots."""
    return _TRAILING_DOTS.sub("", text) if text.endswith(".") else text


def join(*parts: str) -> str:
    """Join as File.join: one slash between parts, empty parts count; slashes that a part begins with stay."""
    joined = parts[0]
    for part in parts[1:]:
        if part.startswith("/"):
            joined = joined.rstrip("/") + part
        else:
            joined += part if joined.endswith("/") else f"/{part}"
    return joined


def clamp(path: str) -> str:
    """Return the path below an imagined root, `..` resolved, without leading slash.

    The result never leaves the root, whatever the input (Jekyll.sanitized_path).
    """
    return posixpath.normpath("/" + path).lstrip("/")


def squeeze(path: str) -> str:
    """Return the path with runs of slashes made one."""
    return _SLASHES.sub("/", path) if "//" in path else path
