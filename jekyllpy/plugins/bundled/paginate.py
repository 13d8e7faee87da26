"""jekyll-paginate 1.1: splits the list of posts over an `index.html` and copies of it."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from typing import Any

from jekyllpy.plugins.api import Document, Generator, Page, SiteContent, is_truthy, to_i, to_s

_NAME = "index.html"


class Paginate(Generator):
    """Gives the template page, and a copy of it for each further page of posts, a paginator."""

    safe = True
    priority = "lowest"

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site with its paginated pages."""
        if self.config.raw.get("paginate") is None or not site.pages:
            return site
        template = self._template(site)
        if template is None:
            site.rules.warn(
                "Pagination:",
                "Pagination is enabled, but I couldn't find an index.html page to use as the pagination template. "
                "Skipping pagination.",
            )
            return site
        first, *further = self._pages(site, template) or [template]
        return site.with_pages([*(first if page is template else page for page in site.pages), *further])

    def _template(self, site: SiteContent) -> Page | None:
        folders = set(self._folders())
        candidates = [page for page in site.pages if page.name == _NAME and self._folder(page) in folders]
        return max(candidates, key=lambda page: len(page.shown_path()), default=None)

    def _folders(self) -> Iterator[str]:
        """Yield the folders that may hold the template, from that of the copies up to the source."""
        source = str(self.config.source)
        folder = posixpath.dirname(_expand(self._path, source))
        while folder not in (posixpath.dirname(source), posixpath.dirname(folder)):
            yield folder
            folder = posixpath.dirname(folder)

    def _folder(self, page: Page) -> str:
        return posixpath.dirname(_expand(to_s(page.shown_path()), str(self.config.source)))

    @property
    def _path(self) -> str:
        return to_s(self.config.raw["paginate_path"])

    def _pages(self, site: SiteContent, template: Page) -> list[Page]:
        posts = [post for post in reversed(site.posts_by_date) if not is_truthy(post.value("hidden"))]
        per_page = to_i(self.config.raw["paginate"])
        total = -(-len(posts) // per_page)
        copied = _copied(site, template) if total > 1 else None
        pages: list[Page] = []
        for number in range(1, total + 1):
            pager = self._pager(template, posts, number, per_page, total)
            pages.append(self._page(site, template, copied, pager))
        return pages

    def _pager(self, template: Page, posts: list[Document], number: int, per_page: int, total: int) -> dict[str, Any]:
        start = (number - 1) * per_page
        previous = number - 1 if number > 1 else None
        following = number + 1 if number < total else None
        return {
            "page": number,
            "per_page": per_page,
            "posts": posts[start : start + per_page],
            "total_posts": len(posts),
            "total_pages": total,
            "previous_page": previous,
            "previous_page_path": self._url(template, previous),
            "next_page": following,
            "next_page_path": self._url(template, following),
        }

    def _url(self, template: Page, number: int | None) -> str | None:
        if number is None or number == 1:
            return None if number is None else template.url
        path = self._path.replace(":num", str(number), 1)
        return path if path.startswith("/") else f"/{path}"

    def _page(self, site: SiteContent, template: Page, copied: Page | None, pager: dict[str, Any]) -> Page:
        if pager["page"] == 1:
            return site.revised(template, pager=pager)
        url_dir = self._url(template, pager["page"])
        if copied is not None:
            return site.revised(copied, pager=pager, url_dir=url_dir)
        path = os.path.join(site.config.source, template.dir.lstrip("/"), _NAME)
        site.rules.warn(f"Error reading file {path}: No such file or directory @ rb_sysopen - {path}", "")
        return site.new_page(_NAME, source_dir=template.dir.rstrip("/"), pager=pager, url_dir=url_dir)


def _copied(site: SiteContent, template: Page) -> Page | None:
    # Jekyll: copies are read again, from the folder of the template's URL, wherever that is (pagination.rb)
    wanted = posixpath.join(template.dir.lstrip("/"), _NAME)
    found = next((page for page in site.pages if page.path and page.relative_path == wanted), None)
    return None if found is None else site.reread(found)


def _expand(path: str, source: str) -> str:
    return posixpath.normpath(posixpath.join(source, path.removeprefix("/")))
