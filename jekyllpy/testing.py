"""Help for tests of sites, themes and plugins: build a site from a dict, compare two trees."""

from __future__ import annotations

import filecmp
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jekyllpy.config import load_config
from jekyllpy.pipeline import Site


def build_files(files: Mapping[str, str | bytes], *, plugins: Iterable[Any] = (), **config: Any) -> dict[str, str]:
    """Build a site from its files by path, and return the outputs by path as text.

    `plugins` and `config` are those of `Site` and of `build`. Raises what a build raises.
    """
    with tempfile.TemporaryDirectory() as folder:
        source, destination = Path(folder, "source"), Path(folder, "_site")
        write_files(source, files)
        overrides = {"source": str(source), "destination": str(destination), **config}
        Site(load_config(overrides=overrides, cwd=source, env={}), plugins=plugins).process()
        return {path: (destination / path).read_text("utf-8", "surrogateescape") for path in tree(destination)}


def write_files(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files by path below a folder."""
    root.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def tree(root: Path) -> list[str]:
    """Return the paths of all files below a folder, sorted, with slashes."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if not path.is_dir())


def differences(one: Path, other: Path) -> list[str]:
    """Return a line for each path that only one of two trees has, or whose bytes differ."""
    left, right = set(tree(one)), set(tree(other))
    lines = [f"missing: {path}" for path in left - right] + [f"extra: {path}" for path in right - left]
    changed = (path for path in left & right if not filecmp.cmp(one / path, other / path, shallow=False))
    return sorted([*lines, *(f"different: {path}" for path in changed)])
