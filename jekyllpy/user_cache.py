"""Where compiled templates and converted Markdown are kept: a folder of the user's own, never one of a site."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path


def user_cache_folder(env: Mapping[str, str]) -> Path | None:
    """Return the user's cache folder of this package as the platform has it; None where there is no home."""
    if env.get("JEKYLLPY_CACHE_DIR"):
        return Path(env["JEKYLLPY_CACHE_DIR"])
    base = env.get("LOCALAPPDATA") if sys.platform == "win32" else env.get("XDG_CACHE_HOME")
    if base:
        return Path(base) / "jekyllpy"
    home = env.get("HOME")
    if not home:
        return None
    return Path(home) / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "jekyllpy"
