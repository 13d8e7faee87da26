"""jekyll-redirect-from 0.16: pages that lead from old addresses to new ones, and `redirects.json`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from jekyllpy.plugins.api import Document, Generator, Layout, Page, SiteContent, absolute_url, to_json, to_s

_ABSOLUTE = re.compile(r"^https?://", re.MULTILINE)

# The gem's page, byte for byte: sites are compared with it
_REDIRECT_HTML = """\
<!DOCTYPE html>
<html lang="en-US">
  <meta charset="utf-8">
  <title>Redirecting&hellip;</title>
  <link rel="canonical" href="{{ page.redirect.to }}">
  <script>location="{{ page.redirect.to }}"</script>
  <meta http-equiv="refresh" content="0; url={{ page.redirect.to }}">
  <meta name="robots" content="noindex">
  <h1>Redirecting&hellip;</h1>
  <a href="{{ page.redirect.to }}">Click here if you are not redirected.</a>
</html>
"""


class RedirectFrom(Generator):
    """Adds a page for each `redirect_from`, and turns an item with `redirect_to` into one."""

    safe = True

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site with its redirects."""
        if "redirect" not in site.layouts:
            layout = Layout("redirect", "redirect.html", "_layouts/redirect.html", {}, _REDIRECT_HTML, 1)
            site = site.with_layouts({**site.layouts, "redirect": layout})
        redirects: dict[str, str] = {}
        added: list[Page] = []
        changed: dict[Any, Any] = {}
        items: tuple[Page | Document, ...] = (*site.documents_to_write, *site.pages)
        for item in items:
            for path in _redirect_from(item):
                added.append(_redirect_page(site, path, item.url, redirects))
            target = _redirect_to(item)
            if target is not None:
                changed[item] = _redirected(item, _redirect_page(site, item.url, target, redirects))
        pages = [changed.get(page, page) for page in site.pages] + added
        if _wants_json(site):
            pages.append(site.new_page("redirects.json", content=to_json(redirects), data={"layout": None}))
        return site.with_pages(pages).with_documents(changed)


def _redirect_page(site: SiteContent, origin: Any, target: Any, redirects: dict[str, str]) -> Page:
    start = to_s(origin)
    start = start if start.startswith("/") else f"/{start}"
    goal = to_s(target)
    goal = goal if _ABSOLUTE.search(goal) else absolute_url(goal, site.config.raw)
    redirects[start] = goal
    data = {"sitemap": False, "layout": "redirect", "permalink": start, "redirect": {"from": start, "to": goal}}
    return site.new_page("redirect.html", data=data, may_share_destination=True)


def _redirected(item: Page | Document, page: Page) -> Page | Document:
    return replace(item, data={**item.data, **page.data}, content="")


def _redirect_from(item: Page | Document) -> Iterator[Any]:
    origins = item.value("redirect_from")
    yield from (origin for origin in (origins if isinstance(origins, list) else [origins]) if origin is not None)


def _redirect_to(item: Page | Document) -> Any:
    target = item.value("redirect_to")
    if isinstance(target, list):
        target = next((each for each in target if each is not None), None)
    return None if target is False else target


def _wants_json(site: SiteContent) -> bool:
    settings = site.config.raw.get("redirect_from")
    wanted = not isinstance(settings, dict) or settings.get("json") is not False
    return wanted and not os.path.exists(site.config.source / "redirects.json")
