"""jekyll-relative-links 0.7: links to the site's source files lead to what becomes of them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any

from jekyllpy.plugins.api import (
    Document,
    Generator,
    Page,
    PathPatterns,
    SiteContent,
    cgi_unescape,
    is_absolute_url,
    is_truthy,
    relative_url,
)
from jekyllpy.plugins.bundled.relative_links.scan import find_links

_NO_TEXT = re.compile("[\udc80-\udcff]")  # bytes of a file that are no text

Item = Page | Document


class RelativeLinks(Generator):
    """Rewrites links in Markdown pages, and with `collections` in documents."""

    safe = True
    priority = "lowest"

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site with links to URLs."""
        settings = self.config.raw.get("relative_links")
        options = settings if isinstance(settings, Mapping) else {}
        if options.get("enabled") is False:
            return site
        documents = site.documents_to_write if options.get("collections") is True else ()
        items: tuple[Item, ...] = (*site.pages, *documents)
        excluded = PathPatterns(options.get("exclude") or ())
        chosen = [item for item in items if self._is_chosen(site, item, excluded)]
        urls = _urls(site) if chosen else {}
        return site.with_items({item: self._rewritten(site, item, urls) for item in chosen})

    def _is_chosen(self, site: SiteContent, item: Item, excluded: PathPatterns) -> bool:
        is_markdown = site.rules.is_markdown(item.ext) and item.content is not None
        return is_markdown and not excluded.match(item.relative_path, self._is_folder)

    def _is_folder(self, path: str) -> bool:
        return (self.config.source / path.lstrip("/")).is_dir()

    def _rewritten(self, site: SiteContent, item: Item, urls: Mapping[str, str]) -> Item:
        content = item.content or ""
        if _NO_TEXT.search(content):
            return item
        changed = "".join(self._parts(content, posixpath.dirname(item.relative_path), urls))
        item = site.revised(item, content=changed) if changed != content else item
        # The gem: an excerpt of a document's front matter gives way as well; a page's ends the build with an error of
        # Ruby's, but where another plugin has read it first
        gives_way = isinstance(item, Document) and is_truthy(item.data.get("excerpt"))
        return site.excerpted(item) if item.excerpt is not None or gives_way else item

    def _parts(self, content: str, folder: str, urls: Mapping[str, str]) -> Iterator[str]:
        done = 0
        for link in find_links(content):
            url = self._url(link.path, folder, urls)
            if url is not None:
                yield content[done : link.start]
                yield link.leading_to(url)
                done = link.end
        yield content[done:]

    def _url(self, path: str, folder: str, urls: Mapping[str, str]) -> str | None:
        if path.startswith("#") or is_absolute_url(path):
            return None
        url = urls.get(cgi_unescape(self._from_root(path, folder)))
        return None if url is None else relative_url(url, self.config.raw)

    def _from_root(self, path: str, folder: str) -> str:
        base = "" if path.startswith("/") else folder
        source = str(self.config.source)
        full = posixpath.normpath(f"{source}/{base}/{path.removeprefix('/')}")
        return full.removeprefix(f"{source}/")


def _urls(site: SiteContent) -> dict[str, str]:
    """Return the URLs of everything that is output by the paths of the sources; the first of two counts."""
    items: list[Any] = [*site.pages, *site.static_files, *site.documents_to_write]
    return {item.relative_path.removeprefix("/"): item.url for item in reversed(items)}
