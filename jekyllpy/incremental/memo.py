"""Results by what they were made from, kept for as long as each build uses them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Result = TypeVar("Result")


class Memo(Generic[Key, Result]):
    """The results of a pure function: what a build did not ask for is forgotten when the next one begins."""

    def __init__(self, make: Callable[[Key], Result]) -> None:
        self._make = make
        self._now: dict[Key, Result] = {}
        self._before: dict[Key, Result] = {}

    def __call__(self, key: Key) -> Result:
        """Return the result for a key, made anew only if neither this build nor the last one had it."""
        found = self._now.get(key)
        if found is None:
            found = self._before.get(key)
            self._now[key] = found = self._make(key) if found is None else found
        return found

    def turn(self) -> None:
        """Begin another build."""
        self._before, self._now = self._now, {}
