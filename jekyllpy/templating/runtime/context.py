"""The state of one render, which all templates that take part in it share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jekyllpy.ruby.text import AsciiText
from jekyllpy.ruby.values import class_name, inspect
from jekyllpy.templating.failures import LiquidFailure, RubyFailure
from jekyllpy.templating.payload import UnifiedPayload
from jekyllpy.templating.registers import Registers, TagState
from jekyllpy.templating.runtime.counters import stepped
from jekyllpy.templating.runtime.lookup import MISSING
from jekyllpy.templating.runtime.output import plain

SHARED = ("jekyll", "site", "theme")
"""What all items of a build see."""
MAX_SCOPES = 100
"""Liquid: scopes of loops and includes may nest so deep (block.rb)."""


class Context:
    """Variables, registers and tag states of one render.

    `version` grows whenever a template that assigns begins, so that its includer reads its variables anew. `lead` is
    whether what was printed first is US-ASCII to Ruby, None where nothing was printed yet.
    """

    __slots__ = (
        "assigns",
        "counters",
        "foreign",
        "interrupts",
        "lead",
        "partials",
        "payload",
        "read",
        "registers",
        "scopes",
        "state",
        "version",
    )

    def __init__(self, payload: Any, registers: Registers, state: TagState) -> None:
        self.payload = payload
        self.read: Callable[[Any], Any] = payload.get
        self.registers = registers
        self.state = state
        self.assigns: dict[str, Any] = {}
        self.counters = registers.counters
        self.partials = registers.partials
        self.interrupts: list[int] = []
        self.foreign: Any = None
        self.scopes = 1
        self.version = 0
        self.lead: bool | None = None

    def encoded(self, text: str) -> str:
        """Return a block's text as an `AsciiText` where it begins with US-ASCII, or with nothing."""
        return AsciiText(text) if self.lead is not False and text.isascii() else text

    def look(self, name: Any, scope: Mapping[Any, Any]) -> Any:
        """Return a variable: of the loops and includes around, assigned, counted, or of the payload."""
        if name in scope:
            return scope[name]
        if name in self.assigns:
            return self.assigns[name]
        if name in self.counters:
            return self.counters[name]
        return self.read(name)

    def look_strictly(self, name: Any, scope: Mapping[Any, Any]) -> Any:
        """Return a variable, or `MISSING`; a name that a template computed may be no text."""
        if not isinstance(name, str):
            return MISSING
        value = self.look(name, scope)
        if value is None and not (name in scope or name in self.assigns or has_key(self.payload, name)):
            return MISSING
        return value

    def look_dynamically(self, name: Any, scope: Mapping[Any, Any]) -> Any:
        """Return the variable whose name a template computed."""
        return self.look(name, scope) if isinstance(name, str) else None

    def look_again(self, names: tuple[str, ...], scope: Mapping[Any, Any]) -> list[Any]:
        """Return variables once more, after something that may have assigned them; the version comes first."""
        look = self.look
        return [self.version, *[look(name, scope) for name in names]]

    def look_again_strictly(self, names: tuple[str, ...], scope: Mapping[Any, Any]) -> list[Any]:
        """Return variables once more, in strict mode."""
        return [self.version, *[self.look_strictly(name, scope) for name in names]]

    def condition_of(self, scope: Mapping[Any, Any]) -> Callable[[object, object], Callable[[object], Any]]:
        """Return what compiles the text of a comparison for `where_exp`."""
        return lambda variable, expression: self._item_function("condition_of", variable, expression, scope)

    def value_of(self, scope: Mapping[Any, Any]) -> Callable[[object, object], Callable[[object], Any]]:
        """Return what compiles the text of a value for `group_by_exp`."""
        return lambda variable, expression: self._item_function("value_of", variable, expression, scope)

    def evaluate(self, expression: str, scope: Mapping[Any, Any]) -> Any:
        """Return the value of an expression given as text."""
        return self._item_function("value_of", "", expression, scope)(None)

    def lookup(self, name: str, scope: Mapping[Any, Any]) -> Any:
        """Return the value of a bare expression, of which nothing is a syntax error."""
        return plain(self._item_function("lookup_of", "", name, scope)(None))

    def _item_function(
        self, service: str, variable: object, expression: object, scope: Mapping[Any, Any]
    ) -> Callable[[object], Any]:
        if not isinstance(expression, str):
            # Liquid: what is no text matches none of the lax parser's patterns, the others want a text (variable.rb)
            if service == "value_of" and self.registers.environment.error_mode == "lax":
                return lambda item: None
            kind = inspect(expression) if expression is None or isinstance(expression, bool) else class_name(expression)
            raise RubyFailure(f"no implicit conversion of {kind} into String")
        name = variable if isinstance(variable, str) else ""
        function = self.registers.environment.expression(service, name, expression)
        compiled: Callable[[object], Any] = function(self, None, scope)
        return compiled

    def increment(self, name: str) -> Any:
        """Return the value of the counter of that name, and add one to it."""
        value = self._counter(name)
        self._set_counter(name, stepped(value, 1))
        return value

    def decrement(self, name: str) -> Any:
        """Take one from the counter of that name and return its new value."""
        value = stepped(self._counter(name), -1)
        self._set_counter(name, value)
        return value

    def _counter(self, name: str) -> Any:
        # Liquid: a counter starts from whatever the payload has under its name (increment.rb)
        value = self.counters[name] if name in self.counters else self.read(name)
        return 0 if value is None or value is False else value

    def _set_counter(self, name: str, value: Any) -> None:
        # Jekyll: a counter is a variable of the payload, where it may hide one that the next item sets anew
        kept = self.payload if isinstance(self.payload, UnifiedPayload) else self.counters
        kept[name] = value

    def apart(self) -> Context:
        """Return the context of a template that is rendered by itself in the middle of this one, for no item."""
        shared = {key: self.payload[key] for key in SHARED if has_key(self.payload, key)}
        return Context(shared, self.registers, self.state)

    def enter(self, scopes: int) -> Context:
        """Count scopes that are open while a partial renders."""
        self.scopes += scopes
        if self.scopes > MAX_SCOPES:
            self.too_deep()
        return self

    def too_deep(self) -> None:
        """Raise Liquid's error for too many scopes."""
        raise LiquidFailure("Nesting too deep")


def has_key(payload: Any, name: Any) -> bool:
    """Tell whether the payload of a render has the variable at all."""
    found: bool = payload.has_key(name) if hasattr(payload, "has_key") else name in payload
    return found
