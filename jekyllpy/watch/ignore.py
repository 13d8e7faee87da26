"""Say which files the watcher does not look at.

They are the destination, excluded entries, folders that tools keep for themselves, and editors' scratch files.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

# Jekyll: a change of the configuration is not noticed (jekyll-watch); a caller that can reload it keeps the file.
CONFIG_FILES: Final = ("_config.yml", "_config.yaml", "_config.toml")

# listen: ignored at the top of the source only.
TOP_FOLDERS: Final = frozenset(
    {".rbx", ".bundle", "bundle", "log", "tmp", ".jekyll-cache", ".jekyll-metadata", ".sass-cache"}
)
TOP_PATHS: Final = ("vendor/bundle", "vendor/ruby")

# Ignored wherever they are: repositories, also of submodules, and what Python leaves beside the plugins of a site.
ANYWHERE: Final = frozenset({".git", ".svn", ".hg", ".bzr", "__pycache__"})

SCRATCH_NAME: Final = re.compile(
    r"""
      .*~                                      # backups of Emacs, gedit, Vim
    | \#.*\# | \.\#.*                          # Emacs: auto-save file and lock
    | \..*\.sw[a-z] | .*\.sw[px] | .*\.swpx    # Vim: swap files
    | 4913                                     # Vim: tries whether the folder takes new files
    | \.~lock\..*\#                            # LibreOffice
    | \.goutputstream-.{6}                     # GLib
    | .*___jb_(?:bak|old|tmp)___               # JetBrains
    | \..*\d\.new | .*\.kate-swp              # Kate
    | sed(?=[A-Za-z0-9]{6}\Z)[a-z0-9]*[A-Z][A-Za-z0-9]*  # sed -i
    | \.mutagen-temporary.*
    | \.DS_Store | .*\.tmp | .*\.part | .*\.crdownload | .*\.pyc
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class IgnoreRules:
    """Which absolute paths do not count."""

    source: str  # absolute
    entries: frozenset[str]  # below the source, with "/", without one at the end
    staging: str | None  # path prefix of what a writer puts beside the destination
    kept: frozenset[str]  # absolute paths that count whatever the rules say

    def ignores(self, path: str) -> bool:
        """Tell whether the path, or a folder it lies in, is out of sight."""
        if path in self.kept:
            return False
        if SCRATCH_NAME.fullmatch(os.path.basename(path)) or (self.staging and path.startswith(self.staging)):
            return True
        prefix = self.source.rstrip(os.sep) + os.sep
        if path.startswith(prefix):
            return self._ignores_below(path[len(prefix) :].split(os.sep))
        return not ANYWHERE.isdisjoint(path.split(os.sep))

    def _ignores_below(self, parts: list[str]) -> bool:
        if parts[0] in TOP_FOLDERS or not ANYWHERE.isdisjoint(parts):
            return True
        return any("/".join(parts[:end]) in self.entries for end in range(1, len(parts) + 1))


def build_rules(
    source: str, destination: str, exclude: Iterable[str] = (), ignored: Iterable[str] = (), kept: Iterable[str] = ()
) -> IgnoreRules:
    """Build the rules of one site from its absolute folders.

    `exclude` holds the entries of Jekyll's `exclude`, read as paths below the source; `ignored` holds more absolute
    paths, such as the cache folder; `kept` holds absolute paths of files to be watched all the same, such as the
    configuration.
    """
    # Jekyll: an entry counts as a path here, its wildcards are not looked at (jekyll-watch).
    below = {os.path.normpath(entry.strip("/")).replace(os.sep, "/") for entry in exclude}
    for path in (destination, *ignored):
        below.update(_below(source, path))
    entries = frozenset(below.union(CONFIG_FILES, TOP_PATHS)) - {".", ""}
    parent, name = os.path.split(destination)
    return IgnoreRules(source, entries, os.path.join(parent, f".{name}.") if name else None, frozenset(kept))


def _below(source: str, path: str) -> Iterable[str]:
    """Give the ways a path lies below the source, as it is written and with links resolved."""
    for base, inner in ((source, path), (os.path.realpath(source), os.path.realpath(path))):
        prefix = base.rstrip(os.sep) + os.sep
        if inner.startswith(prefix):
            yield inner[len(prefix) :].replace(os.sep, "/")
