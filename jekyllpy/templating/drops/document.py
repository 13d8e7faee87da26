"""A document in templates: `post`, `page` of a document, `next` and `previous`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from jekyllpy.errors import PluginError
from jekyllpy.model import Document
from jekyllpy.model.lazy import Lazy
from jekyllpy.model.references import with_lazy_items
from jekyllpy.ruby.values import compare
from jekyllpy.templating.drops.base import FieldsDrop
from jekyllpy.templating.drops.view import SiteView
from jekyllpy.templating.methods import METHODS
from jekyllpy.templating.runtime.compare import is_truthy

# Jekyll: the order in which Ruby lists the drop's methods, which `jsonify` and loops over keys show
_FIRST_KEYS = (
    "categories",
    "name",
    "previous",
    "output",
    "id",
    "content",
    "next",
    "tags",
    "collection",
    "path",
    "relative_path",
    "url",
    "date",
    "excerpt",
    "title",
)
# Jekyll: left out of a neighbour's neighbours in JSON (document_drop.rb)
_NOT_NESTED = frozenset({"content", "output", "excerpt", "next", "previous"})


class DocumentDrop(FieldsDrop):
    """A document's fields over its front matter."""

    def __init__(self, document: Document, view: SiteView) -> None:
        self._document = document
        self._view = view
        self._live = LIVE_FIELDS
        self.given: dict[str, Any] = {}  # what was set from outside
        self._show({**document.data, **_fixed_fields(document)})

    def _show(self, fields: dict[Any, Any]) -> None:
        self._fields = fields = with_lazy_items(fields, self._view.shown)
        # Loops over posts read little else, so what nothing hides and nothing has to work out is found first
        plain = {key: value for key, value in fields.items() if value.__class__ is not Lazy}
        for key in (*LIVE_FIELDS, *METHODS):
            plain.pop(key, None)
        self._plain = plain

    def get(self, key: Any, default: Any = None) -> Any:
        """Return a field."""
        value = self._plain.get(key)
        return super().get(key, default) if value is None else value

    def field(self, key: Any, default: Any = None) -> Any:
        """Return a field."""
        live = self._live.get(key) if isinstance(key, str) else None
        if live is not None:
            return live(self)
        value = self._fields.get(key, default)
        return value.value() if value.__class__ is Lazy else value

    def keys(self) -> list[Any]:
        """Return the names of all fields in Jekyll's order."""
        return list(dict.fromkeys((*_FIRST_KEYS, *self._fields)))

    def own_keys(self) -> list[Any]:
        """Return the names of the fields that every document has."""
        return list(_FIRST_KEYS)

    def __setitem__(self, key: str, value: Any) -> None:
        """Set a field for all templates, as a hook may; those of Jekyll's own cannot be set."""
        if key in _FIRST_KEYS:
            raise PluginError(f"Key {key} cannot be set in the drop.")
        self._view.lists.forget()
        self.given[key] = value
        self._show({**self._fields, key: value})

    def revise(self, document: Document) -> None:
        """Show another document from now on."""
        self._document = document
        self._show({**document.data, **_fixed_fields(document)})

    def to_s(self) -> str:
        """Return what `{{ document }}` prints: its output, before rendering its source."""
        return self._view.output_of(self._document) or self._view.content_of(self._document) or "NO CONTENT"

    def inspect_item(self) -> str:
        """Return what a list of documents shows of this one."""
        return f"#<Jekyll::Document {self._document.relative_path} collection={self._document.collection}>"

    def to_json_value(self, depth: int = 0) -> dict[Any, Any]:
        """Return the fields as a hash; from the second level on, neighbours come without texts and neighbours."""
        hash = {key: self._json_field(key) for key in self.keys()}
        if depth >= 2:
            for side in ("previous", "next"):
                if hash[side]:
                    hash[side] = hash[side].collapsed()
        return hash

    def compare_to(self, other: object) -> int | None:
        """Return Ruby's `<=>`: by date, then by path; None for what is no document."""
        if not isinstance(other, DocumentDrop):
            return None
        by_date = compare(self._fields["date"], other._fields["date"])
        return by_date or compare(self._document.path, other._document.path)

    def collapsed(self) -> dict[Any, Any]:
        """Return the fields without texts and neighbours."""
        return {key: self._json_field(key) for key in self.keys() if key not in _NOT_NESTED}

    def _json_field(self, key: Any) -> Any:
        value = self._fields.get(key)
        return value.to_s() if value.__class__ is Lazy else self.get(key)


def _fixed_fields(document: Document) -> dict[str, Any]:
    data = document.data
    name = data.get("name")
    return {
        "categories": data.get("categories"),
        "name": name if is_truthy(name) else document.name,
        "id": document.id,
        "tags": data.get("tags"),
        "collection": document.collection,
        "path": document.relative_path,
        "relative_path": document.relative_path,
        "url": document.url,
        "date": document.shown_date,
        "title": data.get("title"),
    }


LIVE_FIELDS: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {
        "content": lambda drop: drop._view.content_of(drop._document),
        "output": lambda drop: drop._view.output_of(drop._document),
        "excerpt": lambda drop: drop._view.excerpt_of(drop._document),
        "next": lambda drop: drop._view.neighbour(drop._document, 1),
        "previous": lambda drop: drop._view.neighbour(drop._document, -1),
    }
)
