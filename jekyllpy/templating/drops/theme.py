"""`theme` in templates: what the gem of the site's theme says of itself."""

from __future__ import annotations

from typing import Any

from jekyllpy.model.theme import GemDependency, Theme
from jekyllpy.templating.drop import Drop
from jekyllpy.templating.drops.base import FieldsDrop


class ThemeDrop(FieldsDrop):
    """The fields of a theme."""

    def __init__(self, theme: Theme) -> None:
        spec = theme.spec
        # In the order in which Ruby lists the drop's methods
        self._fields = {
            "version": spec.version,
            "metadata": dict(spec.metadata),
            "dependencies": [DependencyDrop(dependency) for dependency in spec.dependencies],
            "authors": ", ".join(spec.authors),
            "root": theme.shown_root,
            "description": spec.summary if spec.description is None else spec.description,
        }

    def field(self, key: Any, default: Any = None) -> Any:
        """Return a field."""
        return self._fields.get(key, default)

    def keys(self) -> list[Any]:
        """Return the names of the fields."""
        return list(self._fields)

    def to_s(self) -> str:
        """Return the name of Jekyll's class, which is what it prints."""
        return "Jekyll::Drops::ThemeDrop"


class DependencyDrop(Drop):
    """An item of `theme.dependencies`, which shows its text alone (Gem::Dependency)."""

    def __init__(self, dependency: GemDependency) -> None:
        self._name = dependency.name
        self._requirements = ", ".join(dependency.requirements)

    def to_s(self) -> str:
        """Return name and versions."""
        return f"{self._name} ({self._requirements})"

    def inspect(self) -> str:
        """Return what Ruby shows of it within an array."""
        return f'<Gem::Dependency type=:runtime name="{self._name}" requirements="{self._requirements}">'
