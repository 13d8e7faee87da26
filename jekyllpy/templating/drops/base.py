"""What Jekyll's own drops share: loops over their keys, and JSON of all their fields (drops/drop.rb)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jekyllpy.ruby.json import pretty_json
from jekyllpy.templating.drop import Drop


class FieldsDrop(Drop):
    """A drop whose fields can be listed."""

    def each(self) -> Iterable[Any]:
        """Return the keys: a `for` over a drop sees no values."""
        return self.keys()

    def has_key(self, key: Any) -> bool:
        """Tell whether there is such a field."""
        return key in self.keys()

    def inspect(self) -> str:
        """Return all fields as indented JSON."""
        return pretty_json(self.to_json_value())

    def to_json_value(self) -> Any:
        """Return all fields as a hash."""
        return {key: self.get(key) for key in self.keys()}
