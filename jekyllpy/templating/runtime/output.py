"""Print values as `{{ }}` does."""

from __future__ import annotations

from typing import Any

from jekyllpy.ruby.values import to_s
from jekyllpy.templating.literals import MethodLiteral


def printed(value: Any) -> str:
    """Return the text of a value: arrays join their printed items without a separator, at every depth."""
    if value.__class__ is str:
        return value
    if value is None:
        return ""
    if isinstance(value, list):
        return "".join([item if item.__class__ is str else printed(item) for item in value])
    return to_s(value)


def plain(value: Any) -> Any:
    """Return the value, in place of the literals `empty` and `blank` the text they print."""
    return "" if isinstance(value, MethodLiteral) else value
