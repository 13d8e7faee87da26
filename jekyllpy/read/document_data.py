"""A document's data: defaults, front matter, and what Jekyll adds from the path (document.rb). Touches no disk."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Any

from jekyllpy.config.config import is_truthy
from jekyllpy.errors import FrontMatterError
from jekyllpy.model import SiteRules
from jekyllpy.model.dates import parse_date
from jekyllpy.model.paths import strip_dots
from jekyllpy.ruby.merge import deep_merge
from jekyllpy.ruby.text import capitalize
from jekyllpy.ruby.values import class_name, inspect, to_s

DATED_NAME = re.compile(r"(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)", re.ASCII)
Data = dict[Any, Any]


class DocumentData:
    """The hash of one document while it is put together, in Jekyll's order of keys."""

    def __init__(self, rules: SiteRules, relative_path: str, is_draft: bool, special_folder: str) -> None:
        self._rules = rules
        self._relative_path = relative_path
        self.data: Data = {"draft": is_draft}
        self.merge({"categories": _categories_of_path(relative_path, special_folder)}, "file path")

    def merge(self, other: Mapping[Any, Any], source: str = "YAML front matter") -> None:
        """Merge another hash into the data; `source` is named where its date is wrong. Raises `FrontMatterError`."""
        self.data = deep_merge(self.data, self._with_united_categories(other))
        if "date" in self.data:
            self.data["date"] = parse_date(self._rules, self.data["date"], self._complaint(source))

    def complete(self) -> None:
        """Add date, title, slug, ext, categories and tags as the file name gives them. Raises `FrontMatterError`."""
        self._add_title()
        self._add_categories()
        self.merge({"tags": _plural_values(self.data, "tag", "tags")})

    def _with_united_categories(self, other: Mapping[Any, Any]) -> Mapping[Any, Any]:
        categories = other.get("categories")
        if categories is None:
            return other
        if isinstance(categories, str):
            categories = categories.split()
        own = self.data.get("categories")
        if isinstance(own, list):
            if not isinstance(categories, list):
                # Ruby: a boolean is named by itself, any other value by its class
                shown = inspect(categories) if isinstance(categories, bool) else class_name(categories)
                raise FrontMatterError(f"no implicit conversion of {shown} into Array")
            categories = _unique(own + categories)
        return {**other, "categories": categories}

    def _add_title(self) -> None:
        name = posixpath.basename(self._relative_path)
        dated = DATED_NAME.fullmatch(name)
        if dated:
            slug, ext = dated[2], dated[3]
            known = self.data.get("date")
            if known is None or int(known.timestamp()) == int(self._rules.time.timestamp()):
                self.merge({"date": dated[1]}, "filename")
        else:
            slug, ext = _slug_and_ext(self._relative_path)
        slug = strip_dots(slug)
        for key, value in (("title", titleize(slug)), ("slug", slug), ("ext", ext)):
            if not is_truthy(self.data.get(key)):
                self.data[key] = value

    def _add_categories(self) -> None:
        known = self.data.get("categories")
        listed = known if isinstance(known, list) else [] if known is None else [known]
        values = listed + _plural_values(self.data, "category", "categories")
        self.merge({"categories": _unique([to_s(value) for value in values])})

    def _complaint(self, source: str) -> str:
        return f"Document '{self._relative_path}' does not have a valid date in the {source}."


def titleize(slug: str) -> str:
    """Return the title that a file name gives: words of the slug, each capitalised."""
    return " ".join(capitalize(word) for word in strip_empty_tail(slug.split("-")))


def strip_empty_tail(parts: list[str]) -> list[str]:
    """Return the parts without the empty ones at the end, as Ruby's split leaves them out."""
    while parts and not parts[-1]:
        parts = parts[:-1]
    return parts


def _slug_and_ext(path: str) -> tuple[str, str | None]:
    dot = path.rfind(".")
    if dot < 0 or dot + 1 == len(path):
        return posixpath.basename(path), None
    return path[path.rfind("/", 0, dot) + 1 : dot], path[dot:]


def _categories_of_path(relative_path: str, special_folder: str) -> list[str]:
    if relative_path.startswith(special_folder):
        return []
    folders = relative_path.partition(special_folder)[0]
    name = posixpath.basename(relative_path)
    return [folder for folder in folders.split("/") if folder and folder not in (special_folder, name)]


def _plural_values(data: Data, singular: str, plural: str) -> list[Any]:
    value = data.get(singular)
    if value is None or value is False:
        value = data.get(plural)
        if isinstance(value, str):
            value = value.split()
        elif not isinstance(value, list):
            return []
    return [each for each in _flatten(value) if each is not None]


def _flatten(value: Any) -> list[Any]:
    flat: list[Any] = []
    pending = [value]
    while pending:
        each = pending.pop()
        if isinstance(each, list):
            pending.extend(reversed(each))
        else:
            flat.append(each)
    return flat


def _unique(values: list[Any]) -> list[Any]:
    kept: list[Any] = []
    seen: set[tuple[type, str]] = set()
    for value in values:
        # Ruby: uniq compares with eql?, so 1 and "1" are two
        key = (type(value), to_s(value))
        if key not in seen:
            seen.add(key)
            kept.append(value)
    return kept
