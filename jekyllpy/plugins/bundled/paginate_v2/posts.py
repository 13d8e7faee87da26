"""Which documents a template lists, and in what order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cmp_to_key
from typing import Any

from jekyllpy.errors import PluginError
from jekyllpy.plugins.api import Document, SiteContent, class_name, compare, downcase, inspect, is_truthy, to_i, to_s

_FILTERS = (("category", "categories"), ("tag", "tags"), ("locale", "locale"))
PARTS = re.compile("[;,]")
_WORDS = re.compile(r"[;, \t\r\n\f\v]")


def chosen_posts(site: SiteContent, settings: Mapping[str, Any]) -> list[Document]:
    """Return the documents that the settings choose, sorted."""
    posts = [post for post in _members(site, settings["collection"]) if not is_truthy(post.value("hidden"))]
    kept = posts
    for setting, key in _FILTERS:
        kept = _filtered(kept, posts, settings.get(setting), key)
    return _sorted(kept, settings) if is_truthy(settings["sort_field"]) else kept


def _members(site: SiteContent, names: Any) -> Iterable[Document]:
    for name in split(_WORDS, names) if isinstance(names, str) else names:
        wanted = _key(name)
        if wanted == "all":
            found = [collection for label, collection in site.collections.items() if label != "posts"]
        else:
            found = [site.collections[wanted]] if wanted in site.collections else []
        yield from (doc for collection in found for doc in collection.docs if "pagination" not in doc.data)


def _filtered(kept: list[Document], posts: list[Document], wanted: Any, key: str) -> list[Document]:
    if wanted is None:
        return kept
    index = index_by(posts, key)
    if key == "categories":
        index["posts"] = posts
    for name in split(PARTS, wanted) if isinstance(wanted, str) else wanted:
        members = set(index.get(_key(name), ()))
        kept = [post for post in dict.fromkeys(kept) if post in members]
    return kept


def index_by(posts: Iterable[Document], key: str) -> dict[str, list[Document]]:
    """Return the documents by the values of a key, which may be a list or a text of several values."""
    index: dict[str, list[Document]] = {}
    for post in posts:
        for name in values_of(post, key):
            for part in split(PARTS, _key(name)):
                index.setdefault(_key(part), []).append(post)
    return index


def values_of(post: Document, key: str) -> Iterable[Any]:
    """Return a document's values of a key."""
    value = post.data.get(key)
    if value is None or not to_s(value).strip():
        return ()
    if isinstance(value, str):
        return split(_WORDS, value)
    return value if isinstance(value, list) else ()


def _key(name: Any) -> str:
    return downcase(to_s(name)).strip()


def split(pattern: re.Pattern[str], text: str) -> list[str]:
    """Return the parts of a text as Ruby's `split` does: empty ones at the end go."""
    parts = pattern.split(text)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def _sorted(posts: list[Document], settings: Mapping[str, Any]) -> list[Document]:
    path = [downcase(key.strip()) for key in to_s(settings["sort_field"]).split(":")]
    by_order = cmp_to_key(_order)
    ordered = sorted(posts, key=lambda post: by_order(_sort_value(post, path)))
    # The gem: the offset is taken off the end, before the order is turned round (paginationModel.rb)
    ordered = ordered[: max(len(ordered) - max(to_i(settings["offset"]), 0), 0)]
    return ordered[::-1] if is_truthy(settings["sort_reverse"]) else ordered


def _sort_value(post: Document, path: list[str]) -> Any:
    # Jekyll: to ask for a document's date gives it one (document.rb)
    value: Any = {**post.data, "date": post.date}
    for key in path:
        if not isinstance(value, Mapping):
            raise PluginError(f"undefined method `has_key?' for {inspect(value)}:{class_name(value)}")
        if key not in value:
            return None
        value = value[key]
    return None if isinstance(value, Mapping) else value


def _order(one: Any, other: Any) -> int:
    if one is None or other is None:
        return (one is not None) - (other is not None)
    if isinstance(one, str) and isinstance(other, str):
        one, other = downcase(one), downcase(other)
    elif isinstance(one, date) and isinstance(other, date):
        one, other = _moment(one), _moment(other)
    order = compare(one, other)
    if order is None:
        raise PluginError(f"comparison of {class_name(one)} with {inspect(other)} failed")
    return order


def _moment(value: date) -> datetime:
    return value if isinstance(value, datetime) else datetime(value.year, value.month, value.day, tzinfo=UTC)
