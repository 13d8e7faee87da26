"""What Jekyll's drops answer besides their fields: the methods of Ruby that Liquid lets templates call (drops/drop.rb).

They hide fields of the same name. A template that reads `count` without having set it gets the number of variables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, NoReturn, Protocol

from jekyllpy.ruby.values import inspect
from jekyllpy.templating.failures import RubyFailure


class Listed(Protocol):
    """What has fields that can be listed; `own_keys` are those that Ruby defines as methods."""

    def keys(self) -> Iterable[Any]:
        """Return the names of all fields."""

    def own_keys(self) -> list[Any]:
        """Return the names of the fields that are there for every object of the kind."""

    def pairs(self) -> Iterable[list[Any]]:
        """Return keys and values, as Ruby's `each` does."""


def _by_key(pair: list[Any]) -> str:
    return str(pair[0])


def _hash(drop: Listed) -> dict[Any, Any]:
    return {pair[0]: pair[1] for pair in drop.pairs()}


def _needs(expected: str) -> Callable[[Listed], NoReturn]:
    def fail(drop: Listed) -> NoReturn:
        raise RubyFailure(f"wrong number of arguments (given 0, expected {expected})")

    return fail


def _enumerator(drop: Listed) -> NoReturn:
    raise RubyFailure(f"undefined method `to_liquid' for #<Enumerator: {inspect(list(drop.keys()))}:each>")


METHODS: Final[Mapping[str, Callable[[Any], Any]]] = MappingProxyType(
    {
        "content_methods": lambda drop: drop.own_keys(),
        "count": lambda drop: sum(1 for _ in drop.pairs()),
        "each_key": _enumerator,
        "fetch": _needs("1..2"),
        "first": lambda drop: next(iter(drop.pairs()), None),
        "hash_for_json": _hash,
        "include?": _needs("1"),
        "keys": lambda drop: list(drop.keys()),
        "max": lambda drop: max(drop.pairs(), key=_by_key, default=None),
        "merge": _needs("1"),
        "merge!": _needs("1"),
        "min": lambda drop: min(drop.pairs(), key=_by_key, default=None),
        "sort": lambda drop: sorted(drop.pairs(), key=_by_key),
        "to_hash": _hash,
        "to_liquid": lambda drop: drop,
    }
)
