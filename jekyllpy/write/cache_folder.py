"""The folder for Jekyll's caches. Ours lie in the user's own, so this one holds only what tools expect to find."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from jekyllpy.config import Config

IGNORED: Final = "# Nothing in here belongs into a repository.\n*\n"
# Jekyll: the cache of its own class, in which it remembers the configuration (cache.rb)
PLACE: Final = "Jekyll/Cache/Jekyll--Cache"


def prepare_cache_folder(config: Config) -> None:
    """Make the cache folder and hide it from git, unless the build keeps nothing on disk.

    A source that takes no new folder is no reason to fail.
    """
    if config.safe or config.raw.get("disable_disk_cache") or not config.source.is_dir():
        return
    with suppress(OSError):
        (config.cache_dir / PLACE).mkdir(parents=True, exist_ok=True)
        ignored = config.cache_dir / ".gitignore"
        if not ignored.exists():
            ignored.write_text(IGNORED, "utf-8")
