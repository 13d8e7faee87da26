"""The copies of a template page, each with its part of the posts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from jekyllpy.plugins.api import Document, Page, SiteContent, deep_merge, is_truthy, to_i, to_s


@dataclass(frozen=True, slots=True)
class _Urls:
    """Where the copies of one template lie: the first one's folder, the others' pattern, and the index file's name."""

    first: str
    further: str
    index: str
    ext: str

    def of(self, number: int, total: int) -> str:
        """Return a copy's own path, index file included."""
        base = self.first if number == 1 else self.further
        return _numbered(_whole(base, self.index or "index", self.ext or ".html"), number, total)

    def link(self, number: int, total: int) -> str:
        """Return the path by which other copies name it: with the index file only where that has a name."""
        return _numbered(self._linked(self.first if number == 1 else self.further), number, total)

    def last(self, total: int) -> str:
        """Return the path of the last copy, even if it is the first one named as a further one."""
        return _numbered(self._linked(self.further), total, total)

    def _linked(self, url: str) -> str:
        return _whole(url, self.index, self.ext) if self.index else url


def copies(site: SiteContent, template: Page, settings: Mapping[str, Any], posts: list[Document]) -> list[Page]:
    """Return the copies that stand for a template."""
    total = _total(settings, posts)
    urls = _urls(template, settings)
    pagers = [_pager(urls, settings, posts, number, total) for number in range(1, total + 1)]
    titles = [_title(site, template, settings, number, total) for number in range(1, total + 1)]
    _add_trails(pagers, titles, settings.get("trail"))
    return [_copy(site, template, urls, pager, title) for pager, title in zip(pagers, titles, strict=True)]


def _total(settings: Mapping[str, Any], posts: list[Document]) -> int:
    total = -(-len(posts) // to_i(settings["per_page"]))
    limit = to_i(settings["limit"]) if is_truthy(settings["limit"]) else 0
    return max(limit if 0 < limit < total else total, 1)


def _urls(template: Page, settings: Mapping[str, Any]) -> _Urls:
    permalink = template.value("permalink")
    first = to_s(permalink) if is_truthy(permalink) else template.dir
    first = first if first.endswith("/") else f"{first}/"
    index, ext = settings["indexpage"], settings["extension"]
    name = "" if index is None else to_s(index).split(".")[0]
    ending = "" if ext is None else f".{to_s(ext).removeprefix('.')}"
    return _Urls(first, first + to_s(settings["permalink"]).lstrip("/"), name, ending)


def _pager(urls: _Urls, settings: Mapping[str, Any], posts: list[Document], number: int, total: int) -> dict[str, Any]:
    per_page = to_i(settings["per_page"])
    start = (number - 1) * per_page
    previous, following = number > 1, number < total
    return {
        "per_page": per_page,
        "posts": posts[start : start + per_page],
        "total_posts": len(posts),
        "total_pages": total,
        "page": number,
        "page_path": urls.of(number, total),
        "previous_page": number - 1 if previous else None,
        "previous_page_path": urls.link(number - 1, total) if previous else None,
        "next_page": number + 1 if following else None,
        "next_page_path": urls.link(number + 1, total) if following else None,
        "first_page": 1,
        "first_page_path": urls.link(1, total),
        "last_page": total,
        "last_page_path": urls.last(total),
        "page_trail": None,
    }


def _whole(url: str, index: str, ext: str) -> str:
    if url.endswith("/"):
        return url + index + ext
    return url if "." in url else url + index


def _numbered(pattern: str, number: int, total: int) -> str:
    return pattern.replace(":num", str(number), 1).replace(":max", str(total), 1)


def _title(site: SiteContent, template: Page, settings: Mapping[str, Any], number: int, total: int) -> Any:
    title = template.value("title")
    title = title if is_truthy(title) else site.config.raw.get("title")
    if number == 1 or "title" not in settings:
        return title
    return _numbered(to_s(settings["title"]).replace(":title", to_s(title), 1), number, total)


def _add_trails(pagers: list[dict[str, Any]], titles: list[Any], trail: Any) -> None:
    before, after = (max(to_i(trail.get(side)), 0) if trail else 0 for side in ("before", "after"))
    if len(pagers) < 2 or not before + after:
        return
    length = before + after + 1
    for pager in pagers:
        end = min(max(pager["page"] - before - 1, 0) + length, len(pagers))
        start = max(end - length, 0)
        pager["page_trail"] = [
            {"num": at + 1, "path": pagers[at]["page_path"], "title": titles[at]} for at in range(start, end)
        ]


def _copy(site: SiteContent, template: Page, urls: _Urls, pager: dict[str, Any], title: Any) -> Page:
    path = pager["page_path"]
    autopage = template.data.get("autopage")
    page = site.new_page(
        urls.index + urls.ext,
        data=_data(template, pager, title),
        content="" if autopage else template.content,
        first_line=template.first_line,
        is_silent=True,
        fixed_url=path if path.endswith(urls.ext) else path + urls.ext,
        pager=pager,
    )
    # The gem: settings follow the template's front-matter defaults, templates see those of the copy's path
    page = replace(page, defaults=template.defaults, excerpt=template.excerpt)
    return replace(page, fields=_fields(page)) if autopage else page


def _data(template: Page, pager: Mapping[str, Any], title: Any) -> dict[str, Any]:
    data = deep_merge(template.data, {})
    if template.data.get("autopage"):
        data["autopages"] = template.data["autopage"]
    data["pagination_info"] = {"curr_page": pager["page"], "total_pages": pager["total_pages"]}
    if is_truthy(template.value("permalink")):
        data["permalink"] = pager["page_path"]
    data["title"] = title
    if pager["page"] > 1:
        data["autogen"] = "jekyll-paginate-v2"
    return data


def _fields(page: Page) -> dict[str, Any]:
    """Return what templates see of an autopage, which has no content of its own."""
    return {
        "content": None,
        "dir": page.dir,
        "excerpt": None,
        "name": page.name,
        "path": page.shown_path(),
        "url": page.url,
    }
