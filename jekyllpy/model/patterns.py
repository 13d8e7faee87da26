"""Lists of path patterns, as the config's `include` and `exclude` hold them (entry_filter.rb)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from jekyllpy.ruby.glob import fnmatch

_WILDCARDS = frozenset("*?[{\\")


class PathPatterns:
    """A list of the config's path patterns.

    A pattern matches as a glob in which `*` crosses slashes, as a plain prefix of the path, or as a folder's name
    with its slash.
    """

    def __init__(self, patterns: Iterable[object]) -> None:
        # Jekyll: both sides get the source's path in front, so one leading slash more or less says nothing
        # (entry_filter.rb)
        texts = ["/" + pattern.lstrip("/") for pattern in patterns if isinstance(pattern, str)]
        self._prefixes = tuple(texts)
        self._globs = tuple(text for text in texts if _WILDCARDS.intersection(text))
        self._folders = frozenset(text for text in texts if text.endswith("/"))

    def match(self, path: str, is_folder: Callable[[str], bool]) -> bool:
        """Return whether a path relative to the source matches; `is_folder` is asked only where it matters."""
        rooted = "/" + path.lstrip("/")
        return (
            rooted.startswith(self._prefixes)
            or (bool(self._folders) and f"{rooted}/" in self._folders and is_folder(path))
            or any(fnmatch(glob, rooted) for glob in self._globs)
        )
