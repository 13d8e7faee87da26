"""What files of the source gave in the last build, by path and bytes."""

from __future__ import annotations

from typing import Any


class KnownSources:
    """Items by the files they were read from; what a build did not ask for is forgotten when the next one begins."""

    def __init__(self) -> None:
        self._now: dict[str, tuple[bytes, Any]] = {}
        self._before: dict[str, tuple[bytes, Any]] = {}

    def recall(self, path: str, content: bytes) -> Any:
        """Return what a file of these bytes gave, None if that is not known."""
        known = self._before.get(path)
        if known is None or known[0] != content:
            return None
        self._now[path] = known
        return known[1]

    def remember(self, path: str, content: bytes, item: Any) -> None:
        """Note what a file gave."""
        self._now[path] = content, item

    def turn(self) -> None:
        """Begin another build."""
        self._before, self._now = self._now, {}
