"""Gems on disk, found without Ruby: installed ones, a bundle's, and those that lie beside the site as source."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from jekyllpy.model.theme import GemSpec
from jekyllpy.themes.gemspec import parse_gemspec
from jekyllpy.themes.places import gem_homes
from jekyllpy.themes.versions import version_key

_VERSION: Final = re.compile(r"[0-9][0-9A-Za-z.]*")
_PATH_GEM: Final = r"""^[ \t]*gem[ \t(]+["']{name}["'][^#\n]*?\bpath(?::|["']?[ \t]*=>)[ \t]*["']([^"'\n]+)"""
_LOCKED: Final = r"^    {name} \(([^)\n]+)\)$"


@dataclass(frozen=True, slots=True)
class Gem:
    """A gem's folder and what its gemspec says."""

    folder: str
    spec: GemSpec


def find_gem(name: str, roots: tuple[Path, ...], env: Mapping[str, str]) -> Gem | None:
    """Return the gem that Bundler, or without it RubyGems, would take.

    `roots` are the folders in which a Gemfile is looked for. A gem whose source lies in one of them comes first, then
    the version of a lock file, then the highest one.
    """
    source = next(_source_gems(name, roots), None)
    if source is not None:
        return source
    installed = [gem for home in gem_homes(roots, env) for gem in _installed(name, home)]
    locked = locked_version(name, roots)
    chosen = [gem for gem in installed if gem.spec.version == locked] or installed
    return max(chosen, key=lambda gem: version_key(gem.spec.version), default=None)


def read_gem(name: str, folder: str, *specs: str) -> Gem:
    """Return the gem of a folder; `specs` are paths where its gemspec may be besides the folder itself."""
    for path in (*specs, f"{folder}/{name}.gemspec"):
        text = _text(Path(path))
        if text is not None:
            return Gem(folder, replace(parse_gemspec(text), name=name))
    return Gem(folder, GemSpec(name=name))


def locked_version(name: str, roots: tuple[Path, ...]) -> str | None:
    """Return the version that a lock file in one of the folders names."""
    for root in roots:
        match = re.search(_LOCKED.format(name=re.escape(name)), _text(root / "Gemfile.lock") or "", re.MULTILINE)
        if match:
            return match[1]
    return None


def _source_gems(name: str, roots: tuple[Path, ...]) -> Iterator[Gem]:
    """Yield the gems that a Gemfile names by path, and a site that is itself the gem's source."""
    for root in roots:
        gemfile = _text(root / "Gemfile") or ""
        match = re.search(_PATH_GEM.format(name=re.escape(name)), gemfile, re.MULTILINE)
        folders = [root, *([root / match[1]] if match else [])]
        yield from (read_gem(name, str(folder)) for folder in folders if (folder / f"{name}.gemspec").is_file())


def _installed(name: str, home: str) -> Iterator[Gem]:
    for folder in sorted(glob.glob(f"{glob.escape(home)}/gems/{glob.escape(name)}-[0-9]*")):
        full_name = os.path.basename(folder)
        version = _VERSION.match(full_name, len(name) + 1)
        if version and os.path.isdir(folder):
            gem = read_gem(name, folder, f"{home}/specifications/{full_name}.gemspec")
            yield replace(gem, spec=replace(gem.spec, version=version[0].rstrip(".")))
    # Bundler: a gem from a repository, whose folder bears the repository's name
    for path in sorted(glob.glob(f"{glob.escape(home)}/bundler/gems/*/{glob.escape(name)}.gemspec")):
        yield read_gem(name, os.path.dirname(path))


def _text(path: Path) -> str | None:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return None
