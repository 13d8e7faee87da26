"""What a template can read: the base for telling which pages a change concerns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import Final, TypeAlias

ReadPath: TypeAlias = tuple[str, ...]
"""Names from the top: `("site", "posts", "*", "title")` is the title of any post."""

ITEM: Final = "*"
"""Stands for any item of an array, or any pair of a hash, within a path."""


@dataclass(frozen=True, slots=True)
class Reads:
    """Names a template may read while it renders, found in its code; every read that really happens is covered.

    `values` are paths of which everything below counts as read. `shapes` are paths of which only presence, truth,
    number and order of items count. `includes`, `relative_includes`, `links` and `posts` are the literal names in
    those tags. `assigned` are paths that assigned variables may stand for, which a template's includer may read.
    `is_open` says that names are computed, or that foreign code runs: anything may be read then. `keeps_state` says
    that output depends on renders before (counters, cycles and the like).
    """

    values: frozenset[ReadPath] = frozenset()
    shapes: frozenset[ReadPath] = frozenset()
    includes: frozenset[str] = frozenset()
    relative_includes: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    posts: frozenset[str] = frozenset()
    assigned: frozenset[ReadPath] = frozenset()
    is_open: bool = False
    keeps_state: bool = False

    def stored(self) -> tuple[object, ...]:
        """Return plain values that make the same object again with `Reads(*stored)`."""
        return tuple(getattr(self, field.name) for field in fields(self))

    def covers(self, path: ReadPath) -> bool:
        """Tell whether a change of the value at the path may show."""
        return self.is_open or any(_touches(read, path) for read in (*self.values, *self.shapes))


NOTHING: Final = Reads()
EVERYTHING: Final = Reads(is_open=True, keeps_state=True)


def union(all_reads: Iterable[Reads]) -> Reads:
    """Return what any of the templates can read."""
    listed = list(all_reads)
    return Reads(
        frozenset().union(*(reads.values for reads in listed)),
        frozenset().union(*(reads.shapes for reads in listed)),
        frozenset().union(*(reads.includes for reads in listed)),
        frozenset().union(*(reads.relative_includes for reads in listed)),
        frozenset().union(*(reads.links for reads in listed)),
        frozenset().union(*(reads.posts for reads in listed)),
        frozenset().union(*(reads.assigned for reads in listed)),
        any(reads.is_open for reads in listed),
        any(reads.keeps_state for reads in listed),
    )


def _touches(read: ReadPath, changed: ReadPath) -> bool:
    return all(a == b or ITEM in (a, b) for a, b in zip(read, changed, strict=False))


def with_partials(reads: Reads, partial: Callable[[str], Reads | None]) -> Reads:
    """Return what a template and all its partials can read; `partial` gives the own reads of one, None if missing."""
    found, pending, known = [reads], list(reads.includes), set(reads.includes)
    while pending:
        own = partial(pending.pop())
        if own is not None:
            found.append(replace(own, values=own.values | own.assigned))
            fresh = own.includes - known
            known |= fresh
            pending += fresh
    return union(found)
