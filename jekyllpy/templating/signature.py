"""How a filter is called, read from its Python signature."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from types import FunctionType
from typing import Any, Final

_HAS_REST: Final = 0x04
"""The flag of code that takes any number of arguments."""

SERVICES: Final = frozenset({"condition_of", "context", "registers", "value_of"})
"""What a filter may ask of the render by a keyword-only parameter; others are its own business."""


@dataclass(frozen=True, slots=True)
class FilterSignature:
    """The arguments a filter takes after its input, and the services it asks for by keyword."""

    least: int
    most: int | None
    services: tuple[str, ...]
    gives_text: bool
    reads: tuple[tuple[str, ...], ...] | None = ()  # variables besides the arguments; None: it may give anything

    @staticmethod
    def of(function: Callable[..., Any]) -> FilterSignature:
        """Read the signature of a filter function; of any other callable, that of its `__call__`."""
        # The code object says it all, and much faster than `inspect`
        bound = 0 if isinstance(function, FunctionType) else 1
        plain = (
            function if isinstance(function, FunctionType) else getattr(function, "__func__", type(function).__call__)
        )
        code = getattr(plain, "__code__", None)
        if code is None:
            return _inspected(function)
        count = code.co_argcount - bound
        required = count - len(plain.__defaults__ or ())
        keywords = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
        services = tuple(name for name in keywords if name in SERVICES)
        gives_text = plain.__annotations__.get("return") in (str, "str")
        return FilterSignature(required - 1, None if code.co_flags & _HAS_REST else count - 1, services, gives_text)

    def complaint(self, given: int) -> str | None:
        """Return Ruby's message where the number of arguments is wrong; the input counts as one."""
        if given >= self.least and (self.most is None or given <= self.most):
            return None
        expected = f"{self.least + 1}+" if self.most is None else f"{self.least + 1}..{self.most + 1}"
        expected = str(self.least + 1) if self.most == self.least else expected
        return f"wrong number of arguments (given {given + 1}, expected {expected})"


def _inspected(function: Callable[..., Any]) -> FilterSignature:
    """Read the signature of what is not written in Python, `str.upper` say; what hides it takes any arguments."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except ValueError:
        return FilterSignature(0, None, (), False)
    kinds = [parameter.kind for parameter in parameters]
    places = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    positional = [parameter for parameter in parameters if parameter.kind in places]
    required = sum(parameter.default is inspect.Parameter.empty for parameter in positional)
    most = None if inspect.Parameter.VAR_POSITIONAL in kinds else len(positional) - 1
    services = tuple(
        parameter.name
        for parameter in parameters
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY and parameter.name in SERVICES
    )
    return FilterSignature(required - 1, most, services, False)
