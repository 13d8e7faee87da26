"""The hooks of one site, called in Jekyll's order (hooks.rb)."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from jekyllpy.errors import JekyllpyError, PluginError, place_in
from jekyllpy.model import Document, Page

_ITEM_EVENTS = ("post_init", "pre_render", "post_convert", "post_render", "post_write")
_EVENTS = {
    "site": ("after_init", "after_reset", "post_read", "pre_render", "post_render", "post_write"),
    "clean": ("on_obsolete",),
}
_RENDER_EVENTS = frozenset({"pre_render", "post_convert", "post_render"})
_POSITIONAL = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a `post_render` hook returns where it changes the item besides its output, its excerpt say."""

    output: str
    item: Page | Document


Marked = tuple[str, str, int, Callable[..., Any]]


@dataclass(frozen=True, slots=True)
class _Hook:
    """A function at its event; `most` is how many arguments it takes, None for any number."""

    function: Callable[..., Any]
    owner: str
    event: str
    most: int | None

    def run(self, *arguments: Any) -> Any:
        """Return what the function gives. Raises `PluginError` with the function's place and the item."""
        try:
            return self.function(*arguments[: self.most])
        except JekyllpyError:
            raise
        except Exception as error:
            reason = f"{self._name(arguments)} failed: {type(error).__name__}: {error}"
            raise PluginError(reason, *place_in(error, self.function)) from error

    def changed(self, value: Any, *arguments: Any) -> Any:
        """Return what the function gives, or the value where that is nothing; `arguments` are the function's."""
        return self.fitting(self.run(*arguments), value, arguments)

    def fitting(self, made: Any, value: Any, arguments: tuple[Any, ...]) -> Any:
        """Return what the function made, or the value where that is nothing. Raises `PluginError` for another type."""
        if made is None:
            return value
        if not isinstance(made, type(value)):
            wanted, given = type(value).__name__, type(made).__name__
            reason = f"{self._name(arguments)} returned a {given} in place of a {wanted}"
            raise PluginError(reason, *place_in(None, self.function))
        return made

    def _name(self, arguments: tuple[Any, ...]) -> str:
        item = getattr(arguments[0], "relative_path", None) if arguments else None
        name = getattr(self.function, "__name__", "")
        return f"The hook {name} ({self.owner}:{self.event})" + (f" of {item}" if item else "")


class Hooks:
    """The registered hooks, never changed after loading.

    A hook gets as many of an event's arguments as it takes. What goes wrong in one is a `PluginError` with its place.
    """

    def __init__(self, marked: Iterable[Marked] = ()) -> None:
        ordered = sorted(marked, key=lambda mark: -mark[2])
        self._table: dict[tuple[str, str], list[_Hook]] = {}
        self._are_repeatable = all(
            event not in _RENDER_EVENTS or getattr(function, "reads", None) == frozenset()
            for _, event, _, function in ordered
        )
        for owner, event, _, function in ordered:
            events = _EVENTS.get(owner, _ITEM_EVENTS)
            if event not in events:
                shown = ", ".join(f":{name}" for name in events)
                reason = f"Invalid hook. {owner} supports only the following hooks [{shown}]"
                raise PluginError(reason, *place_in(None, function))
            hook = _Hook(function, owner, event, _most_arguments(function))
            self._table.setdefault((owner, event), []).append(hook)

    def __bool__(self) -> bool:
        return bool(self._table)

    @property
    def are_repeatable(self) -> bool:
        """Whether all that take part in rendering say (with `reads`) that they look at nothing but their arguments."""
        return self._are_repeatable

    @property
    def owners(self) -> frozenset[str]:
        """The owners that hooks name."""
        return frozenset(owner for owner, _ in self._table)

    def call(self, owner: str, event: str, *arguments: Any) -> None:
        """Call the hooks of an owner's event for what they do."""
        for hook in self._table.get((owner, event), ()):
            hook.run(*arguments)

    def change(self, owner: str, event: str, value: Any, *arguments: Any) -> Any:
        """Pass a value through the hooks of an owner's event; what a hook returns takes its place."""
        for hook in self._table.get((owner, event), ()):
            value = hook.changed(value, value, *arguments)
        return value

    def change_output(self, owner: str, item: Any, output: str, content: str) -> tuple[Any, str]:
        """Return an item and its output after the `post_render` hooks, which get its converted content too."""
        for hook in self._table.get((owner, "post_render"), ()):
            arguments = (item, output, content)
            made = hook.run(*arguments)
            if isinstance(made, Rendered):
                item, output = made.item, made.output
            else:
                output = hook.fitting(made, output, arguments)
        return item, output

    def change_text(self, owner: str, event: str, item: Any, text: str) -> str:
        """Pass an item's content or output through the hooks, which get the item and the text."""
        for hook in self._table.get((owner, event), ()):
            text = hook.changed(text, item, text)
        return text

    def change_outputs(self, site: Any, payload: Any, outputs: dict[Any, str]) -> None:
        """Pass all outputs by their items through the site's `post_render` hooks, which may return other ones."""
        for hook in self._table.get(("site", "post_render"), ()):
            outputs.update(hook.changed({}, site, payload, dict(outputs)))


def _most_arguments(function: Callable[..., Any]) -> int | None:
    """Return how many arguments a function takes by position; None for any number."""
    parameters = inspect.signature(function).parameters.values()
    if any(parameter.kind is inspect.Parameter.VAR_POSITIONAL for parameter in parameters):
        return None
    return sum(parameter.kind in _POSITIONAL for parameter in parameters)
