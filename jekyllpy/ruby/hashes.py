"""Hashes whose keys Python would merge or cannot hash: 1, 1.0 and true as three keys, or an array as a key."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, ValuesView
from typing import Any, Final

from jekyllpy.ruby.values import eql_key

_MISSING: Final[Any] = object()


class _Key:
    """A key that is no text, told apart from others as Ruby's `eql?` does."""

    __slots__ = ("_identity", "original")

    def __init__(self, original: Any) -> None:
        self.original = original
        self._identity = eql_key(original)

    def __hash__(self) -> int:
        return hash(self._identity)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._identity == other._identity


def _stored(key: Any) -> Any:
    return key if isinstance(key, str) else _Key(key)


def _original(key: Any) -> Any:
    return key.original if key.__class__ is _Key else key


class MixedHash(dict[Any, Any]):
    """A Ruby hash with keys of any kind, in the order of insertion; keys are distinct where `eql?` says so.

    It reads and writes like a dict, keys as they were given. `dict(mixed)` merges what Python merges.
    """

    def __getitem__(self, key: Any) -> Any:
        return super().__getitem__(_stored(key))

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__(_stored(key), value)

    def __delitem__(self, key: Any) -> None:
        super().__delitem__(_stored(key))

    def __contains__(self, key: Any) -> bool:
        return super().__contains__(_stored(key))

    def __iter__(self) -> Iterator[Any]:
        return map(_original, super().__iter__())

    def __reversed__(self) -> Iterator[Any]:
        return map(_original, super().__reversed__())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, MixedHash) and super().__eq__(other)

    __hash__ = None

    def __repr__(self) -> str:
        return f"MixedHash({list(self.items())!r})"

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(_stored(key), default)

    def setdefault(self, key: Any, default: Any = None) -> Any:
        return super().setdefault(_stored(key), default)

    def pop(self, key: Any, default: Any = _MISSING) -> Any:
        return super().pop(_stored(key)) if default is _MISSING else super().pop(_stored(key), default)

    def keys(self) -> KeysView[Any]:  # type: ignore[override]
        return KeysView(self)

    def values(self) -> ValuesView[Any]:  # type: ignore[override]
        return ValuesView(self)

    def items(self) -> ItemsView[Any, Any]:  # type: ignore[override]
        return ItemsView(self)

    def update(self, *others: Any, **named: Any) -> None:
        for other in (*others, named):
            for key, value in other.items() if hasattr(other, "items") else other:
                self[key] = value

    def copy(self) -> MixedHash:
        """Give a shallow copy of the same kind."""
        duplicate = MixedHash()
        duplicate.update(self)
        return duplicate

    def popitem(self) -> tuple[Any, Any]:
        key, value = super().popitem()
        return _original(key), value
