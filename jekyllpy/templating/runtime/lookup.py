"""Read members of values as Liquid's variable look-ups do."""

from __future__ import annotations

from typing import Any

from jekyllpy.templating.drop import Drop
from jekyllpy.templating.failures import LiquidFailure

MISSING: Any = object()
"""What a look-up gives in strict mode where no scope has the name."""


def member(value: Any, key: str) -> Any:
    """Return `value.key` for a name that is no command."""
    if isinstance(value, dict | Drop):
        return value.get(key)
    return None


def command(value: Any, key: str) -> Any:
    """Return `value.key` for `size`, `first` and `last`: a key of that name first, then what Ruby's method gives."""
    if isinstance(value, dict):
        return value[key] if key in value else _of_hash(value, key)
    if isinstance(value, Drop):
        return value.get(key)
    if isinstance(value, list):
        return len(value) if key == "size" else _end(value, key)
    if isinstance(value, str):
        return len(value) if key == "size" else None
    if isinstance(value, range):
        # Ruby: a range knows its ends even when nothing lies between them
        return len(value) if key == "size" else value.start if key == "first" else value.stop - 1
    if isinstance(value, int) and not isinstance(value, bool) and key == "size":
        return integer_size(value)
    return None


def _of_hash(value: dict[Any, Any], key: str) -> Any:
    if key == "size":
        return len(value)
    return next(([name, item] for name, item in value.items()), None) if key == "first" else None


def _end(value: list[Any], key: str) -> Any:
    return value[0 if key == "first" else -1] if value else None


def integer_size(number: int) -> int:
    """Return Ruby's `Integer#size`: the bytes of a machine word, or of the words a big number takes."""
    if -(2**62) <= number < 2**62:
        return 8
    return (abs(number).bit_length() + 63) // 64 * 8


def index(value: Any, key: Any) -> Any:
    """Return `value[key]` for any key."""
    if isinstance(value, dict):
        return _hash_item(value, key)
    if isinstance(value, list):
        if key.__class__ is not int:
            return None
        return value[key] if -len(value) <= key < len(value) else None
    if isinstance(value, Drop):
        return value.get(key)
    return None


def _hash_item(value: dict[Any, Any], key: Any) -> Any:
    if key.__class__ is str or value.__class__ is not dict:
        return value.get(key)
    try:
        found = value.get(key)
    except TypeError:
        return None
    # Ruby: 1, 1.0 and true are different keys
    if found is None or any(name.__class__ is key.__class__ and name == key for name in value):
        return found
    return None


def walk_strictly(value: Any, name: str, keys: tuple[tuple[Any, bool], ...]) -> Any:
    """Follow a path where every name has to exist; the flag of a key tells whether it may be a command."""
    if value is MISSING:
        raise LiquidFailure(f"undefined variable {name}")
    for key, may_be_command in keys:
        value = _step_strictly(value, key, may_be_command)
    return value


def _step_strictly(value: Any, key: Any, may_be_command: bool) -> Any:
    if isinstance(value, dict) and (key in value if key.__class__ is str else _hash_item(value, key) is not None):
        return _hash_item(value, key)
    if isinstance(value, list) and key.__class__ is int:
        return index(value, key)
    if isinstance(value, Drop):
        if not value.has_key(key):
            raise LiquidFailure(f"undefined method {key}")
        return value.get(key)
    found = command(value, key) if may_be_command else None
    if found is None and not (may_be_command and isinstance(value, list) and not value):
        raise LiquidFailure(f"undefined variable {key}")
    return found
