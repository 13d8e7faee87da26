"""What Jekyll's own drops share: loops over their keys, and JSON of all their fields (drops/drop.rb)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
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

    def get(self, key: Any, default: Any = None) -> Any:
        """Return a field; what Ruby's Enumerable offers hides fields of that name."""
        method = ENUMERABLE.get(key) if key.__class__ is str else None
        return self.field(key, default) if method is None else method(self)

    def field(self, key: Any, default: Any = None) -> Any:
        """Return a field of the drop's own."""
        raise NotImplementedError

    def pairs(self) -> Iterator[list[Any]]:
        """Yield keys and values, as Ruby's `each` does."""
        return ([key, self.field(key)] for key in self.keys())

    def inspect_alone(self) -> str:
        """Return all fields as indented JSON."""
        return pretty_json(self.to_json_value())

    def to_json_value(self) -> Any:
        """Return all fields as a hash."""
        return {key: self.get(key) for key in self.keys()}


# Liquid: the methods of Enumerable that templates may call on a drop (drop.rb)
ENUMERABLE: Mapping[str, Callable[[FieldsDrop], Any]] = MappingProxyType(
    {
        "count": lambda drop: len(drop.keys()),
        "first": lambda drop: next(drop.pairs(), None),
        "max": lambda drop: max(drop.pairs(), key=lambda pair: str(pair[0]), default=None),
        "min": lambda drop: min(drop.pairs(), key=lambda pair: str(pair[0]), default=None),
        "sort": lambda drop: sorted(drop.pairs(), key=lambda pair: str(pair[0])),
    }
)
