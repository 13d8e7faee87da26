"""Themes in Python packages: entry points of the group `jekyllpy.themes`, named as the theme.

An entry point is a package whose folder is the theme's root, or a path. The gems it needs are those of a gemspec in the
folder, named as the theme.
"""

from __future__ import annotations

import os
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Final

from jekyllpy.errors import ConfigError
from jekyllpy.model.theme import GemSpec
from jekyllpy.themes.gems import Gem, read_gem

_GROUP: Final = "jekyllpy.themes"


def find_package(name: str) -> Gem | None:
    """Return the theme of an installed package. Raises `ConfigError` for an entry point that gives no folder."""
    for entry in entry_points(group=_GROUP):
        if entry.name.lower() == name:
            gem = read_gem(name, _folder(entry.load(), name))
            return gem if gem.spec.version else replace(gem, spec=_with_metadata(gem.spec, entry))
    return None


def _folder(loaded: Any, name: str) -> str:
    if isinstance(loaded, str | os.PathLike):
        return os.fspath(loaded)
    for folder in getattr(loaded, "__path__", ()):
        return str(folder)
    raise ConfigError(f"The package of the theme {name} names no folder.")


def _with_metadata(spec: GemSpec, entry: EntryPoint) -> GemSpec:
    if entry.dist is None:
        return spec
    metadata = entry.dist.metadata.json
    summary = metadata.get("summary")
    return replace(
        spec,
        version=entry.dist.version,
        authors=tuple(str(metadata[key]) for key in ("author", "author_email") if key in metadata)[:1],
        summary=summary if isinstance(summary, str) else None,
    )
