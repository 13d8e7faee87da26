"""Read members of values as Liquid's variable look-ups do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from jekyllpy.ruby.values import inspect, to_s
from jekyllpy.templating.drop import Drop
from jekyllpy.templating.failures import LiquidFailure, RubyFailure

MISSING: Any = object()
"""What a look-up gives in strict mode where no scope has the name."""


def nothing(key: Any) -> None:
    """Stand in for the `get` of a value without members."""


def member(value: Any, key: str) -> Any:
    """Return `value.key` for a name that is no command; only hashes and drops have a `get`."""
    return getattr(value, "get", nothing)(key)


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
        return max(value.stop - value.start, 0) if key == "size" else value.start if key == "first" else value.stop - 1
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
    """Return Ruby's `Integer#size`: the bytes of a machine word, or those a big number takes."""
    if -(2**62) <= number < 2**62:
        return 8
    return (abs(number).bit_length() + 7) // 8


def index(value: Any, key: Any) -> Any:
    """Return `value[key]` for any key."""
    if isinstance(value, dict):
        return _hash_item(value, key)
    if isinstance(value, list):
        return _array_item(value, key) if key.__class__ is int else None
    if isinstance(value, Drop):
        name = _name_of_field(value, key)
        return None if name is None else value.get(name)
    return None


def _name_of_field(drop: Drop, key: Any) -> str | None:
    if isinstance(key, str):
        return key
    if key is not None and hasattr(drop, "pairs"):
        # Ruby: Jekyll's drops are asked for a method of that name
        raise RubyFailure(f"{inspect(key)} is not a symbol nor a string")
    return None


def _array_item(value: list[Any], key: int) -> Any:
    if -len(value) <= key < len(value):
        return value[key]
    if not -(2**63) <= key < 2**63:
        raise RubyFailure("bignum too big to convert into `long'")
    return None


def _hash_item(value: dict[Any, Any], key: Any) -> Any:
    if isinstance(key, str) or value.__class__ is not dict:
        return value.get(key)
    return value[key] if contains_key(value, key) else None


def walk_lazily(value: Any, steps: Sequence[tuple[Callable[[], Any], bool]]) -> Any:
    """Return what a path leads to whose keys may fail: one that has come to nothing does not look at what follows."""
    for give, is_command in steps:
        key = give()
        if not _leads_on(value, key, is_command):
            return None
        value = command(value, key) if is_command else index(value, key)
    return value


def _leads_on(value: Any, key: Any, is_command: bool) -> bool:
    # Liquid: nil from a key that is there is no reason to stop, nor is any integer (variable_lookup.rb)
    if isinstance(value, dict) and (key.__class__ is int or contains_key(value, key)):
        return True
    if isinstance(value, list) and key.__class__ is int:
        return True
    if isinstance(value, Drop) and isinstance(key, str) and value.has_key(key):
        return True
    return is_command and _knows(value, key)


def defined(value: Any, name: Any) -> Any:
    """Return the value of a variable that has to exist."""
    if value is MISSING:
        raise LiquidFailure(f"undefined variable {to_s(name)}")
    return value


def step_strictly(value: Any, key: Any, is_command: bool) -> Any:
    """Return a member that has to exist."""
    if isinstance(value, dict) and contains_key(value, key):
        return _hash_item(value, key)
    if isinstance(value, list) and key.__class__ is int:
        return index(value, key)
    name = _name_of_field(value, key) if isinstance(value, Drop) else None
    if name is not None and value.has_key(name):
        return value.get(name)
    if is_command and _knows(value, key):
        return command(value, key)
    # Liquid's own drops take every name and fail in another way than hashes and Jekyll's drops
    is_bare = isinstance(value, Drop) and not hasattr(value, "pairs") and value.each() is None
    kind = "method" if is_bare else "variable"
    raise LiquidFailure(f"undefined {kind} {to_s(key)}")


def _knows(value: Any, key: str) -> bool:
    if isinstance(value, list | range):
        return True
    if isinstance(value, dict):
        return key != "last"
    return key == "size" and isinstance(value, str | int) and not isinstance(value, bool)


def contains_key(value: dict[Any, Any], key: Any) -> bool:
    """Tell whether a hash has the key, 1, 1.0 and true being three."""
    try:
        if key not in value:
            return False
    except TypeError:
        return False
    return (
        isinstance(key, str)
        or value.__class__ is not dict
        or any(name.__class__ is key.__class__ and name == key for name in value)
    )
