"""Entries in groups: by type, year, month, person or any other field, group within group."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date
from typing import Any

from jekyllpy.plugins.api import to_s
from jekyllpy.plugins.bundled.scholar.bibtex.entry import Entry
from jekyllpy.plugins.bundled.scholar.desk import Desk, is_descending, person_of
from jekyllpy.plugins.bundled.scholar.html import element
from jekyllpy.plugins.bundled.scholar.settings import MONTH_NAMES, TYPE_ALIASES, TYPE_NAMES, sort_keys, words


def group_keys(desk: Desk) -> list[str]:
    """Return the fields by which the tag's entries are grouped; none if they are not."""
    own = desk.arguments.last("type_order") or desk.arguments.last("group_by")
    asked = desk.settings["group_by"] if own is None else desk.interpolated(own)
    return [] if asked == "none" else sort_keys(asked)


def render_groups(desk: Desk, entries: list[Entry], keys: list[str], render_list: Callable[[list[Entry]], str]) -> str:
    """Return the lists of all groups, each under its heading."""
    own = desk.arguments.last("group_order")
    return _Groups(desk, words(desk.settings["group_order"] if own is None else own), render_list).render(entries, keys)


class _Groups:
    def __init__(self, desk: Desk, orders: list[str], render_list: Callable[[list[Entry]], str]) -> None:
        self._settings = desk.settings
        self._orders = orders
        self._tags = words(desk.settings["bibliography_group_tag"])
        self._render_list = render_list

    def render(self, entries: list[Entry], keys: list[str], depth: int = 0) -> str:
        if depth == len(keys):
            return self._render_list(entries)
        key, groups = keys[depth], dict[Any, list[Entry]]()
        for entry in entries:
            groups.setdefault(self._value(key, entry), []).append(entry)
        tag = self._tags[min(depth, len(self._tags) - 1)]
        attributes = {"class": self._settings["bibliography_class"]}
        return "\n".join(
            f"{element(tag, self._name(key, value), attributes)}\n{self.render(groups[value], keys, depth + 1)}"
            for value in self._sorted(key, list(groups), self._orders[min(depth, len(self._orders) - 1)])
        )

    def _sorted(self, key: str, values: list[Any], order: str) -> list[Any]:
        sign = -1 if is_descending(order) else 1
        return sorted(values, key=functools.cmp_to_key(lambda one, other: sign * self._compare(key, one, other)))

    def _compare(self, key: str, one: Any, other: Any) -> int:
        left, right = one, other
        if key == "type":
            known = [to_s(name) for name in self._settings["type_order"] or []]
            left, right = (known.index(each) if each in known else len(known) for each in (one, other))
        elif type(one) is not type(other):
            # The gem cannot sort these and stops
            left, right = str(one), str(other)
        return int(left > right) - int(left < right)

    def _value(self, key: str, entry: Entry) -> Any:
        if key == "type":
            aliases = {**TYPE_ALIASES, **(self._settings["type_aliases"] or {})}
            return to_s(aliases.get(entry.type) or entry.type)
        if key == "name":
            return str(person_of(entry) or "")
        value = entry.get(key)
        if value is None:
            return ""
        if key in ("year", "date"):
            return _date(str(value))
        return value.number if value.is_numeric else str(value)

    def _name(self, key: str, value: Any) -> str:
        if key == "type":
            return to_s({**TYPE_NAMES, **(self._settings["type_names"] or {})}.get(value) or value)
        if key == "month_numeric":
            names = self._settings["month_names"] or MONTH_NAMES
            is_known = isinstance(value, int) and 0 < value <= len(names)
            return to_s(names[value - 1]) if is_known else "(unknown)"
        return str(value)


def _date(text: str) -> Any:
    try:
        return date.fromisoformat(text.strip()) if "-" in text else text
    except ValueError:
        return text
