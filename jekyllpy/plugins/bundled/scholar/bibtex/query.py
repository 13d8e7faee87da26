"""Queries for entries: `@*`, `@book[year >= 2000 && author ^= Knuth]`, `!@misc`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from typing import Any

from jekyllpy.errors import PluginError
from jekyllpy.plugins.api import inspect
from jekyllpy.plugins.bundled.scholar.bibtex.entry import ALIASES, NAME_FIELDS, Bibliography, Entry
from jekyllpy.plugins.bundled.scholar.bibtex.values import Name, Names, Value

_SELECTOR = re.compile(r"(!)?@(\*|\w+)(\[)?")
_AND = re.compile(r",|&&")
_CONDITION = re.compile(r"([!~/^<>]?=|!~|=~|<|>)")
_DIGITS = re.compile(r"^\d+$", re.MULTILINE | re.ASCII)
_ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def find_entries(bibliography: Bibliography, query: str) -> Iterator[Entry]:
    """Yield the entries that a query asks for, in the order of the bibliography.

    A bare key asks for none. Raises `PluginError` for a bare key that no entry has, with which the gem fails.
    """
    if query.startswith(("@", "!@")):
        selectors = list(_selectors(query))
        yield from (entry for entry in bibliography.entries.values() if any(_meets(entry, *each) for each in selectors))
    elif query not in bibliography.entries:
        raise PluginError(f"The query {inspect(query)} names no entry", hint="queries begin with @, as in @book")


def _selectors(query: str) -> Iterator[tuple[str, str, str]]:
    """Yield the parts of a query: negation, type, and the conditions between brackets."""
    at, last_bracket = 0, query.rfind("]")
    while found := _SELECTOR.search(query, at):
        at, conditions = found.end(), ""
        if found[3] and at <= last_bracket:
            end = query.index("]", at)
            at, conditions = end + 1, query[at:end]
        yield found[1] or "", found[2], conditions


def _meets(entry: Entry, negation: str, kind: str, conditions: str) -> bool:
    has_type = kind == "*" or kind.lower() in ("entry", entry.type)
    if has_type == bool(negation):
        return False
    if not conditions:
        return True
    return any(all(map(_test(entry), _AND.split(group))) for group in conditions.split("||"))


def _test(entry: Entry) -> Callable[[str], bool]:
    return lambda condition: _holds(entry, condition)


def _holds(entry: Entry, condition: str) -> bool:
    # The gem: what follows a second sign of comparison is not looked at
    name, *rest = (part.strip() for part in _CONDITION.split(condition)[:3])
    if not name and not rest:
        return True
    if not rest:
        return entry.own(name) is not None
    sign, wanted = rest
    actual = _actual(entry, name)
    if actual is None:
        return sign in ("!=", "/=", "!~")
    if sign in _ORDERS:
        if _DIGITS.search(actual) and _DIGITS.search(wanted):
            return _ORDERS[sign](int(actual), int(wanted))
        return _ORDERS[sign](actual, wanted)
    if sign in ("!=", "/="):
        return actual != wanted
    if sign in ("^=", "~=", "=~", "!~"):
        found = _searched(f"^{wanted}" if sign == "^=" else wanted, actual)
        return found != (sign == "!~")
    return actual == wanted


def _searched(pattern: str, text: str) -> bool:
    try:
        return re.search(pattern, text, re.MULTILINE) is not None
    except re.error:
        return pattern in text


def _actual(entry: Entry, name: str) -> str | None:
    special: dict[str, Callable[[], Value | str | None]] = {
        "type": lambda: entry.fields.get("type"),
        "key": lambda: entry.key,
        "id": lambda: entry.key,
        "date": lambda: entry.get("date") or entry.get("year"),
        "year": lambda: entry.year,
    }
    plural = name.removesuffix("s")
    asked = plural if name not in ALIASES and plural in NAME_FIELDS else name
    found = special[name]() if name in special else entry.get(asked)
    if found is None and asked == "names":
        return inspect([str(name) for name in _people(entry)])
    return None if found is None else str(found)


def _people(entry: Entry) -> Iterator[Name]:
    for field in NAME_FIELDS:
        value = entry.fields.get(field)
        yield from value.names if isinstance(value, Names) else ()
