"""jekyll-last-modified-at 1.3: when git, or else the file system, saw an item's file change."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

from jekyllpy.errors import TemplateError
from jekyllpy.plugins.api import Document, Lazy, Page, SiteContent, TagContext, clamp, dig, hook, is_truthy, strftime, to_s

_KEY = "last_modified_at"
_NUMBER = re.compile(r"\d+", re.ASCII)
_DEFAULT_FORMAT = "%d-%b-%y"


@dataclass(frozen=True, slots=True)
class Repository:
    """The site's source, and the top folder of the git repository that holds it, if one does."""

    source: str
    zone: tzinfo
    top: str | None

    def time_of(self, path: str) -> datetime:
        """Return the time of the last commit to a file, or of its last change. Raises `TemplateError`."""
        full = path if path.startswith(f"{self.source}/") else f"{self.source}/{clamp(path)}"
        if not os.path.exists(full):
            raise TemplateError(f"No such file or directory - {full} does not exist!")
        return datetime.fromtimestamp(self._commit_time(full) or int(os.stat(full).st_mtime), self.zone)

    def _commit_time(self, path: str) -> int | None:
        if self.top is None:
            return None
        relative = os.path.relpath(path, self.top)
        log = _git(self.source, "--git-dir", f"{self.top}/.git", "log", "-n", "1", "--format=%ct", "--", relative)
        number = _NUMBER.search(log)
        return int(number[0]) if number else None


@hook("site", "post_read")
def date_items(site: SiteContent) -> SiteContent:
    """Return the site with the key `last_modified_at` in all pages and documents."""
    ...


def last_modified_at(markup: str, context: TagContext) -> str:
    """Return the time of the page's file; the first format that is used for a file holds for the whole build."""
    ...
