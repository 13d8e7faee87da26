"""The plugins that a Gemfile switches on: Bundler loads the group `jekyll_plugins` before Jekyll starts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

GROUP_START: Final = re.compile(r"^\s*group\b(?P<names>[^#]*)\bdo\s*(?:#.*)?$")
BLOCK_START: Final = re.compile(r"^(?!\s*#).*\bdo\s*(?:\|[^|]*\|)?\s*(?:#.*)?$")
BLOCK_END: Final = re.compile(r"^\s*end\b")
GEM: Final = re.compile(r"""^\s*gem[\s(]+["'](?P<name>[^"']+)["'](?P<rest>.*)$""")
PLUGIN_GROUP: Final = ":jekyll_plugins"


def bundled_gems(cwd: Path, env: Mapping[str, str]) -> list[str]:
    """Return the gems that Bundler would load for a command in a folder: none without a Gemfile, or where told so."""
    if "JEKYLL_NO_BUNDLER_REQUIRE" in env:
        return []
    named = env.get("BUNDLE_GEMFILE")
    gemfile = cwd / named if named else cwd / "Gemfile"
    return plugin_gems(gemfile.read_text("utf-8", "replace")) if gemfile.is_file() else []


def plugin_gems(gemfile: str) -> list[str]:
    """Return the names of the gems in the group `jekyll_plugins`, in a block or by the option `group:`."""
    found: list[str] = []
    blocks: list[bool] = []  # whether each open block is of that group
    for line in gemfile.splitlines():
        group = GROUP_START.match(line)
        gem = GEM.match(line)
        if group:
            blocks.append(PLUGIN_GROUP in group["names"])
        elif BLOCK_START.match(line):
            blocks.append(False)
        elif BLOCK_END.match(line) and blocks:
            blocks.pop()
        elif gem and (any(blocks) or PLUGIN_GROUP in gem["rest"]):
            found.append(gem["name"])
    return found
