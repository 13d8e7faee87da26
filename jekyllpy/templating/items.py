"""Lists of a site's documents, pages and static files, which are not equal to what variables hold of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jekyllpy.ruby.hashes import MixedHash
from jekyllpy.ruby.values import inspect


class ItemList(list[Any]):
    """A list of items themselves; a variable holds the drop of one, or a page's hash.

    Jekyll: so `site.posts contains page` is never true. `drops` is what came into the list from a variable.
    """

    __slots__ = ("drops",)

    def __init__(self, items: Iterable[Any] = (), drops: Iterable[Any] = ()) -> None:
        super().__init__(items)
        self.drops = tuple(drops)

    def marked(self) -> Iterator[tuple[Any, bool]]:
        """Yield what is in the list, and of each whether it is an item itself."""
        drops = {id(drop) for drop in self.drops}
        return ((item, id(item) not in drops) for item in self)

    def inspect(self) -> str:
        """Return what Ruby's `inspect` shows."""
        return f"[{', '.join([_item(item) if is_item else inspect(item) for item, is_item in self.marked()])}]"

    to_s = inspect


def _item(item: Any) -> str:
    if isinstance(item, dict):
        return f"#<Jekyll::Page @relative_path={inspect(item.get('path'))}>"
    return str(item.inspect_item()) if hasattr(item, "inspect_item") else inspect(item)


class Groups(MixedHash):
    """Documents by a value they share, where a filter that asks for a value nobody has makes it (site.rb)."""

    def made(self, key: Any) -> ItemList:
        """Add a group of nobody."""
        self[key] = group = ItemList()
        return group


def like(source: Any, items: list[Any]) -> list[Any]:
    """Return items of a list as the kind of list that it is."""
    return ItemList(items, source.drops) if isinstance(source, ItemList) else items
