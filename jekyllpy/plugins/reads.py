"""How a plugin says what its tags, filters and hooks look at, so that rebuilds can leave out what they do not touch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Marked = TypeVar("Marked", bound=Callable[..., Any])


def reads(*names: str, markup: bool = False) -> Callable[[Marked], Marked]:
    """Mark a tag (class or function), filter or hook that gives the same for the same arguments and variables.

    `names` are the variables it looks at, `page` or `site.data.authors` say, and all below them; with `markup` a tag
    looks at those that its markup names, too. Without the mark a rebuild renders every page that uses it anew.
    """
    paths = frozenset(tuple(name.split(".")) for name in names)

    def mark(function: Marked) -> Marked:
        function.reads = paths  # type: ignore[attr-defined]
        function.reads_markup = markup  # type: ignore[attr-defined]
        return function

    return mark
