"""jekyll-titles-from-headings 0.5: the first heading of a Markdown page without a title is its title."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jekyllpy.plugins.api import (
    Document,
    Generator,
    Page,
    SiteContent,
    normalize_whitespace,
    strip,
    strip_html,
)

_HEADING = re.compile(r"\A\s*+(?:#{1,3}\s+(.*)(?:\s+#{1,3})?|(.*)\r?\n[-=]+\s*)$", re.ASCII | re.MULTILINE)
# A line of dashes at the start underlines the blank line before it
_EMPTY_HEADING = re.compile(r"\A\s*+(?<=\n)()[-=]+\s*$", re.ASCII | re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")

Item = Page | Document


class TitlesFromHeadings(Generator):
    """Gives pages their titles, and with `collections` all documents, even those that have one."""

    safe = True
    priority = "lowest"

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site with titles, and with `strip_title` without the headings they come from."""
        settings = self.config.raw.get("titles_from_headings")
        options = settings if isinstance(settings, Mapping) else {}
        if options.get("enabled") is False:
            return site
        documents = site.documents_to_write if options.get("collections") is True else ()
        items: tuple[Item, ...] = (*site.pages, *documents)
        return site.with_items({item: _titled(site, item, options) for item in items if _needs_title(site, item)})


def _needs_title(site: SiteContent, item: Item) -> bool:
    # A document's title may come from its file name, so the gem takes none of them for explicit
    return site.rules.is_markdown(item.ext) and (isinstance(item, Document) or item.value("title") is None)


def _titled(site: SiteContent, item: Item, options: Mapping[Any, Any]) -> Item:
    content = item.content or ""
    match = _HEADING.match(content) or _EMPTY_HEADING.match(content)
    title = item.value("title") if match is None else _plain(site, match[1] if match[1] is not None else match[2])
    item = site.revised(item, data={**item.data, "title": title})
    wanted = item.data["strip_title"] if "strip_title" in item.data else options.get("strip_title")
    return _stripped(site, item, match.end() if match else 0) if wanted is True and item.content is not None else item


def _stripped(site: SiteContent, item: Item, heading_end: int) -> Item:
    item = site.revised(item, content=strip((item.content or "")[heading_end:]))
    if isinstance(item, Document) and item.collection == "posts" and site.has_excerpt_separator(item):
        return site.excerpted(item)
    return item


def _plain(site: SiteContent, heading: str) -> str:
    text = normalize_whitespace(strip_html(site.markdownify(heading)))
    # Nothing behind the last bracket is searched in vain
    end = text.rfind("]") + 1
    return _FOOTNOTE.sub("", text[:end]) + text[end:]
