"""Settings of an item that take work: worked out when a template first reads them, or never."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, ValuesView
from typing import Any

from jekyllpy.ruby.values import to_s


class Lazy:
    """A value that a function makes when it is first asked for.

    `text` makes what JSON shows of it, which is the value as text unless told otherwise.
    """

    __slots__ = ("_made", "_make", "_text")

    def __init__(self, make: Callable[[], Any], text: Callable[[], str] | None = None) -> None:
        self._make = make
        self._text = text
        self._made: tuple[Any] | None = None

    def value(self) -> Any:
        """Return the value. Raises what the function raises."""
        if self._made is None:
            self._made = (self._make(),)
        return self._made[0]

    def to_s(self) -> str:
        """Return the value as text."""
        return to_s(self.value()) if self._text is None else self._text()

    inspect = to_s


class LazyHash(dict[Any, Any]):
    """A hash for templates, some of whose values are lazy."""

    def get(self, key: Any, default: Any = None) -> Any:
        """Return a value, worked out."""
        return resolved(super().get(key, default))

    def __getitem__(self, key: Any) -> Any:
        return resolved(super().__getitem__(key))

    def values(self) -> ValuesView[Any]:  # type: ignore[override]
        """Return all values, worked out."""
        return self._resolved().values()

    def items(self) -> ItemsView[Any, Any]:  # type: ignore[override]
        """Return all pairs, values worked out."""
        return self._resolved().items()

    def copy(self) -> LazyHash:
        """Return a hash of the same pairs; nothing is worked out."""
        return LazyHash(self)

    def _resolved(self) -> dict[Any, Any]:
        return {key: resolved(value) for key, value in super().items()}


def resolved(value: Any) -> Any:
    """Return a value, worked out where it is lazy."""
    return value.value() if value.__class__ is Lazy else value


def shown_hash(hash: dict[Any, Any]) -> dict[Any, Any]:
    """Return a hash as templates may read it, lazy values in it or not."""
    return LazyHash(hash) if any(value.__class__ is Lazy for value in hash.values()) else hash
