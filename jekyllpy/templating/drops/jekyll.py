"""`jekyll` in templates."""

from __future__ import annotations

from typing import Any

from jekyllpy.templating.drop import Drop
from jekyllpy.version import JEKYLL_VERSION


class JekyllDrop(Drop):
    """The version that is followed and the environment."""

    def __init__(self, environment: str) -> None:
        self.version = JEKYLL_VERSION
        self.environment = environment

    def missing(self, key: Any) -> Any:
        """Return both fields for `to_h`, the one method that templates may call."""
        return self.to_json_value() if key == "to_h" else super().missing(key)

    def to_s(self) -> str:
        """Return the name of Jekyll's class, which is what it prints."""
        return "Jekyll::Drops::JekyllDrop"

    def inspect(self) -> str:
        """Return the name of Jekyll's class."""
        return self.to_s()

    def to_json_value(self) -> dict[str, Any]:
        """Return both fields."""
        return {"version": self.version, "environment": self.environment}
