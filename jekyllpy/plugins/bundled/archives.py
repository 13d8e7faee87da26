"""jekyll-archives 2.2: a page for each tag, category, year, month and day that has posts."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from jekyllpy.plugins.api import (
    Document,
    Generator,
    Page,
    SiteContent,
    deep_merge,
    fill_url,
    is_truthy,
    slugify,
    unescape_path,
)

_DEFAULTS: Mapping[str, Any] = MappingProxyType(
    {
        "layout": "archive",
        "enabled": [],
        "permalinks": {
            "year": "/:year/",
            "month": "/:year/:month/",
            "day": "/:year/:month/:day/",
            "tag": "/tag/:name/",
            "category": "/category/:name/",
        },
    }
)

Groups = dict[Any, list[Document]]


class Archives(Generator):
    """Adds the archive pages that the config's `jekyll-archives` enables, in templates also `site.archives`."""

    safe = True

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site with its archives."""
        settings = deep_merge(_DEFAULTS, self.config.raw.get("jekyll-archives", {}))
        archives = [*self._of_names(site, settings), *self._of_dates(site, settings)]
        return site.with_pages([*site.pages, *archives]).with_settings(
            {"jekyll-archives": settings, "archives": archives}
        )

    def _of_names(self, site: SiteContent, settings: Mapping[str, Any]) -> Iterator[Page]:
        for attribute, kind in (("tags", "tag"), ("categories", "category")):
            if not _is_enabled(settings, attribute):
                continue
            for name, posts in _by_name(site.posts, attribute).items():
                is_text = isinstance(name, str)
                placeholders = {"name": _slug(site, name) if is_text else None, "type": kind}
                fields = {"posts": posts, "title": name if is_text else None, "date": None}
                yield _archive(site, settings, kind, placeholders, fields)

    def _of_dates(self, site: SiteContent, settings: Mapping[str, Any]) -> Iterator[Page]:
        for year, of_year in _by_date(site.posts, "%Y").items():
            yield from self._of_date(site, settings, "year", of_year, {"year": year})
            for month, of_month in _by_date(of_year, "%m").items():
                yield from self._of_date(site, settings, "month", of_month, {"year": year, "month": month})
                for day, of_day in _by_date(of_month, "%d").items():
                    parts = {"year": year, "month": month, "day": day}
                    yield from self._of_date(site, settings, "day", of_day, parts)

    def _of_date(
        self, site: SiteContent, settings: Mapping[str, Any], kind: str, posts: list[Document], parts: dict[str, str]
    ) -> Iterator[Page]:
        if _is_enabled(settings, kind):
            year, month, day, *_ = (*map(int, parts.values()), 1, 1)
            fields = {"posts": posts, "title": None, "date": date(year, month, day)}
            yield _archive(site, settings, kind, {**parts, "type": kind}, fields)


def _is_enabled(settings: Mapping[str, Any], kind: str) -> bool:
    enabled = settings["enabled"]
    return enabled is True or enabled == "all" or (isinstance(enabled, list) and kind in enabled)


def _by_name(posts: Iterable[Document], attribute: str) -> Groups:
    groups: Groups = {}
    for post in posts:
        for name in post.value(attribute) or ():
            groups.setdefault(name, []).append(post)
    return {name: members[::-1] for name, members in groups.items()}


def _by_date(posts: Iterable[Document], pattern: str) -> Groups:
    groups: Groups = {}
    for post in posts:
        groups.setdefault(post.date.strftime(pattern), []).append(post)
    return {part: _newest_first(members) for part, members in groups.items()}


def _newest_first(posts: list[Document]) -> list[Document]:
    return sorted(posts, key=lambda post: (post.date, post.path), reverse=True)


def _slug(site: SiteContent, name: str) -> str:
    slug = slugify(name)
    if not slug:
        site.rules.warn("Warning:", f"Empty `slug` generated for '{name}'.")
    return slug


def _archive(
    site: SiteContent,
    settings: Mapping[str, Any],
    kind: str,
    placeholders: Mapping[str, str | None],
    fields: Mapping[str, Any],
) -> Page:
    url = fill_url(settings["permalinks"][kind], placeholders)
    path = unescape_path(url).removeprefix("/") + ("index.html" if url.endswith("/") else "")
    folder, name = posixpath.split(path)
    layouts = settings.get("layouts")
    own_layout = layouts.get(kind) if isinstance(layouts, Mapping) else None
    page = site.new_page(
        name,
        source_dir=f"/{folder}" if folder else "",
        data={"layout": own_layout if is_truthy(own_layout) else settings["layout"]},
        is_silent=True,
        fixed_url=url,
        fields=_fields(kind, fields, posixpath.splitext(name)[0], path, url),
    )
    # The gem's `type` is the archive's kind, which front-matter defaults are looked up by
    rules = site.rules
    return replace(page, defaults=rules.default_values(path, kind), shown_defaults=rules.defaults(path, kind))


def _fields(kind: str, fields: Mapping[str, Any], name: str, path: str, url: str) -> dict[str, Any]:
    return {
        "posts": fields["posts"],
        "type": kind,
        "title": fields["title"],
        "date": fields["date"],
        "name": name,
        "path": path,
        "url": url,
        "permalink": None,
    }
