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
TOP_ENTRIES: Final = (".rbx", ".bundle", "bundle", "vendor/bundle", "vendor/ruby", "log", "tmp")

# Jekyll: what it keeps for itself (jekyll-watch names the metadata, the default `exclude` the caches).
OWN_ENTRIES: Final = (".jekyll-cache", ".jekyll-metadata", ".sass-cache")

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

    prefix: str  # what the paths below the source begin with
    entries: frozenset[str]  # paths below the source
    staging: str | None  # path prefix of what a writer puts beside the destination
    kept: frozenset[str]  # absolute paths that count whatever the rules say

    def ignores(self, path: str) -> bool:
        """Tell whether the path, or a folder it lies in, is out of sight."""
        if path in self.kept or self.ignores_entry(path):
            return path not in self.kept
        is_below = path.startswith(self.prefix)
        parts = (path[len(self.prefix) :] if is_below else path).split(os.sep)
        above = (os.sep.join(parts[:end]) for end in range(1, len(parts)))
        return not ANYWHERE.isdisjoint(parts) or (is_below and any(folder in self.entries for folder in above))

    def ignores_entry(self, path: str) -> bool:
        """Tell whether the path itself is out of sight; the folder it lies in is known not to be."""
        if path in self.kept:
            return False
        name = os.path.basename(path)
        if name in ANYWHERE or SCRATCH_NAME.fullmatch(name) or (self.staging and path.startswith(self.staging)):
            return True
        return path.startswith(self.prefix) and path[len(self.prefix) :] in self.entries


def build_rules(
    source: str, destination: str, exclude: Iterable[str] = (), ignored: Iterable[str] = (), kept: Iterable[str] = ()
) -> IgnoreRules:
    """Build the rules of one site from its absolute folders.

    `exclude` holds the entries of Jekyll's `exclude`, read as paths below the source; `ignored` holds more absolute
    paths, such as the cache folder; `kept` holds absolute paths of files to be watched all the same, such as the
    configuration.
    """
    # Jekyll: an entry counts as a path here, its wildcards are not looked at (jekyll-watch).
    below = {os.path.normpath(entry.strip("/")) for entry in exclude}
    for path in (destination, *ignored):
        below.update(_below(source, path))
    entries = frozenset(below.union(CONFIG_FILES, OWN_ENTRIES, map(os.path.normpath, TOP_ENTRIES))) - {"."}
    parent, name = os.path.split(destination)
    staging = os.path.join(parent, f".{name}.") if name else None
    return IgnoreRules(source.rstrip(os.sep) + os.sep, entries, staging, frozenset(kept))


def _below(source: str, path: str) -> Iterable[str]:
    """Give the ways a path lies below the source, as it is written and with links resolved."""
    for base, inner in ((source, path), (os.path.realpath(source), os.path.realpath(path))):
        prefix = base.rstrip(os.sep) + os.sep
        if inner.startswith(prefix):
            yield inner[len(prefix) :]
