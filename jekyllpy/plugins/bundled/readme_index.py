"""jekyll-readme-index 0.3: a folder's README is its index page where it has no other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from jekyllpy.plugins.api import Generator, Page, SiteContent, to_s

_INDEX_NAME = re.compile(r"index\.(?:html?|xhtml|xml)", re.IGNORECASE)


class ReadmeIndex(Generator):
    """Turns README files into index pages, and with `with_frontmatter` moves README pages."""

    safe = True
    priority = "low"

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site with a page for each folder that has only a README."""
        settings = self.config.raw.get("readme_index")
        options = settings if isinstance(settings, Mapping) else {}
        if options.get("enabled") is False:
            return site
        indexes = _Indexes([*(page.url for page in site.pages), *(file.url for file in site.static_files)])
        site = _with_readme_files(site, indexes, options.get("remove_originals") is True)
        return _with_moved_pages(site, indexes) if options.get("with_frontmatter") is True else site


class _Indexes:
    """The folders that have an index, each counted for every page and file that is one."""

    def __init__(self, urls: Iterable[str]) -> None:
        self._folders = Counter(folder for url in urls if (folder := _indexed_folder(url)))

    def lack(self, url: str) -> bool:
        """Whether the folder of a URL has no index."""
        return self._folders[_permalink(url).replace("//", "/").lower()] == 0

    def move(self, old: str | None, new: str) -> None:
        """Take notice that a page has another URL, or that there is a new one."""
        self._folders[_indexed_folder(old or "")] -= 1
        self._folders[_indexed_folder(new)] += 1


def _with_readme_files(site: SiteContent, indexes: _Indexes, removes: bool) -> SiteContent:
    added: list[Page] = []
    used = set()
    for file in site.static_files:
        if _is_readme(file.relative_path, site) and indexes.lack(file.url):
            added.append(_indexed(site, site.page_of(file), file.url))
            indexes.move(None, added[-1].url)
            used.add(file)
    if removes:
        site = site.with_static_files(file for file in site.static_files if file not in used)
    return site.with_pages([*site.pages, *added])


def _with_moved_pages(site: SiteContent, indexes: _Indexes) -> SiteContent:
    moved: dict[Page, Page] = {}
    for page in site.pages:
        if _is_readme(f"/{to_s(page.shown_path())}", site) and indexes.lack(page.url):
            moved[page] = _indexed(site, page, page.url)
            indexes.move(page.url, moved[page].url)
    return site.with_items(moved)


def _is_readme(path: str, site: SiteContent) -> bool:
    _, slash, name = path.rpartition("/")
    stem, dot, ext = name.partition(".")
    return bool(slash) and stem.lower() == "readme" and site.rules.is_markdown(dot + ext)


def _indexed(site: SiteContent, page: Page, url: str) -> Page:
    return site.revised(page, data={**page.data, "permalink": _permalink(url)})


def _permalink(url: str) -> str:
    """Return the folder of a URL with a slash behind it; that of the root ends in two, as templates see."""
    # Ruby: File.dirname takes no notice of a slash at the end
    return (url.rstrip("/").rpartition("/")[0].rstrip("/") or "/") + "/"


def _indexed_folder(url: str) -> str:
    """Return the folder, in lower case, that a URL is the index of; empty where it is none."""
    folder, slash, name = url.rpartition("/")
    return (folder + slash).lower() if not name or _INDEX_NAME.fullmatch(name) else ""
