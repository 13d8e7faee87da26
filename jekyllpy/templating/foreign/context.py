"""python-liquid's render context over the state of our render."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jekyllpy.templating.foreign.vocabulary import BoundTemplate
from jekyllpy.templating.runtime.context import Context, has_key
from jekyllpy.templating.runtime.lookup import command, index
from jekyllpy.templating.vocabulary import UNDEFINED, RenderContext, Token

_COMMANDS = frozenset({"size", "first", "last"})


class ForeignContext(RenderContext):
    """What a foreign tag sees: our variables by our rules, its assignments among ours."""

    __slots__ = ("inner_maps", "outer", "path", "registers", "state")

    def __init__(self, template: BoundTemplate, state: Context, outer: Mapping[Any, Any], path: str | None) -> None:
        super().__init__(template, globals=Payload(state.payload))
        self.state = state
        self.registers = state.registers
        self.outer = outer
        self.path = path
        self.locals = state.assigns
        scope: Any = self.scope
        scope._maps[0] = state.assigns
        scope.push(outer)

    def inner_scope(self) -> dict[Any, Any]:
        """Return the variables of loops, includes and foreign tags around, the innermost last."""
        scope: Any = self.scope
        maps = list(scope._maps)
        inner: dict[Any, Any] = {}
        for names in reversed(maps[: maps.index(self.outer) + 1]):
            inner |= names
        return inner

    def get(self, path: list[object], *, token: Token | None, default: object = UNDEFINED) -> object:
        """Return the value of a path as our look-ups do: nil where there is nothing."""
        head, *keys = path
        value = self.state.look_dynamically(head, self.inner_scope())
        for key in keys:
            value = command(value, str(key)) if key in _COMMANDS else index(value, key)
        return None if value is None and default == UNDEFINED else default if value is None else value


class Payload(Mapping[str, Any]):
    """The payload of a render as a mapping."""

    def __init__(self, payload: Any) -> None:
        self._payload = payload

    def __getitem__(self, key: str) -> Any:
        if not has_key(self._payload, key):
            raise KeyError(key)
        return self._payload.get(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._payload.keys())

    def __len__(self) -> int:
        return len(self._payload.keys())
