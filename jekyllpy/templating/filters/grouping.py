"""Jekyll's filters that choose and group items by a property or an expression."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.ruby.values import eql_key, to_s
from jekyllpy.templating.expressions import ExpressionCompiler
from jekyllpy.templating.filters.common import array_of, is_drop, members_of
from jekyllpy.templating.filters.properties import property_reader
from jekyllpy.templating.items import like
from jekyllpy.templating.literals import MethodLiteral
from jekyllpy.templating.registers import Registers


def _values_of(value: Any) -> list[Any] | None:
    """Give the items to choose from, of a hash its values; None for what cannot be run over."""
    if isinstance(value, list):
        return value
    return list(value.values()) if isinstance(value, dict) else _pairs_of(value)


def _pairs_of(value: Any) -> list[Any] | None:
    """Give the items to group, of a hash its pairs; None for what cannot be run over."""
    if isinstance(value, list | dict | range):
        return array_of(value)
    return members_of(value) if is_drop(value) else None


def where(value: Any, name: Any, target: Any, *, registers: Registers) -> Any:
    """Give the items whose property prints as the target does, or holds an item that does."""
    items = _values_of(value)
    if name is None or name is False or isinstance(target, list | dict) or items is None:
        return value
    return like(value, list(_fitting(items, name, target, registers)))


def find(value: Any, name: Any, target: Any, *, registers: Registers) -> Any:
    """Give the first item that `where` would give."""
    items = _values_of(value)
    if name is None or name is False or isinstance(target, list | dict) or items is None:
        return value
    found = next(_fitting(items, name, target, registers), None)
    return None if found is False else found


def _fitting(items: list[Any], name: Any, target: Any, registers: Registers) -> Iterator[Any]:
    read, fits = property_reader(name, registers), _test_for(target)
    index = None if isinstance(target, MethodLiteral) else registers.lists.index(items, to_s(name), read)
    if index is None:
        return (item for item in items if fits(read(item)))
    sure, others = index.places(None if target is None else to_s(target))
    if others:
        sure = sorted([*sure, *(place for place in others if fits(read(items[place])))])
    return (items[place] for place in sure)


def _test_for(target: Any) -> Callable[[Any], bool]:
    if target is None:
        return lambda value: value is None
    if isinstance(target, MethodLiteral):
        return _is_empty
    text = to_s(target)

    def fits(value: Any) -> bool:
        if value.__class__ is str:
            return bool(value == text)
        return value is not None and _prints_as(value, text)

    return fits


def _is_empty(value: Any) -> bool:
    return value == "" if isinstance(value, str) else not any(map(to_s, array_of(value)))


def _prints_as(value: Any, text: str) -> bool:
    if isinstance(value, str | int | float):
        return to_s(value) == text
    return text in map(to_s, value if value.__class__ is list else array_of(value))


def where_exp(value: Any, variable: Any, expression: Any, *, condition_of: ExpressionCompiler) -> Any:
    """Give the items for which a comparison holds."""
    items = _values_of(value)
    if items is None:
        return value
    condition = condition_of(variable, expression)
    return like(value, [item for item in items if condition(item)])


def find_exp(value: Any, variable: Any, expression: Any, *, condition_of: ExpressionCompiler) -> Any:
    """Give the first item for which a comparison holds."""
    items = _values_of(value)
    if items is None:
        return value
    condition = condition_of(variable, expression)
    return next((item for item in items if condition(item)), None)


def group_by(value: Any, name: Any, *, registers: Registers) -> Any:
    """Group items by how a property prints, in the order in which the groups begin."""
    items = _pairs_of(value)
    if items is None:
        return value
    read = property_reader(name, registers)
    groups: dict[str, list[Any]] = {}
    for item in items:
        groups.setdefault(to_s(read(item)), []).append(item)
    return [_group(name, like(value, members)) for name, members in groups.items()]


def group_by_exp(value: Any, variable: Any, expression: Any, *, value_of: ExpressionCompiler) -> Any:
    """Group items by the value of an expression, which keeps its class."""
    items = _pairs_of(value)
    if items is None:
        return value
    of = value_of(variable, expression)
    groups: dict[Any, tuple[Any, list[Any]]] = {}
    for item in items:
        result = of(item)
        groups.setdefault(eql_key(result), (result, []))[1].append(item)
    return [_group(name, like(value, members)) for name, members in groups.values()]


def _group(name: Any, members: list[Any]) -> dict[str, Any]:
    return {"name": name, "items": members, "size": len(members)}


FILTERS: Final = MappingProxyType(
    {
        "find": find,
        "find_exp": find_exp,
        "group_by": group_by,
        "group_by_exp": group_by_exp,
        "where": where,
        "where_exp": where_exp,
    }
)
