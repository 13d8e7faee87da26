"""Versions of gems in their order (Gem::Version)."""

from __future__ import annotations

import re
from typing import Final

_SEGMENT: Final = re.compile(r"[0-9]+|[a-z]+", re.IGNORECASE)

# Whether it is a release, then its parts: letters before numbers, so that 2.0.beta comes before 2.0.1
VersionKey = tuple[bool, tuple[tuple[bool, int, str], ...]]


def version_key(version: str) -> VersionKey:
    """Return what versions are ordered by: any release comes after all that lead to one.

    Ruby's gems are chosen so: a version with a letter in it counts only where there is no other.
    """
    segments = _SEGMENT.findall(version)
    while segments and segments[-1] == "0":
        segments.pop()
    parts = tuple((part.isdigit(), int(part) if part.isdigit() else 0, part) for part in segments)
    return not any(part.isalpha() for part in segments), parts
