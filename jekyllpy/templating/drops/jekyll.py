"""`jekyll` in templates."""

from __future__ import annotations

from typing import Any

from jekyllpy.templating.drops.base import FieldsDrop
from jekyllpy.version import JEKYLL_VERSION


class JekyllDrop(FieldsDrop):
    """The version that is followed and the environment."""

    def __init__(self, environment: str) -> None:
        self._fields = {"version": JEKYLL_VERSION, "environment": environment}

    def field(self, key: Any, default: Any = None) -> Any:
        """Return a field."""
        return self._fields.get(key, default)

    def keys(self) -> list[Any]:
        """Return the names of the fields."""
        return list(self._fields)

    def each(self) -> None:
        """Return None: no collection."""

    def to_s(self) -> str:
        """Return the name of Jekyll's class, which is what it prints."""
        return "Jekyll::Drops::JekyllDrop"
