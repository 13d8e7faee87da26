"""The hooks of one site, called in Jekyll's order (hooks.rb)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from jekyllpy.errors import PluginError

_ITEM_EVENTS = ("post_init", "pre_render", "post_convert", "post_render", "post_write")
_EVENTS = {
    "site": ("after_init", "after_reset", "post_read", "pre_render", "post_render", "post_write"),
    "clean": ("on_obsolete",),
}

Marked = tuple[str, str, int, Callable[..., Any]]


class Hooks:
    """The registered hooks, never changed after loading."""

    def __init__(self, marked: Iterable[Marked] = ()) -> None:
        ordered = sorted(marked, key=lambda mark: -mark[2])
        self._table: dict[tuple[str, str], list[Callable[..., Any]]] = {}
        for owner, event, _, function in ordered:
            events = _EVENTS.get(owner, _ITEM_EVENTS)
            if event not in events:
                shown = ", ".join(f":{name}" for name in events)
                raise PluginError(f"Invalid hook. {owner} supports only the following hooks [{shown}]")
            self._table.setdefault((owner, event), []).append(function)

    def __bool__(self) -> bool:
        return bool(self._table)

    def call(self, owner: str, event: str, *arguments: Any) -> None:
        """Call the hooks of an owner's event for what they do."""
        for function in self._table.get((owner, event), ()):
            function(*arguments)

    def change(self, owner: str, event: str, value: Any, *arguments: Any) -> Any:
        """Pass a value through the hooks of an owner's event; what a hook returns takes its place."""
        for function in self._table.get((owner, event), ()):
            changed = function(value, *arguments)
            value = value if changed is None else changed
        return value

    def change_text(self, owner: str, event: str, item: Any, text: str) -> str:
        """Pass an item's content or output through the hooks, which get the item and the text."""
        for function in self._table.get((owner, event), ()):
            changed = function(item, text)
            text = text if changed is None else changed
        return text
