"""Find the folders whose events tell of every change of a site.

One recursive watch on the source would also cover the destination, `node_modules` and the like, and would not see
behind links.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from jekyllpy.watch.ignore import IgnoreRules

# Each watch costs a thread.
_MOST_LINKS: Final = 64
_MOST_FOLDERS: Final = 64


@dataclass(frozen=True, slots=True)
class WatchRoot:
    """A folder to be watched, and the name its files have in the site."""

    path: str  # absolute, links resolved, as systems report it
    shown: str  # the same folder, or the one file of it that counts, as the site knows it
    recursive: bool = True
    only: str | None = None  # the one name below `path` that counts


def find_roots(
    source: str, rules: IgnoreRules, extra: Iterable[str] = (), links: Iterable[str] = ()
) -> frozenset[WatchRoot]:
    """Return what has to be watched now: the source, its folders that count, what links lead to, and what is extra."""
    folders = _folders_of(source, rules)
    if len(folders) > _MOST_FOLDERS:
        roots = {WatchRoot(os.path.realpath(source), source)}
    else:
        roots = {WatchRoot(os.path.realpath(source), source, recursive=False)}
        roots.update(WatchRoot(os.path.realpath(folder), folder) for folder in folders)
    for path in extra:
        roots.update(_roots_of(path))
    for link in sorted(links)[:_MOST_LINKS]:
        roots.update(_roots_of(link))
    return frozenset(roots)


def _folders_of(source: str, rules: IgnoreRules) -> list[str]:
    try:
        with os.scandir(source) as entries:
            return [entry.path for entry in entries if not rules.ignores_entry(entry.path) and entry.is_dir()]
    except OSError:
        return []


def _roots_of(path: str) -> Iterator[WatchRoot]:
    """Watch a folder itself, a file through its folder: saving often replaces the file."""
    real = os.path.realpath(path)
    if os.path.isdir(real):
        yield WatchRoot(real, path)
    elif os.path.isdir(os.path.dirname(real)):
        yield WatchRoot(os.path.dirname(real), path, recursive=False, only=os.path.basename(real))
