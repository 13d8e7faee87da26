"""The hooks of one site, called in Jekyll's order (hooks.rb)."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any

from jekyllpy.errors import JekyllpyError, PluginError, place_in

_ITEM_EVENTS = ("post_init", "pre_render", "post_convert", "post_render", "post_write")
_EVENTS = {
    "site": ("after_init", "after_reset", "post_read", "pre_render", "post_render", "post_write"),
    "clean": ("on_obsolete",),
}
_RENDER_EVENTS = frozenset({"pre_render", "post_convert", "post_render"})
_POSITIONAL = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)

Marked = tuple[str, str, int, Callable[..., Any]]


class Hooks:
    """The registered hooks, never changed after loading.

    A hook gets as many of an event's arguments as it takes. What goes wrong in one is a `PluginError` with its place.
    """

    def __init__(self, marked: Iterable[Marked] = ()) -> None:
        ordered = sorted(marked, key=lambda mark: -mark[2])
        self._table: dict[tuple[str, str], list[Callable[..., Any]]] = {}
        self._are_repeatable = all(
            event not in _RENDER_EVENTS or getattr(function, "reads", None) == frozenset()
            for _, event, _, function in ordered
        )
        for owner, event, _, function in ordered:
            events = _EVENTS.get(owner, _ITEM_EVENTS)
            if event not in events:
                shown = ", ".join(f":{name}" for name in events)
                raise PluginError(f"Invalid hook. {owner} supports only the following hooks [{shown}]")
            self._table.setdefault((owner, event), []).append(_fitted(function, f"{owner}:{event}"))

    def __bool__(self) -> bool:
        return bool(self._table)

    @property
    def are_repeatable(self) -> bool:
        """Whether all that take part in rendering say (with `reads`) that they look at nothing but their arguments."""
        return self._are_repeatable

    def call(self, owner: str, event: str, *arguments: Any) -> None:
        """Call the hooks of an owner's event for what they do."""
        for function in self._table.get((owner, event), ()):
            function(*arguments)

    def change(self, owner: str, event: str, value: Any, *arguments: Any) -> Any:
        """Pass a value through the hooks of an owner's event; what a hook returns takes its place."""
        for function in self._table.get((owner, event), ()):
            value = _replaced(value, function(value, *arguments), owner, event)
        return value

    def change_text(self, owner: str, event: str, item: Any, text: str) -> str:
        """Pass an item's content or output through the hooks, which get the item and the text."""
        for function in self._table.get((owner, event), ()):
            text = _replaced(text, function(item, text), owner, event)
        return text

    def change_outputs(self, site: Any, payload: Any, outputs: dict[Any, str]) -> None:
        """Pass all outputs by their items through the site's `post_render` hooks, which may return other ones."""
        for function in self._table.get(("site", "post_render"), ()):
            outputs.update(function(site, payload, dict(outputs)) or {})


def _replaced(value: Any, changed: Any, owner: str, event: str) -> Any:
    if changed is None:
        return value
    if not isinstance(changed, type(value)):
        wanted, given = type(value).__name__, type(changed).__name__
        raise PluginError(f"A hook of {owner}:{event} returned a {given} in place of a {wanted}")
    return changed


def _fitted(function: Callable[..., Any], what: str) -> Callable[..., Any]:
    most = _most_arguments(function)

    def run(*arguments: Any) -> Any:
        try:
            return function(*arguments[:most])
        except JekyllpyError:
            raise
        except Exception as error:
            name = getattr(function, "__name__", "a hook")
            reason = f"The hook {name} ({what}) failed: {type(error).__name__}: {error}"
            raise PluginError(reason, *place_in(error, function)) from error

    return run


def _most_arguments(function: Callable[..., Any]) -> int | None:
    """Return how many arguments a function takes by position; None for any number."""
    parameters = inspect.signature(function).parameters.values()
    if any(parameter.kind is inspect.Parameter.VAR_POSITIONAL for parameter in parameters):
        return None
    return sum(parameter.kind in _POSITIONAL for parameter in parameters)
