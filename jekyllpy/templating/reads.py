"""What a template can read: the base for telling which pages a change concerns."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Final, TypeAlias

ReadPath: TypeAlias = tuple[str, ...]
"""Names from the top: `("site", "posts", "*", "title")` is the title of any post."""

_MOST_PATHS: Final = 2000
ITEM: Final = "*"
"""Stands for any item of an array, or any pair of a hash, within a path."""


@dataclass(frozen=True, slots=True)
class Reads:
    """Names a template may read while it renders, found in its code; every read that really happens is covered.

    `values` are paths of which everything below counts as read. `shapes` are paths of which only presence, truth,
    number and order of items count. `formats` are those in which `site.time` is printed. `includes`,
    `relative_includes`, `links` and `posts` are the literal names in those tags. `shared` are partials that are
    rendered once for all who ask with the same parameters (`include_cached`). `assigned` are the variables that other
    templates of one render see, with paths they may stand for. `names` are all variables that the template sets, by
    `capture` and `increment` too, `free` those that it may read before it has set them. `is_open` says that names are
    computed, or that foreign code runs: anything may be read then. `keeps_state` says that output depends on renders
    before (counters, cycles and the like).
    """

    values: frozenset[ReadPath] = frozenset()
    shapes: frozenset[ReadPath] = frozenset()
    formats: frozenset[str] = frozenset()
    includes: frozenset[str] = frozenset()
    relative_includes: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    posts: frozenset[str] = frozenset()
    assigned: frozenset[tuple[str, ReadPath]] = frozenset()
    names: frozenset[str] = frozenset()
    free: frozenset[str] = frozenset()
    is_open: bool = False
    keeps_state: bool = False

    def stored(self) -> bytes:
        """Return bytes for `restored`; reading them costs more than most builds ask for."""
        return marshal.dumps(tuple(getattr(self, field.name) for field in fields(self)))

    @classmethod
    def restored(cls, stored: bytes) -> Reads:
        """Return the reads that were stored, by this process or out of the checked cache."""
        return cls(*marshal.loads(stored))

    def covers(self, path: ReadPath) -> bool:
        """Tell whether a change of the value at the path may show.

        What changes below a shape, a field of one of its items say, leaves the shape alone.
        """
        if self.is_open or any(_touches(read, path) for read in self.values):
            return True
        return any(len(path) <= len(shape) and _touches(shape, path) for shape in self.shapes)


NOTHING: Final = Reads()
EVERYTHING: Final = Reads(is_open=True, keeps_state=True)


def union(all_reads: Iterable[Reads]) -> Reads:
    """Return what any of the templates can read."""
    listed = list(all_reads)
    return Reads(
        frozenset().union(*(reads.values for reads in listed)),
        frozenset().union(*(reads.shapes for reads in listed)),
        frozenset().union(*(reads.formats for reads in listed)),
        frozenset().union(*(reads.includes for reads in listed)),
        frozenset().union(*(reads.relative_includes for reads in listed)),
        frozenset().union(*(reads.shared for reads in listed)),
        frozenset().union(*(reads.links for reads in listed)),
        frozenset().union(*(reads.posts for reads in listed)),
        frozenset().union(*(reads.assigned for reads in listed)),
        frozenset().union(*(reads.names for reads in listed)),
        frozenset().union(*(reads.free for reads in listed)),
        any(reads.is_open for reads in listed),
        any(reads.keeps_state for reads in listed),
    )


def _touches(read: ReadPath, changed: ReadPath) -> bool:
    return all(a == b or ITEM in (a, b) for a, b in zip(read, changed, strict=False))


def joined(all_reads: Iterable[Reads]) -> Reads:
    """Return what templates of one render can read together: each may read what another has assigned."""
    whole = union(all_reads)
    targets: dict[str, set[ReadPath]] = {}
    for name, path in whole.assigned:
        targets.setdefault(name, set()).add(path)
    values, shapes = _followed(whole.values, targets), _followed(whole.shapes, targets)
    return replace(whole, values=values, shapes=shapes - values)


def _followed(paths: frozenset[ReadPath], targets: Mapping[str, set[ReadPath]]) -> frozenset[ReadPath]:
    """Return the paths, and those that they mean where they begin at a variable which templates assign."""
    found, pending = set(paths), list(paths)
    while pending:
        head, *rest = pending.pop()
        for target in targets.get(head, ()):
            # A variable that is made of itself, over and over, could grow for ever
            path = (*target, *rest) if len(found) < _MOST_PATHS else target[:1]
            if path not in found:
                found.add(path)
                pending.append(path)
    return frozenset(found)


def with_partials(reads: Reads, partial: Callable[[str], Reads | None]) -> Reads:
    """Return what a template and all its partials can read; `partial` gives the own reads of one, None if missing."""
    found, pending, known = [reads], list(reads.includes), set(reads.includes)
    while pending:
        own = partial(pending.pop())
        if own is not None:
            found.append(own)
            fresh = own.includes - known
            known |= fresh
            pending += fresh
    return joined(found)
