"""The folders in which Ruby's programs keep gems. None has to exist."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

# Below the site, the home folder, and the whole system: each holds `gems/` and `specifications/`
BUNDLES: Final = ("", "ruby/*", "jruby/*", "truffleruby/*")
HOMES: Final = (
    "~/.gem",
    "~/.gem/ruby/*",
    "~/.local/share/gem/ruby/*",
    "~/.bundle",
    "~/.bundle/ruby/*",
    "~/.rbenv/versions/*/lib/ruby/gems/*",
    "~/.asdf/installs/ruby/*/lib/ruby/gems/*",
    "~/.local/share/mise/installs/ruby/*/lib/ruby/gems/*",
    "~/.rubies/*/lib/ruby/gems/*",
    "~/.rvm/gems/*",
    "/var/lib/gems/*",
    "/usr/local/lib/ruby/gems/*",
    "/usr/lib/ruby/gems/*",
    "/usr/lib/*/ruby/gems/*",
    "/usr/lib64/ruby/gems/*",
    "/usr/share/rubygems-integration/*",
    "/usr/lib/*/rubygems-integration/*",
    "/usr/share/gems",
    "/usr/local/share/gems",
    "/usr/local/bundle",
    "/opt/homebrew/lib/ruby/gems/*",
    "/opt/rubies/*/lib/ruby/gems/*",
    "/Library/Ruby/Gems/*",
    "C:/Ruby*/lib/ruby/gems/*",
)
_BUNDLE_PATH: Final = re.compile(r"""^BUNDLE_PATH:\s*["']?([^"'\n]+)""", re.MULTILINE)


def gem_homes(roots: Iterable[Path], env: Mapping[str, str]) -> Iterator[str]:
    """Yield the folders that hold gems: Bundler's of the site, those the environment names, the usual ones.

    `roots` are the folders in which a bundle of the site may lie. As in Ruby, `GEM_PATH` takes the place of the usual
    ones.
    """
    for bundle in _bundles(tuple(roots), env):
        for pattern in BUNDLES:
            yield from _matches(f"{bundle}/{pattern}".rstrip("/"), env)
    named = env.get("GEM_PATH", "")
    for folder in (env.get("GEM_HOME", ""), *named.split(os.pathsep)):
        if folder:
            yield from _matches(glob.escape(folder), env)
    if not named or named.endswith(os.pathsep):
        for pattern in HOMES:
            yield from _matches(pattern, env)


def _bundles(roots: tuple[Path, ...], env: Mapping[str, str]) -> Iterator[str]:
    if env.get("BUNDLE_PATH"):
        yield glob.escape(env["BUNDLE_PATH"])
    for root in roots:
        setting = _bundle_path(root)
        if setting:
            yield glob.escape(os.path.join(root, setting))
        yield glob.escape(os.path.join(root, "vendor/bundle"))


def _bundle_path(root: Path) -> str | None:
    try:
        match = _BUNDLE_PATH.search((root / ".bundle" / "config").read_text("utf-8", "replace"))
    except OSError:
        return None
    return match[1].strip() if match else None


def _matches(pattern: str, env: Mapping[str, str]) -> Iterator[str]:
    if pattern.startswith("~/"):
        home = env.get("HOME") or env.get("USERPROFILE")
        if not home:
            return
        pattern = os.path.join(glob.escape(home), pattern[2:])
    yield from sorted(glob.glob(pattern), reverse=True)
