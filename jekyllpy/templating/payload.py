"""The variables of a render, which Jekyll keeps in a drop of its own (unified_payload_drop.rb)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from jekyllpy.templating.methods import ANSWERED, METHODS

# In the order in which Ruby lists the drop's methods
OWN_KEYS: Final = (
    "theme",
    "paginator",
    "layout",
    "content",
    "site",
    "highlighter_prefix",
    "highlighter_suffix",
    "page",
    "jekyll",
)


class UnifiedPayload(dict[str, Any]):
    """Variables that renders share, counters included; where none is set, a name may be a method of Jekyll's drop."""

    __slots__ = ()

    def __init__(self, **variables: Any) -> None:
        super().__init__(dict.fromkeys(OWN_KEYS))
        self.update(variables)

    def get(self, key: str, default: Any = None) -> Any:
        """Return a variable, or what the drop's method of that name gives."""
        found = super().get(key, default)
        if found is not None or key not in METHODS or key in self:
            return found
        return METHODS[key](self)

    def has_key(self, key: str) -> bool:
        """Tell whether there is such a variable, or a method that Ruby has for any drop."""
        return key in ANSWERED or key in self

    def own_keys(self) -> list[str]:
        """Return the names of the variables that every render has."""
        return list(OWN_KEYS)

    def pairs(self) -> Iterator[list[Any]]:
        """Yield names and values."""
        return ([key, value] for key, value in self.items())
