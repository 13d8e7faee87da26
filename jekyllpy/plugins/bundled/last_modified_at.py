"""jekyll-last-modified-at 1.3: when git, or else the file system, saw an item's file change."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any

from jekyllpy.errors import TemplateError
from jekyllpy.plugins.api import (
    Config,
    Document,
    Lazy,
    Page,
    Plugin,
    TagContext,
    clamp,
    dig,
    hook,
    is_truthy,
    strftime,
    strip,
    to_s,
)

_KEY = "last_modified_at"
_NUMBER = re.compile(r"\d+", re.ASCII)
_DEFAULT_FORMAT = "%d-%b-%y"


class LastModifiedAt(Plugin):
    """Gives all pages and documents the key `last_modified_at`."""

    safe = True

    def __init__(self, config: Config) -> None:
        super().__init__(config)
        self._files = _Files(str(config.source), config.zone)

    @hook(["pages", "posts", "documents"], "post_init")
    def date_item(self, item: Page | Document) -> Page | Document:
        """Return the item with the key; in a document front matter takes its place."""
        if isinstance(item, Page):
            return replace(item, data={**item.data, _KEY: self._time(to_s(item.shown_path()))})
        if item.data.get(_KEY) is not None:
            return item
        first = {key: item.data[key] for key in ("draft", "categories") if key in item.data}
        rest = {key: value for key, value in item.data.items() if key not in first and key != _KEY}
        return replace(item, data={**first, _KEY: self._time(item.path), **rest})

    def _time(self, path: str) -> Lazy:
        time = Lazy(lambda: self._files.time_of(path))
        return Lazy(time.value, lambda: strftime(time.value(), _format(self.config.raw)))


def last_modified_at(markup: str, context: TagContext) -> str:
    """Return the time of the page's file; the format that is used first for a file holds for the whole build."""
    cache = context.cache("jekyll-last-modified-at")
    files = cache.setdefault("files", _Files(to_s(context.config["source"]), context.registers.zone))
    path = to_s(context.page.get("path"))
    if ("format", path) not in cache:
        cache["format", path] = strftime(files.time_of(path), strip(markup) if markup else _format(context.config))
    return str(cache["format", path])


TAGS = {"last_modified_at": last_modified_at}


def _format(config: Any) -> str:
    format = dig(config, "last-modified-at", "date-format")
    return to_s(format) if is_truthy(format) else _DEFAULT_FORMAT


class _Files:
    """The files of a site, and the git repository that holds them, if one does."""

    def __init__(self, source: str, zone: tzinfo) -> None:
        self._source = source
        self._zone = zone
        self._top = Lazy(self._top_folder)

    def time_of(self, path: str) -> datetime:
        """Return the time of the last commit to a file, or of its last change. Raises `TemplateError`."""
        full = path if path.startswith(f"{self._source}/") else f"{self._source}/{clamp(path)}"
        if not os.path.exists(full):
            raise TemplateError(f"No such file or directory - {full} does not exist!")
        return datetime.fromtimestamp(self._commit_time(full) or int(os.stat(full).st_mtime), self._zone)

    def _commit_time(self, path: str) -> int | None:
        top = self._top.value()
        if top is None:
            return None
        relative = os.path.relpath(path, top)
        log = self._git("--git-dir", f"{top}/.git", "log", "-n", "1", "--format=%ct", "--", relative)
        number = _NUMBER.search(log)
        return int(number[0]) if number else None

    def _top_folder(self) -> str | None:
        is_inside = strip(self._git("rev-parse", "--is-inside-work-tree")) == "true"
        return strip(self._git("rev-parse", "--show-toplevel")) if is_inside else None

    def _git(self, *arguments: str) -> str:
        try:
            done = subprocess.run(["git", *arguments], cwd=self._source, capture_output=True, check=False)
        except OSError:
            return ""
        return os.fsdecode(done.stdout)
