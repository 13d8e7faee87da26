"""Filters for values of any kind."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Final

from jekyllpy.ruby.json import to_json


def default(value: Any, replacement: Any = "") -> Any:
    """Give a replacement for nil, false and what is empty."""
    if value is None or value is False or (isinstance(value, str | list | dict) and not value):
        return replacement
    return value


def jsonify(value: Any) -> str:
    """Write a value as JSON."""
    return to_json(value)


FILTERS: Final = MappingProxyType({"default": default, "jsonify": jsonify})
