"""What Jekyll's drops answer besides their fields: the methods of Ruby that Liquid lets templates call (drops/drop.rb).

They hide fields of the same name. A template that reads `count` without having set it gets the number of variables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, NoReturn, Protocol

from jekyllpy.ruby.values import inspect
from jekyllpy.templating.failures import RubyFailure

ANSWERED: Final = frozenset(
    """
    __id__ __send__ all? any? chain chunk chunk_while class clone collect collect_concat compact content_methods count
    cycle define_singleton_method detect display drop drop_while dup each each_cons each_entry each_key each_slice
    each_with_index each_with_object entries enum_for eql? equal? extend fetch filter filter_map find find_all
    find_index first flat_map freeze frozen? grep grep_v group_by hash hash_for_json include? inject inspect
    instance_eval instance_exec instance_of? instance_variable_defined? instance_variable_get instance_variable_set
    instance_variables invoke_drop is_a? itself key? keys kind_of? lazy liquid_method_missing map max max_by member?
    merge method methods min min_by minmax minmax_by nil? none? object_id one? partition private_methods
    protected_methods public_method public_methods public_send reduce reject remove_instance_variable respond_to?
    reverse_each select send singleton_class singleton_method singleton_methods slice_after slice_before slice_when
    sort sort_by sum taint tainted? take take_while tally tap then to_a to_enum to_h to_hash to_json to_liquid to_s
    to_set to_yaml trust uniq untaint untrust untrusted? yield_self zip
    """.split()
)
"""What Ruby has as a method of every drop: a template that insists on defined variables reads such a name as nil."""


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
