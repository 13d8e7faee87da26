"""What the watcher asks of its caller: a way to rebuild. Knows nothing of how a site is built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class RebuildResult:
    """How one rebuild ended.

    A server needs only this to tell the browsers: a good build with no `changed_outputs` leaves their pages alone.
    """

    ok: bool
    messages: tuple[str, ...] = ()  # what went wrong, one line each; empty when `ok`
    changed_outputs: tuple[str, ...] = ()  # URL paths of outputs with new bytes, without the baseurl: "/css/main.css"
    changed_sources: tuple[
        str, ...
    ] = ()  # their sources as Jekyll's `relative_path`, in the same order; may be left out


# Gets the changed absolute paths, or None for "anything may have changed". Reports a broken site in its result.
Rebuild: TypeAlias = Callable[[frozenset[Path] | None], RebuildResult]
