"""What a render knows besides its variables: the site's services that filters and tags ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, Any

from jekyllpy.templating.item_index import KeptLists

if TYPE_CHECKING:
    from jekyllpy.templating.environment import LiquidEnvironment


@dataclass(frozen=True, slots=True)
class Include:
    """A partial: its text and the path that messages show."""

    text: str
    path: str


@dataclass(slots=True)
class TagState:
    """What tags of one top-level template remember, from one render to the next.

    Jekyll: a parsed template keeps its registers, so cycles in a layout go on over all pages that use it (template.rb).
    """

    cycles: dict[Any, int] = field(default_factory=dict)
    offsets: dict[str, int] = field(default_factory=dict)
    last_changed: str | None = None


@dataclass(slots=True)
class Usage:
    """What renders have asked for that differs from build to build."""

    clock: int = 0  # how often a time was worked out from the present
    printed: list[tuple[str, str]] = field(default_factory=list)  # the present, by formats


def _unchanged(text: str) -> str:
    return text


def _nothing(name: str) -> None:
    return None


def _silent(topic: str, message: str) -> None:
    return None


def _no_relative_include(name: str, page: Any) -> None:
    return None


@dataclass(slots=True)
class Registers:
    """The services of one render; renders that share one object share its counters and tag states, as in one build.

    `find_include(name)` and `find_relative_include(name, page)` return None where there is no such file; `link_target`
    and `post_target` return the item's URL without the base URL, or None.
    """

    environment: LiquidEnvironment
    config: Mapping[str, Any] = field(default_factory=dict)
    zone: tzinfo = UTC
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    markdownify: Callable[[str], str] = _unchanged
    smartify: Callable[[str], str] = _unchanged
    sassify: Callable[[str], str] = _unchanged
    scssify: Callable[[str], str] = _unchanged
    find_include: Callable[[str], Include | None] = _nothing
    find_relative_include: Callable[[str, Any], Include | None] = _no_relative_include
    link_target: Callable[[str], str | None] = _nothing
    post_target: Callable[[str], str | None] = _nothing
    warn: Callable[[str, str], None] = _silent
    include_folders: tuple[str, ...] = ()
    relative_include_folders: tuple[str, ...] = ()
    layouts: Mapping[str, Any] = field(default_factory=dict)
    page: Any = None
    counters: MutableMapping[str, Any] = field(default_factory=dict)
    tag_states: MutableMapping[str, TagState] = field(default_factory=dict)
    partials: MutableMapping[str, Any] = field(default_factory=dict)
    caches: MutableMapping[str, Any] = field(default_factory=dict)
    lists: KeptLists = field(default_factory=KeptLists)
    usage: Usage = field(default_factory=Usage)

    def clock(self) -> datetime:
        """Return the present, and note that it was asked for."""
        self.usage.clock += 1
        return self.now
