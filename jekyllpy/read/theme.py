"""What a theme adds to the source: layouts, assets and data, each only where the site has none of its own."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator, Mapping
from typing import Any

from jekyllpy import messages
from jekyllpy.model import Layout, Page, SiteRules, StaticFile, Theme
from jekyllpy.read.data import read_data
from jekyllpy.read.layouts import read_layouts
from jekyllpy.read.pages import read_page
from jekyllpy.read.static_files import read_static_file
from jekyllpy.read.text import read_bytes, show
from jekyllpy.read.tree import has_header
from jekyllpy.read.walk import EntryFilter
from jekyllpy.ruby.merge import deep_merge


def with_theme_layouts(
    layouts: dict[str, Layout], theme: Theme | None, entries: EntryFilter, encoding: str
) -> dict[str, Layout]:
    """Return the site's layouts and, after them, the theme's of other names."""
    if theme is None or theme.layouts is None:
        return layouts
    return {**layouts, **_missing(read_layouts(theme.layouts, theme.root, entries, encoding), layouts)}


def with_theme_data(data: Any, rules: SiteRules, entries: EntryFilter) -> Any:
    """Return the site's data merged over the theme's."""
    theme = rules.theme
    if theme is None or theme.data is None:
        return data
    return deep_merge(read_data(theme.data, rules.config, entries), data)


def add_theme_assets(rules: SiteRules, pages: list[Page], files: list[StaticFile]) -> None:
    """Append the theme's assets of which the site has none: front matter makes a page. Raises as `read_site`."""
    theme = rules.theme
    if theme is None or theme.assets is None:
        return
    own_pages = {page.relative_path for page in pages}
    own_files = {file.relative_path for file in files}
    for path in _assets(theme.assets, rules):
        folder, _, name = path.removeprefix(theme.root).rpartition("/")
        if not has_header(path):
            if f"{folder}/{name}" not in own_files:
                files.append(read_static_file(rules, path, folder, name))
        elif posixpath.join(folder, name).lstrip("/") not in own_pages:
            pages.append(read_page(rules, path, folder, name, read_bytes(path), in_theme=True))


def _assets(root: str, rules: SiteRules) -> Iterator[str]:
    """Yield the files below a folder in order of their paths, part by part."""
    pending = [root]
    while pending:
        path = pending.pop()
        if os.path.islink(path) and not os.path.isdir(path):
            rules.warn(*messages.theme_link_ignored(show(path)))
        elif not os.path.isdir(path):
            yield path
        elif not os.path.islink(path):
            names = sorted(os.listdir(path), key=os.fsencode, reverse=True)
            pending.extend(f"{path}/{name}" for name in names)


def _missing(theirs: Mapping[str, Layout], own: Mapping[str, Layout]) -> dict[str, Layout]:
    return {name: layout for name, layout in theirs.items() if name not in own}
