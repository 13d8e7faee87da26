"""The item that is cited: its variables, and a record of which of them a style asked for."""

from __future__ import annotations

import re
from typing import Any

_PART = r"(?:[^\W\d]|[.:;])*\d[\w.:;]*"
_NUMERIC = re.compile(rf"^{_PART}(?:\s*[,&-]\s*{_PART})*$", re.ASCII | re.MULTILINE)
_NEGATIVE = re.compile(r"^(?:false|no|never)$", re.IGNORECASE | re.MULTILINE)
_PLURAL = re.compile(r"\S[\s,&–-]\S|\df")


class Item:
    """One cited item with its place in the citation."""

    def __init__(self, data: dict[str, Any], number: int | None, locator: str | None, label: str | None) -> None:
        self.data = data if number is None else {**data, "citation-number": str(number)}
        self.locator = locator
        self.label = label
        self.suppressed: set[str] = set()
        self._observers: list[dict[str, Any]] = []

    def read(self, name: str) -> Any:
        """Return a variable and record that it was asked for."""
        value = self.data.get(name)
        self.note(name, value)
        return None if name in self.suppressed else value

    def note(self, name: str, value: Any) -> None:
        """Record that a variable was asked for."""
        for seen in self._observers:
            seen[name] = value

    def watch(self) -> dict[str, Any]:
        """Return a record of the variables that are asked for until `unwatch`."""
        seen: dict[str, Any] = {}
        self._observers.append(seen)
        return seen

    def unwatch(self) -> None:
        """End the record begun last."""
        self._observers.pop()


def is_numeric(value: Any) -> bool:
    """Return whether a variable is made of numbers."""
    return isinstance(value, str) and _NUMERIC.search(value) is not None


def is_set(value: Any) -> bool:
    """Return whether a condition holds that asks for a variable; a word of denial counts as nothing."""
    return bool(value) and not (isinstance(value, str) and _NEGATIVE.search(value))


def is_plural(value: Any) -> bool:
    """Return whether a variable or a list of names calls for the plural of its term."""
    return len(value) > 1 if isinstance(value, list) else _PLURAL.search(str(value)) is not None
