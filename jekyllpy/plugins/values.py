"""Ruby's way with values, for plugins."""

from __future__ import annotations

from typing import Any


def either(*values: Any) -> Any:
    """Return the first value that is neither nil nor false, else the last one: Ruby's `a || b || c`."""
    return next((value for value in values if value is not None and value is not False), values[-1])


def dig(value: Any, *keys: str) -> Any:
    """Return `value.key.key` as templates read it: nil where a step finds no hash and no drop."""
    for key in keys:
        read = getattr(value, "get", None)
        value = None if read is None else read(key)
    return value
