"""The settings of a table of contents: the config's `toc`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jekyllpy.plugins.api import is_truthy, to_i, to_s

NO_TOC = "no_toc"


@dataclass(frozen=True, slots=True)
class Options:
    """Which headings are listed, and the names that the list's elements bear."""

    headings: frozenset[str]
    excluding_classes: tuple[str, ...]
    list_tag: str
    list_id: str
    list_class: str
    sublist_class: str
    item_class: str
    item_prefix: str


def read_options(settings: Any) -> Options:
    """Return the settings over the gem's defaults."""
    own: Mapping[Any, Any] = settings if isinstance(settings, Mapping) else {}
    levels = range(to_i(own.get("min_level", 1)), to_i(own.get("max_level", 6)) + 1)
    excluding = own.get("no_toc_section_class", "no_toc_section")
    return Options(
        frozenset(f"h{level}" for level in levels),
        tuple(map(to_s, excluding if isinstance(excluding, list) else [excluding])),
        "ol" if is_truthy(own.get("ordered_list", False)) else "ul",
        to_s(own.get("list_id", "toc")),
        to_s(own.get("list_class", "section-nav")),
        to_s(own.get("sublist_class", "")),
        to_s(own.get("item_class", "toc-entry")),
        to_s(own.get("item_prefix", "toc-")),
    )
