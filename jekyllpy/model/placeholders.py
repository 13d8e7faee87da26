"""The placeholders of a document's permalink, one function each, and the table that names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from jekyllpy import messages
from jekyllpy.errors import PermalinkError
from jekyllpy.model.paths import extname
from jekyllpy.ruby.text import downcase, slugify
from jekyllpy.ruby.time import strftime
from jekyllpy.ruby.values import inspect, to_s


@dataclass(frozen=True, slots=True)
class UrlSource:
    """What a document's URL is made of."""

    collection: str
    path: str  # relative to the collection, with leading slash, without extension
    basename: str  # the file name with extension
    data: Mapping[str, Any]
    date: Callable[[], datetime]
    output_ext: str | None
    warn: Callable[[str, str], None]

    def placeholder(self, name: str) -> str | None:
        """Return the value of a placeholder, None for a name that does not exist. Raises `PermalinkError`."""
        make = PLACEHOLDERS.get(name)
        return None if make is None else make(self)


def _title(source: UrlSource) -> str:
    return _slugify(source, _slug_text(source), "pretty", cased=True)


def _slug(source: UrlSource) -> str:
    return _slugify(source, _slug_text(source))


def _slug_text(source: UrlSource) -> str:
    slug = source.data.get("slug")
    if slug is None:
        return _basename(source)
    if not isinstance(slug, str):
        # Jekyll: only text has characters to replace (utils.rb)
        raise PermalinkError(f"Invalid slug: {inspect(slug)} is not a string")
    return slug


def _slugify(source: UrlSource, text: str, mode: str = "default", cased: bool = False) -> str:
    slug = slugify(text, mode, cased)
    if not slug:
        source.warn(*messages.empty_slug(text))
    return slug


def _basename(source: UrlSource) -> str:
    # Jekyll: File.basename(path, ".*") keeps the dots before the extension
    return source.basename.removesuffix(extname(source.basename))


def _categories(source: UrlSource) -> str:
    return "/".join(dict.fromkeys(downcase(to_s(each)) for each in _category_list(source)))


def _slugified_categories(source: UrlSource) -> str:
    return "/".join(dict.fromkeys(_slugify(source, to_s(each)) for each in _category_list(source)))


def _category_list(source: UrlSource) -> list[Any]:
    categories = source.data.get("categories")
    if categories is None:
        return []
    return categories if isinstance(categories, list) else [categories]


def _date_part(format: str) -> Callable[[UrlSource], str]:
    return lambda source: strftime(source.date(), format)


PLACEHOLDERS: Mapping[str, Callable[[UrlSource], str]] = MappingProxyType(
    {
        "collection": lambda source: source.collection,
        "path": lambda source: source.path,
        "output_ext": lambda source: source.output_ext or "",
        "name": lambda source: _slugify(source, _basename(source)),
        "title": _title,
        "slug": _slug,
        "categories": _categories,
        "slugified_categories": _slugified_categories,
        "year": _date_part("%Y"),
        "month": _date_part("%m"),
        "day": _date_part("%d"),
        "hour": _date_part("%H"),
        "minute": _date_part("%M"),
        "second": _date_part("%S"),
        "i_day": _date_part("%-d"),
        "i_month": _date_part("%-m"),
        "short_month": _date_part("%b"),
        "long_month": _date_part("%B"),
        "short_year": _date_part("%y"),
        "w_year": _date_part("%G"),
        "week": _date_part("%V"),
        "w_day": _date_part("%u"),
        "short_day": _date_part("%a"),
        "long_day": _date_part("%A"),
        "y_day": _date_part("%j"),
    }
)
