"""Where the tags `link` and `post_url` lead: items by the paths of their sources."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator

from jekyllpy import messages
from jekyllpy.errors import JekyllpyError
from jekyllpy.model import Document, Page, SiteContent, StaticFile
from jekyllpy.model.dates import parse_date
from jekyllpy.ruby.values import to_s

_POST_NAME = re.compile(r"((?:.+/)?)(\d+-\d+-\d+)-(.*)", re.ASCII)


class Links:
    """The link targets of one build, worked out when first asked for."""

    def __init__(self, site: SiteContent, warn: Callable[[str, str], None]) -> None:
        self._site = site
        self._warn = warn
        self._items: dict[str, tuple[int, str]] | None = None
        self._posts: dict[str, Document] | None = None

    def item(self, relative_path: str) -> str | None:
        """Return the URL of the item with this path, a leading slash allowed for static files."""
        if self._items is None:
            self._items = {}
            for number, each in enumerate(_site_items(self._site)):
                self._items.setdefault(each.relative_path, (number, each.url))
        exact, slashed = self._items.get(relative_path), self._items.get(posixpath.join("/", relative_path.lstrip("/")))
        found = [match for match in (exact, slashed) if match is not None]
        return min(found)[1] if found else None

    def post(self, name: str) -> str | None:
        """Return the URL of the post named `[folder/]YYYY-MM-DD-slug`."""
        if self._posts is None:
            self._posts = {}
            for post in self._site.posts:
                for key in _post_names(post.relative_path):
                    self._posts.setdefault(key, post)
        wanted = name.removeprefix("/")
        found = self._posts.get(wanted)
        return found.url if found else self._post_by_slug(wanted, name)

    def _post_by_slug(self, wanted: str, name: str) -> str | None:
        match = _POST_NAME.fullmatch(wanted)
        if match is None:
            return None
        try:
            date = parse_date(self._site.rules, match[2], "").date()
        except JekyllpyError:
            return None
        for post in self._site.posts:
            if to_s(post.data.get("slug")) == match[3] and post.date.date() == date:
                self._warn(*messages.post_url_by_slug(name))
                return post.url
        return None


def _site_items(site: SiteContent) -> Iterator[Page | StaticFile | Document]:
    yield from site.pages
    yield from (file for file in site.static_files if file.is_written)
    yield from site.documents_to_write


def _post_names(relative_path: str) -> Iterator[str]:
    """Yield the names that a post answers to: with its folder, cut before each dot of the file name."""
    folder, _, name = relative_path.rpartition("/")
    if folder.startswith("_posts"):
        folder = folder[len("_posts/") :]
    elif folder.endswith("_posts"):
        folder = folder[: -len("_posts")].rstrip("/")
    prefix = f"{folder}/" if folder else ""
    for at, char in enumerate(name):
        if char == "." and name[at + 1 : at + 2] not in ("", "."):
            yield prefix + name[:at]
