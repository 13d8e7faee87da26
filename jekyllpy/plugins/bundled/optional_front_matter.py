"""jekyll-optional-front-matter 0.3: Markdown files without front matter become pages."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from jekyllpy.plugins.api import Generator, Page, PathPatterns, SiteContent, StaticFile, is_truthy

# Files about the repository, pages only where `include` names them
_NOT_PAGES = frozenset(
    {
        "README",
        "LICENSE",
        "LICENCE",
        "COPYING",
        "CODE_OF_CONDUCT",
        "CONTRIBUTING",
        "ISSUE_TEMPLATE",
        "PULL_REQUEST_TEMPLATE",
    }
)


class OptionalFrontMatter(Generator):
    """Adds a page for each static file in Markdown."""

    safe = True

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site with these pages, and with `remove_originals` without the files."""
        settings = self.config.raw.get("optional_front_matter")
        options = settings if isinstance(settings, Mapping) else {}
        if options.get("enabled") is False or is_truthy(self.config.raw.get("require_front_matter")):
            return site
        sources = [file for file in site.static_files if site.rules.is_markdown(file.extname)]
        pages = [page for page in map(site.page_of, sources) if not self._is_left(page)]
        if options.get("remove_originals") is True:
            removed = {file for file in sources if not self._is_left(file)}
            site = site.with_static_files(file for file in site.static_files if file not in removed)
        return site.with_pages([*site.pages, *pages])

    def _is_left(self, item: Page | StaticFile) -> bool:
        return item.basename.upper() in _NOT_PAGES and not self._is_included(item.relative_path)

    def _is_included(self, path: str) -> bool:
        included = PathPatterns(self.config.include)
        return any(included.match(each, self._is_folder) for each in (path, os.path.basename(path)))

    def _is_folder(self, path: str) -> Any:
        return (self.config.source / path.lstrip("/")).is_dir()
