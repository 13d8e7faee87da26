"""Static files: paths and times only, their content is never read."""

from __future__ import annotations

import os
import posixpath
from datetime import datetime

from jekyllpy.config.config import is_truthy
from jekyllpy.errors import ReadError
from jekyllpy.model import SiteRules, StaticFile
from jekyllpy.model.paths import extname, join, strip_dots
from jekyllpy.model.permalink import fill_url
from jekyllpy.read.text import show


def read_static_file(rules: SiteRules, path: str, folder: str, name: str) -> StaticFile:
    """Return a file outside the collections; `folder` is "" or starts with a slash."""
    relative = join(folder, name) if folder else f"/{name}"
    ext = extname(name)
    url = strip_dots(relative.removesuffix(ext) if ext else relative) + ext
    defaults = rules.defaults(url, None)
    is_written = is_truthy(defaults.get("published", True))
    return StaticFile(
        path, relative, name, url, None, rules.defaults(relative, None), is_written, modified_time(rules, path)
    )


def read_collection_file(
    rules: SiteRules, path: str, relative: str, label: str, template: str, is_output: bool
) -> StaticFile:
    """Return a file of a collection; `relative` starts with the collection's folder."""
    name = posixpath.basename(relative)
    ext = extname(name)
    cleaned = strip_dots(relative.removesuffix(ext) if ext else relative).replace(f"_{label}", "", 1)
    placeholders = {
        "collection": label,
        "path": cleaned,
        "output_ext": "",
        "name": strip_dots(name.removesuffix(ext) if ext else name),
        "title": "",
    }
    url = fill_url(template, placeholders).removesuffix("/") + ext
    is_published = is_truthy(rules.defaults(url, label).get("published", True))
    data = rules.defaults(relative, label)
    return StaticFile(path, relative, name, url, label, data, is_published and is_output, modified_time(rules, path))


def modified_time(rules: SiteRules, path: str) -> datetime:
    """Return a file's modification time in the site's zone. Raises `ReadError`."""
    try:
        return datetime.fromtimestamp(os.stat(path).st_mtime, rules.config.zone)
    except OSError as error:
        raise ReadError(error.strerror or str(error), show(path)) from error
