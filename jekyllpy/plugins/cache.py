"""What plugins keep from one build to the next, as JSON below the site's cache folder."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from jekyllpy.config import Config

FOLDER: Final = "plugins"


class Cache:
    """Values by key under a name of the plugin's own; `clean` deletes them.

    A key has to say all that its value depends on. With `--safe` or `disable_disk_cache` nothing is kept beyond the
    object. A folder or file that cannot be used is as good as none.
    """

    def __init__(self, config: Config, name: str) -> None:
        on_disk = not config.safe and not config.raw.get("disable_disk_cache")
        self._folder = config.cache_dir / FOLDER / hashlib.sha256(name.encode()).hexdigest()[:16] if on_disk else None
        self._known: dict[str, Any] = {}

    def getset(self, key: str, make: Callable[[], Any]) -> Any:
        """Return the value of a key, made and kept where there is none; it has to be what JSON can hold."""
        if key not in self._known:
            self._known[key] = self._stored(key, make)
        return self._known[key]

    def _stored(self, key: str, make: Callable[[], Any]) -> Any:
        if self._folder is None:
            return make()
        place = self._folder / f"{hashlib.sha256(key.encode()).hexdigest()}.json"
        try:
            stored = json.loads(place.read_bytes())
            if stored["key"] == key:
                return stored["value"]
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            pass
        value = make()
        _write(place, json.dumps({"key": key, "value": value}))
        return value


def _write(place: Path, text: str) -> None:
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = place.with_suffix(f".{os.getpid()}")
        beside.write_text(text, "utf-8")
        os.replace(beside, place)
