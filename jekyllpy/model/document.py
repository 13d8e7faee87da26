"""A document: a member of a collection, posts and drafts included."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Day
from datetime import datetime
from typing import Any

from jekyllpy.model.page import ASSET_EXTENSIONS
from jekyllpy.model.paths import clamp, extname, join
from jekyllpy.ruby.uri import unescape_path
from jekyllpy.ruby.values import to_s

YAML_EXTENSIONS = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One document, compared by identity."""

    path: str  # absolute
    relative_path: str  # from the collections directory
    collection: str  # the collection's label
    data: Mapping[str, Any]  # front matter over defaults, with title, slug, categories, tags ...
    content: str | None  # None for a YAML file
    date: datetime  # data's date, else the draft's mtime, else site.time
    url: str
    output_ext: str
    is_written: bool
    is_draft: bool
    first_line: int = 1  # the file's line on which the content starts
    excerpt: str | None = None  # source of the excerpt; None where front matter gives one or there is none
    is_dated_late: bool = False  # a draft's mtime, for which reading does not ask where future posts are shown too

    @property
    def name(self) -> str:
        """The file name."""
        return posixpath.basename(self.path)

    @property
    def ext(self) -> str:
        """The extension of the source file."""
        return extname(self.path)

    @property
    def id(self) -> str:
        """The URL's folder and the raw slug."""
        slug = self.data.get("slug")
        name = self.name.removesuffix(self.ext) if slug is None or slug is False else to_s(slug)
        return join(posixpath.dirname(self.url.rstrip("/") or "/"), name)

    @property
    def shown_date(self) -> Day:
        """The date that templates see: what a YAML file says as a day stays one."""
        own = self.data.get("date")
        return own if self.is_yaml and isinstance(own, Day) else self.date

    @property
    def is_yaml(self) -> bool:
        """Whether the file is all front matter."""
        return self.ext in YAML_EXTENSIONS

    @property
    def place_in_layout(self) -> bool:
        """Whether layouts may wrap the output."""
        return self.ext not in ASSET_EXTENSIONS and not self.is_yaml and self.data.get("layout") != "none"

    @property
    def destination(self) -> str:
        """The path of the output below the destination."""
        path = clamp(unescape_path(self.url))
        if self.url.endswith("/"):
            return f"{path}/index.html" if path else "index.html"
        return path if path.endswith(self.output_ext) else path + self.output_ext

    def value(self, key: str) -> Any:
        """Return a setting."""
        return self.data.get(key)
