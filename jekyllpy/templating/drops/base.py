"""What Jekyll's own drops share: loops over their keys, and JSON of all their fields (drops/drop.rb)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jekyllpy.ruby.json import pretty_json
from jekyllpy.templating.drop import Drop
from jekyllpy.templating.methods import ANSWERED, METHODS


class FieldsDrop(Drop):
    """A drop whose fields can be listed."""

    def each(self) -> Iterable[Any]:
        """Return the keys: a `for` over a drop sees no values."""
        # Jekyll: but it reads them, so the loop renders an excerpt (drop.rb)
        return [key for key, _ in self.pairs()]

    def has_key(self, key: Any) -> bool:
        """Tell whether there is such a field, or a method that Ruby has for any drop."""
        return key in ANSWERED or key in self.keys()

    def get(self, key: Any, default: Any = None) -> Any:
        """Return a field; methods that Jekyll gives every drop hide fields of that name."""
        method = METHODS.get(key) if isinstance(key, str) else None
        return self.field(key, default) if method is None else method(self)

    def field(self, key: Any, default: Any = None) -> Any:
        """Return a field of the drop's own."""
        raise NotImplementedError

    def own_keys(self) -> list[Any]:
        """Return the names of the fields that every drop of the class has."""
        return self.keys()

    def pairs(self) -> Iterator[list[Any]]:
        """Yield keys and values, as Ruby's `each` does."""
        return ([key, self.get(key)] for key in self.keys())

    def inspect(self) -> str:
        """Return all fields as indented JSON."""
        return pretty_json(self.to_json_value())

    def inspect_item(self) -> str:
        """Return what a list shows that holds the item itself rather than its drop."""
        return self.inspect()

    def to_json_value(self) -> Any:
        """Return all fields as a hash."""
        return {key: self.get(key) for key in self.keys()}
