"""Results by what they were made from, kept from build to build as long as they do not become too many."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final, Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Result = TypeVar("Result")


_MOST_UNUSED: Final = 3
"""How many results there may be for each that a whole build asks for; rebuilds ask for few of them."""


class Memo(Generic[Key, Result]):
    """The results of a pure function."""

    def __init__(self, make: Callable[[Key], Result]) -> None:
        self._make = make
        self._now: dict[Key, Result] = {}
        self._before: dict[Key, Result] = {}
        self._most = 0  # that one build has asked for

    def __call__(self, key: Key) -> Result:
        """Return the result for a key, made anew only if none is known."""
        found = self._now.get(key)
        if found is None:
            found = self._before.get(key)
            self._now[key] = found = self._make(key) if found is None else found
        return found

    def turn(self) -> None:
        """Begin another build; where results have become many, those that the last build did not ask for go."""
        self._most = max(self._most, len(self._now))
        known = {**self._before, **self._now}
        self._before, self._now = known if len(known) <= self._most * _MOST_UNUSED else self._now, {}
