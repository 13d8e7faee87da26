"""What a page says of itself for search engines: its own front matter first, then the site's configuration."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from jekyllpy.plugins.api import TagContext, dig, either, format_named, is_absolute_url, is_truthy, to_s
from jekyllpy.plugins.bundled.seo_tag.author import Author, find_author
from jekyllpy.plugins.bundled.seo_tag.image import Image, find_image

_SEPARATOR = " | "
_PAGE_NUMBER = "Page %<current>s of %<total>s for "
_HOME_OR_ABOUT = re.compile(r"^/(about/)?(index.html?)?$", re.MULTILINE)
_INDEX = re.compile(r"/index\.html$", re.MULTILINE)
_TEXT_FILTERS = ("markdownify", "strip_html", "normalize_whitespace", "escape_once")


class Facts:
    """The facts of one page; `page` and `site` are what templates see of them."""

    def __init__(self, context: TagContext) -> None:
        self.context = context
        self.page = context.page
        self.site = context.site
        self.paginator = context.get("paginator")
        self._texts = context.cache("jekyll-seo-tag")

    def text(self, value: Any) -> str | None:
        """Return the plain text of Markdown, escaped, or None for an empty one."""
        source = to_s(value)
        if source not in self._texts:
            text = source
            for name in _TEXT_FILTERS:
                text = self.context.filter(name, text)
            self._texts[source] = text or None
        found: str | None = self._texts[source]
        return found

    @cached_property
    def site_title(self) -> str | None:
        """The site's `title` or `name`."""
        return self.text(either(self.site.get("title"), self.site.get("name")))

    @cached_property
    def page_title(self) -> str | None:
        """The page's `title`, else the site's."""
        return self.text(self.page.get("title")) or self.site_title

    @property
    def title(self) -> str | None:
        """The text of `<title>`: the page's title before the site's, or the site's before its tagline."""
        title, number = self._joined_title(), self._page_number()
        return title if number is None or title is None else number + title

    def _joined_title(self) -> str | None:
        site_title, page_title = self.site_title, self.page_title
        if site_title is not None and page_title is not None and page_title != site_title:
            return page_title + _SEPARATOR + site_title
        site_description = self.text(self.site.get("description"))
        if site_title is not None and site_description is not None:
            return site_title + _SEPARATOR + (self.text(self.site.get("tagline")) or site_description)
        return page_title

    def _page_number(self) -> str | None:
        current = dig(self.paginator, "page")
        if not is_truthy(current) or current <= 1:
            return None
        message = either(self.site.get("seo_paginator_message"), _PAGE_NUMBER)
        return format_named(to_s(message), {"current": current, "total": dig(self.paginator, "total_pages")})

    @cached_property
    def name(self) -> str | None:
        """The name of what the page is about: that of the site, on its home and about pages."""
        if is_truthy(dig(self.page, "seo", "name")):
            own = self.text(dig(self.page, "seo", "name"))
            if own is not None:
                return own
        if not self._is_home_or_about:
            return None
        social = dig(self.site, "social", "name")
        return self.text(social) if is_truthy(social) else self.site_title

    @cached_property
    def description(self) -> str | None:
        """The page's `description` or excerpt, else the site's description."""
        own = self.text(either(self.page.get("description"), self.page.get("excerpt")))
        return own or self.text(self.site.get("description"))

    @cached_property
    def author(self) -> Author:
        """The page's author."""
        return find_author(self.page, self.site)

    @cached_property
    def image(self) -> Image | None:
        """The page's image, if it has a path."""
        return find_image(self.page, self.context)

    @cached_property
    def date_published(self) -> Any:
        """The page's date."""
        return self._time(self.page.get("date"))

    @cached_property
    def date_modified(self) -> Any:
        """The date of the last change, else the page's date."""
        last = self.page.get("last_modified_at")
        return self._time(either(dig(self.page, "seo", "date_modified"), last, self.page.get("date")))

    def _time(self, value: Any) -> Any:
        return self.context.filter("date_to_xmlschema", value) if is_truthy(value) else None

    @cached_property
    def type(self) -> Any:
        """The page's type among those of schema.org."""
        own = dig(self.page, "seo", "type")
        if is_truthy(own):
            return own
        if self._is_home_or_about:
            return "WebSite"
        return "BlogPosting" if is_truthy(self.page.get("date")) else "WebPage"

    @cached_property
    def links(self) -> Any:
        """Pages elsewhere about the same thing."""
        own, social = dig(self.page, "seo", "links"), dig(self.site, "social", "links")
        if is_truthy(own):
            return own
        return social if self._is_home_or_about and is_truthy(social) else None

    @cached_property
    def logo(self) -> Any:
        """The URL of the site's logo."""
        logo = self.site.get("logo")
        if not is_truthy(logo):
            return None
        return self.context.filter("uri_escape", logo if is_absolute_url(logo) else self.absolute(logo))

    @cached_property
    def locale(self) -> str:
        """The page's locale, or the site's, with underscores."""
        sources = [thing.get(key) for key in ("locale", "lang") for thing in (self.page, self.site)]
        return to_s(either(*sources, "en_US")).replace("-", "_")

    @cached_property
    def canonical_url(self) -> Any:
        """The page's one address."""
        own = self.page.get("canonical_url")
        return own if to_s(own) else _INDEX.sub("/", to_s(self.absolute(self.page.get("url"))))

    def absolute(self, path: Any) -> Any:
        """Return the absolute URL of a path."""
        return self.context.filter("absolute_url", path)

    @property
    def _is_home_or_about(self) -> bool:
        return bool(_HOME_OR_ABOUT.search(self.page.get("url")))
