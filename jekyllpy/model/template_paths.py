"""Under which path Jekyll keeps a parsed template: items of one such path share the first one's text."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import Final

from jekyllpy.model.document import Document
from jekyllpy.model.page import Page
from jekyllpy.model.rules import SiteRules
from jekyllpy.ruby.values import to_s

# Jekyll: meant for themes, but these look at every path that is not absolute and of the source (liquid_renderer.rb)
GEM: Final = re.compile(r"(?=/gems/[^/])")
LIBRARY: Final = re.compile(r"(?<![^/])[^/]+/lib")


def template_paths(rules: SiteRules) -> Callable[[str], str]:
    """Return what gives the path a template is kept under, for the path of its item or layout."""
    theme_root = rules.theme.root if rules.theme else None
    theme_name = os.path.basename(theme_root or "")
    inside = str(rules.config.source).rstrip("/") + "/"
    inside_theme = f"{theme_root}/"

    def kept_path(path: str) -> str:
        if _starts_with(path, inside):
            return path[len(inside) :]
        shortened = _below_gem(path) or _below_library(path)
        if shortened is not None:
            return shortened
        if theme_root is not None and _starts_with(path, inside_theme):
            return f"{theme_name}/{path[len(inside_theme) :]}"
        return path.removeprefix("/")

    return kept_path


def own_path(item: Page | Document) -> str:
    """Return an item's path as templates are kept under it, not yet shortened."""
    return to_s(item.shown_path()) if isinstance(item, Page) else item.path


def _starts_with(path: str, folder: str) -> bool:
    return path[: len(folder)].lower() == folder.lower()


def _below_gem(path: str) -> str | None:
    starts = [match.start() for match in GEM.finditer(path)]
    if not starts:
        return None
    first = path.index("/gems/")
    # Of two that share a slash only the first counts
    start = first if starts[-1] == first + len("/gems") else starts[-1]
    return path[start + len("/gems/") :]


def _below_library(path: str) -> str | None:
    match = LIBRARY.search(path)
    return None if match is None else path[match.start() :]
