"""jekyll-default-layout 0.1: Markdown pages and posts without a layout get the one their kind suggests."""

from __future__ import annotations

from collections.abc import Iterator

from jekyllpy.plugins.api import Document, Generator, Page, SiteContent


class DefaultLayout(Generator):
    """Sets the layout of pages and posts that say nothing about it."""

    safe = True
    priority = "lowest"

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site with layouts set: null where none of the known ones is there."""
        items: tuple[Page | Document, ...] = (*site.pages, *site.posts)
        return site.with_items({item: _with_layout(site, item) for item in items if _is_unset(site, item)})


def _is_unset(site: SiteContent, item: Page | Document) -> bool:
    defaults = item.defaults if isinstance(item, Page) else ()
    return site.rules.is_markdown(item.ext) and "layout" not in item.data and "layout" not in defaults


def _with_layout(site: SiteContent, item: Page | Document) -> Page | Document:
    layout = next((name for name in _candidates(item) if name in site.layouts), None)
    data = {**item.data, "layout": layout}
    return site.revised(item, data=data)


def _candidates(item: Page | Document) -> Iterator[str]:
    if item.url == "/":
        yield "home"
    yield "page" if isinstance(item, Page) else "post"
    yield "default"
