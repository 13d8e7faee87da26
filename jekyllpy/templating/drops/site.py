"""`site` in templates: collections first, then Jekyll's own keys, then the configuration."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from jekyllpy.errors import PluginError
from jekyllpy.model import Document
from jekyllpy.model.lazy import resolved
from jekyllpy.templating.drops.base import FieldsDrop
from jekyllpy.templating.drops.collection import CollectionDrop
from jekyllpy.templating.drops.document import DocumentDrop
from jekyllpy.templating.drops.view import SiteView
from jekyllpy.templating.items import Groups, ItemList


class SiteDrop(FieldsDrop):
    """The site as one render sees it; `current` is the document being rendered, if it is one."""

    def __init__(self, view: SiteView) -> None:
        self._view = view
        self._made: dict[str, Any] = {}
        self.current: Document | None = None

    def get(self, key: Any, default: Any = None) -> Any:
        """Return a key's value; a collection hides the methods that other drops have."""
        is_collection = isinstance(key, str) and key != "posts" and key in self._view.site.collections
        return self.field(key, default) if is_collection else super().get(key, default)

    def field(self, key: Any, default: Any = None) -> Any:
        """Return a key's value; what takes work is made once."""
        if not isinstance(key, str):
            return default
        if key == "kramdown":
            return self._view.kramdown_options()
        made = self._made
        if key in made:
            return made[key]
        if key == "related_posts":
            return self._related_posts()
        value = self._make(key, default)
        self._view.lists.keep(value)
        made[key] = value
        return value

    def keys(self) -> list[Any]:
        """Return the names of all keys in Jekyll's order."""
        return list(dict.fromkeys((*SITE_FIELDS, *self._view.site.config.raw, *self._view.site.settings)))

    def own_keys(self) -> list[Any]:
        """Return the names of Jekyll's own keys."""
        return list(SITE_FIELDS)

    def __setitem__(self, key: str, value: Any) -> None:
        """Set a key for all templates, as a hook may; those of Jekyll's own cannot be set."""
        if key in SITE_FIELDS:
            raise PluginError(f"Key {key} cannot be set in the drop.")
        self._view.site = self._view.site.with_settings({key: value})
        self._made.pop(key, None)

    def to_json_value(self) -> dict[Any, Any]:
        """Return all keys as a hash, documents and pages as the text they print."""
        return {key: _text(self.get(key)) if key in SITE_FIELDS else self.get(key) for key in self.keys()}

    def to_s(self) -> str:
        """Return the name of Jekyll's class, which is what it prints."""
        return "Jekyll::Drops::SiteDrop"

    def _make(self, key: str, default: Any) -> Any:
        collection = self._view.site.collections.get(key)
        if collection is not None and key != "posts":
            return self._drops(collection.docs)
        field = SITE_FIELDS.get(key)
        if field is not None:
            return field(self)
        settings = self._view.site.settings
        if key in settings:
            return self._view.shown(settings[key])
        return resolved(self._view.site.config.raw.get(key, default))

    def _data(self) -> Any:
        site = self._view.site
        if not site.made_data:
            return site.data
        return {**site.data, **{key: self._view.shown(site.data[key]) for key in site.made_data}}

    def _drops(self, documents: Iterable[Document]) -> list[Any]:
        return ItemList(self._view.document_drop(document) for document in documents)

    def _posts(self) -> list[Any]:
        return self._drops(reversed(self._view.site.posts_by_date))

    def _documents(self) -> list[Any]:
        listed = ItemList()
        for collection in self._view.site.collections.values():
            listed += self._drops(collection.docs)
            listed += [self._view.static_file_drop(file) for file in collection.files]
        return listed

    def _collections(self) -> list[Any]:
        ordered = sorted(self._view.site.collections.values(), key=lambda collection: collection.label)
        return [CollectionDrop(collection, self._view) for collection in ordered]

    def _by_attribute(self, name: str) -> Groups:
        site, groups = self._view.site, Groups()
        for value in (value for post in site.posts for value in post.data.get(name) or ()):
            if value not in groups:
                groups.made(value)
        for post in reversed(site.posts_by_date):
            for value in post.data.get(name) or ():
                groups[value].append(self._view.document_drop(post))
        return groups

    def _related_posts(self) -> list[Any] | None:
        return None if self.current is None else self._drops(self._view.related_posts(self.current))


def _text(value: Any) -> Any:
    """Return a value of Jekyll's own as JSON shows it, where documents and pages have no fields."""
    if isinstance(value, DocumentDrop):
        return value.to_s()
    if isinstance(value, list):
        return [each.get("content") or "" if isinstance(each, dict) else _text(each) for each in value]
    return {key: _text(each) for key, each in value.items()} if isinstance(value, dict) else value


# In the order in which Ruby lists the drop's methods
SITE_FIELDS: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {
        "categories": lambda drop: drop._by_attribute("categories"),
        "time": lambda drop: drop._view.site.time,
        # Jekyll: the method hides the key, so templates cannot reach the config as a whole
        "config": lambda drop: None,
        "data": lambda drop: drop._data(),
        "static_files": lambda drop: ItemList(map(drop._view.static_file_drop, drop._view.site.static_files)),
        "collections": lambda drop: drop._collections(),
        "posts": lambda drop: drop._posts(),
        "html_pages": lambda drop: drop._view.html_page_hashes(),
        "documents": lambda drop: drop._documents(),
        "tags": lambda drop: drop._by_attribute("tags"),
        "related_posts": lambda drop: drop._related_posts(),
        "pages": lambda drop: drop._view.page_hashes(),
    }
)
