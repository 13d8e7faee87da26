"""Deep merging of hashes as Jekyll's Utils does it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.ruby.hashes import MixedHash


def deep_merge(base: Mapping[Any, Any], over: Mapping[Any, Any]) -> dict[Any, Any]:
    """Return a hash with the keys of both: hashes are merged, other values of `over` win unless they are nil.

    Keys of `base` come first. Both arguments stay as they are.
    """
    merged = _copy(base, over)
    # (target, overwrite) pairs still to merge: no recursion, since the depth comes from the input
    pending = [(merged, over)]
    while pending:
        target, overwrite = pending.pop()
        for key, value in overwrite.items():
            if key not in target:
                target[key] = value
            elif isinstance(value, Mapping) and isinstance(target[key], Mapping):
                target[key] = _copy(target[key], value)
                pending.append((target[key], value))
            elif value is not None:
                target[key] = value
    return merged


def _copy(hash: Mapping[Any, Any], over: Mapping[Any, Any]) -> dict[Any, Any]:
    """Return a copy that can hold the keys of both, which Python would merge in part."""
    if not isinstance(hash, MixedHash) and not isinstance(over, MixedHash):
        return dict(hash)
    copy = MixedHash()
    copy.update(hash)
    return copy
