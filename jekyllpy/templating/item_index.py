"""Which items of a list have a property that prints as a text, for lists that stay as they are for a whole build.

Layouts search the same lists on every page; without an index a build's time grows with the square of its pages.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from jekyllpy.ruby.values import to_s

CHANGING: Final = frozenset({"content", "output", "excerpt", "next", "previous"})
"""Properties of items that are others once the items, or their neighbours, are rendered."""

_FEW: Final = 4
_DEEPEST: Final = 4
_PRINTED: Final = (str, int, float)


class ItemIndex:
    """The items of one list by what one property prints."""

    def __init__(self, items: list[Any], property_of: Callable[[Any], Any]) -> None:
        self.size = len(items)
        self._by_text: dict[str, list[int]] = {}
        self._without: list[int] = []
        self._others: list[int] = []  # these have values that only a look at the item itself tells
        for place, item in enumerate(items):
            self._add(place, property_of(item))

    def _add(self, place: int, value: Any) -> None:
        if value is None:
            self._without.append(place)
        elif isinstance(value, _PRINTED):
            self._by_text.setdefault(to_s(value), []).append(place)
        elif value.__class__ is list and all(part is None or isinstance(part, _PRINTED) for part in value):
            for text in dict.fromkeys(map(to_s, value)):
                self._by_text.setdefault(text, []).append(place)
        else:
            self._others.append(place)

    def places(self, text: str | None) -> tuple[list[int], list[int]]:
        """Return the places of the items that fit a text, or that lack the property, and of those to look at."""
        return self._without if text is None else self._by_text.get(text, []), self._others


class KeptLists:
    """The lists that a build keeps, and the indexes that were made of them."""

    def __init__(self) -> None:
        self._lists: dict[int, list[Any]] = {}
        self._indexes: dict[tuple[int, str], ItemIndex] = {}

    def keep(self, value: Any, depth: int = 0) -> None:
        """Take a value that stays as it is, with the lists within its hashes."""
        if isinstance(value, list) and len(value) > _FEW:
            self._lists[id(value)] = value
        elif isinstance(value, dict) and depth < _DEEPEST:
            for part in value.values():
                self.keep(part, depth + 1)

    def forget(self) -> None:
        """Forget what the items are like, since one of them has changed."""
        self._indexes.clear()

    def index(self, items: Any, name: str, property_of: Callable[[Any], Any]) -> ItemIndex | None:
        """Return the index of a list by a property, None for a list that is not kept."""
        if id(items) not in self._lists or name.split(".", 1)[0] in CHANGING:
            return None
        key = (id(items), name)
        found = self._indexes.get(key)
        if found is None or found.size != len(items):
            found = self._indexes[key] = ItemIndex(items, property_of)
        return found
