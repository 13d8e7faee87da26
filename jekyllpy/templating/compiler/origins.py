"""Where values come from: paths that begin at a variable, followed through assignments and loops."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jekyllpy.templating.reads import ITEM, ReadPath

Origin = tuple[str, ...]
"""A path whose first part names a variable, or a loop's own variable behind a mark."""

LOOP: Final = "\0loop"
GROUPS: Final = "\0groups"
"""Stands behind an array for the groups that `group_by` makes of it."""

_MOST_STEPS: Final = 200


class Origins:
    """Which paths each variable of a template may stand for."""

    def __init__(self) -> None:
        self._known: dict[str, set[Origin]] = {}

    def add(self, name: str, origin: Origin) -> None:
        """Note that a variable may have the value at a path."""
        self._known.setdefault(name, set()).add(origin)

    def paths(self, origin: Origin) -> set[ReadPath]:
        """Return all paths from the top that a path within the template may mean."""
        found: set[ReadPath] = set()
        pending, seen = [origin], {origin}
        while pending:
            current = pending.pop()
            path = None if current[0].startswith(LOOP) else _without_groups(current)
            if path:
                found.add(path)
            for longer in self._replaced(current):
                # A variable made from itself in a loop could grow for ever
                if longer not in seen and len(seen) < _MOST_STEPS:
                    seen.add(longer)
                    pending.append(longer)
        return found if len(seen) < _MOST_STEPS else {path[:1] for path in found}

    def names(self) -> list[str]:
        """Return the variables that the template assigns."""
        return [name for name in self._known if not name.startswith(LOOP)]

    def _replaced(self, origin: Origin) -> Iterator[Origin]:
        for target in self._known.get(origin[0], ()):
            yield target + origin[1:]


def _without_groups(path: ReadPath) -> ReadPath | None:
    while GROUPS in path:
        at = path.index(GROUPS)
        rest = path[at + 1 :]
        if rest[:2] == (ITEM, "items"):
            path = path[:at] + rest[2:]
        elif len(rest) >= 2:
            # Name and size of a group depend on what it was made of, which counts as read already
            return None
        else:
            path = path[:at] + rest[:1]
    return path
