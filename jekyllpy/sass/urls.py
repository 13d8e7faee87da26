"""File URLs as the Addressable gem writes them, and the way from one to another."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Final

from jekyllpy.ruby.uri import encode_path_segment, normalize, unescape_path

FILE_SCHEME: Final = "file://"

_DRIVE: Final = re.compile(r"/[A-Za-z]:/")
_COLON_FIRST: Final = re.compile(r"[^/:]*:")


def encode(text: str) -> str:
    """Escape what may not stand in a URI, escapes included (`Addressable::URI.encode`). Raises `InvalidUri`."""
    # escaping for permalinks is the same but for the first number sign, which here begins a fragment
    return encode_path_segment(text).replace("%23", "#", 1)


def file_url(path: str) -> str:
    """Return the URL of an absolute path."""
    return encode(f"{FILE_SCHEME}{'' if path.startswith('/') else '/'}{path}")


def path_of(url: str) -> str:
    """Return the path of a file URL; the text itself where it is no such URL."""
    if not url.startswith(FILE_SCHEME):
        return url
    path = unescape_path(url[len(FILE_SCHEME) :])
    return path[1:] if _DRIVE.match(path) else path


def route(url: str, folder_url: str) -> str:
    """Return a file URL relative to a folder's (`Addressable::URI#route_from`); the folder's ends in a slash."""
    path, folder = _normal_path(url), _normal_path(folder_url)
    if folder == "/":
        return path
    *parents, name = path.split("/")
    above = folder.split("/")[:-1]
    shared = _shared_length(parents, above)
    relative = "/".join([*[".."] * (len(above) - shared), *parents[shared:], name])
    # Addressable refuses a relative path whose first segment looks like a scheme
    return f"./{relative}" if _COLON_FIRST.match(relative) else relative


def _normal_path(url: str) -> str:
    return normalize(url).removeprefix(FILE_SCHEME)


def _shared_length(one: list[str], other: list[str]) -> int:
    for at, (left, right) in enumerate(zip_longest(one, other)):
        if left != right:
            return at
    return len(one)
