"""The folders in which stylesheets are looked for: `load_paths` with its patterns, `sass_dir`, the theme's `_sass`."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Final

from jekyllpy.ruby.glob import compile_glob
from jekyllpy.sass.options import SassOptions

_MAGIC: Final = frozenset("*?[\\")
_DEPTHS: Final = MappingProxyType({"{": 1, "}": -1})


def load_paths(options: SassOptions, source: str, theme_sass: str | None) -> tuple[str, ...]:
    """Return the existing folders as absolute paths, those to look into first at the front."""
    # Jekyll: the source itself as `sass_dir` gives no folder (scss.rb)
    sass_dir = "" if sanitized(source, options.sass_dir) == source else _below(source, options.sass_dir)
    patterns = [*options.load_paths, sass_dir]
    if options.is_safe:
        patterns = [_below(source, pattern) for pattern in patterns]
    # Jekyll: patterns are expanded from within the source, where a path to it over links is forgotten (scss.rb)
    base = source if options.is_safe else os.path.realpath(source)
    found = [path for pattern in patterns for path in find(pattern, base)]
    if options.is_safe:
        # Jekyll: a pattern may have climbed out again (scss.rb)
        found = [sanitized(source, path) for path in found]
    folders = dict.fromkeys(found)
    return tuple(path for path in (*folders, *filter(None, [theme_sass])) if os.path.isdir(path))


def sanitized(base: str, path: str) -> str:
    """Return the path below a folder, whatever it says (`Jekyll.sanitized_path`)."""
    clean = posixpath.normpath("/" + path).replace("//", "/")
    return clean if f"{clean}/".startswith(f"{base}/") else posixpath.normpath(f"{base}/{clean}")


def find(pattern: str, base: str) -> list[str]:
    """Return the absolute paths that match a pattern seen from a folder, in order (`Dir.glob`).

    `*`, `?`, `[a-z]` stay within one folder, `**/` is any number of folders, `{a,b}` are alternatives, and a backslash
    takes the next character as it is.
    """
    found = [path for each in _alternatives(pattern) for path in _match(each, base)]
    return [os.path.normpath(os.path.join(base, path)) for path in found]


def _below(source: str, path: str) -> str:
    return sanitized(source, path).removeprefix(f"{source}/")


def _match(pattern: str, base: str) -> list[str]:
    *folders, last = pattern.split("/")
    paths = ["/" if pattern.startswith("/") else ""]
    for segment in filter(None, folders):
        paths = [found for path in paths for found in _step(path, segment, base)]
    if last:
        # Ruby: two stars at the end are one star
        paths = [found for path in paths for found in _step(path, "*" if last == "**" else last, base)]
    return sorted(filter(None, paths), key=_components)


def _components(path: str) -> list[bytes]:
    return os.fsencode(path).split(b"/")


def _step(path: str, segment: str, base: str) -> Iterable[str]:
    if segment == "**":
        return _folders_below(path, base)
    if not _MAGIC.isdisjoint(segment):
        matches = compile_glob(segment).fullmatch
        return [os.path.join(path, name) for name in _names(os.path.join(base, path)) if matches(name)]
    literal = os.path.join(path, segment)
    return [literal] if os.path.lexists(os.path.join(base, literal)) else []


def _folders_below(path: str, base: str) -> Iterator[str]:
    """Yield a folder and the folders in it, hidden ones and links left out."""
    waiting = [path]
    while waiting:
        path = waiting.pop()
        yield path
        full = os.path.join(base, path)
        inner = [name for name in _names(full) if not name.startswith(".")]
        plain = [name for name in inner if not os.path.islink(os.path.join(full, name))]
        waiting += [os.path.join(path, name) for name in plain if os.path.isdir(os.path.join(full, name))]


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _alternatives(pattern: str) -> Iterator[str]:
    waiting = [("", pattern)]
    while waiting:
        done, rest = waiting.pop()
        start = next((at for at, char in _each_char(rest) if char == "{"), -1)
        end = _closing(rest, start) if start >= 0 else -1
        if end < 0:
            yield done + rest
        else:
            choices = reversed(_choices(rest[start + 1 : end]))
            waiting += [(done + rest[:start], choice + rest[end + 1 :]) for choice in choices]


def _closing(pattern: str, start: int) -> int:
    depth = 0
    for at, char in _each_char(pattern[start:]):
        depth += _DEPTHS.get(char, 0)
        if depth == 0:
            return start + at
    return -1


def _choices(inner: str) -> list[str]:
    """Split at the commas that stand in no further braces."""
    choices, depth = [""], 0
    for _, char in _each_char(inner):
        depth += _DEPTHS.get(char, 0)
        if char == "," and depth == 0:
            choices.append("")
        else:
            choices[-1] += char
    return choices


def _each_char(pattern: str) -> Iterator[tuple[int, str]]:
    """Yield each character with its place, an escaped one together with its backslash."""
    at = 0
    while at < len(pattern):
        char = pattern[at : at + 1 + (pattern[at] == "\\")]
        yield at, char
        at += len(char)
