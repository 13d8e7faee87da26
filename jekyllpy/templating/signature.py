"""How a filter is called, read from its Python signature."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class FilterSignature:
    """The arguments a filter takes after its input, and the services it asks for by keyword."""

    least: int
    most: int | None
    services: tuple[str, ...]
    gives_text: bool

    @staticmethod
    def of(function: Callable[..., Any]) -> FilterSignature:
        """Read the signature of a filter function."""
        parameters = list(inspect.signature(function).parameters.values())
        plain = [item for item in parameters if item.kind in (item.POSITIONAL_ONLY, item.POSITIONAL_OR_KEYWORD)]
        required = sum(item.default is item.empty for item in plain)
        has_rest = any(item.kind is item.VAR_POSITIONAL for item in parameters)
        services = tuple(item.name for item in parameters if item.kind is item.KEYWORD_ONLY)
        gives_text = getattr(function, "__annotations__", {}).get("return") in (str, "str")
        return FilterSignature(required - 1, None if has_rest else len(plain) - 1, services, gives_text)

    def complaint(self, given: int) -> str | None:
        """Return Ruby's message where the number of arguments is wrong; the input counts as one."""
        if given >= self.least and (self.most is None or given <= self.most):
            return None
        expected = f"{self.least + 1}+" if self.most is None else f"{self.least + 1}..{self.most + 1}"
        expected = str(self.least + 1) if self.most == self.least else expected
        return f"wrong number of arguments (given {given + 1}, expected {expected})"
