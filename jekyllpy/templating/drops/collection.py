"""A collection in templates: an item of `site.collections`."""

from __future__ import annotations

from typing import Any

from jekyllpy.model import Collection
from jekyllpy.templating.drops.base import FieldsDrop
from jekyllpy.templating.drops.view import SiteView
from jekyllpy.templating.items import ItemList

# In the order in which Ruby lists the drop's methods
_FIRST_KEYS = ("label", "docs", "files", "relative_directory", "output", "directory")


class CollectionDrop(FieldsDrop):
    """A collection's fields over its metadata."""

    def __init__(self, collection: Collection, view: SiteView) -> None:
        self._collection = collection
        self._fields: dict[Any, Any] = {
            **collection.metadata,
            "label": collection.label,
            "docs": ItemList(map(view.document_drop, collection.docs)),
            "files": ItemList(map(view.static_file_drop, collection.files)),
            "relative_directory": collection.relative_directory,
            "output": collection.is_written,
            "directory": collection.directory,
        }

    def field(self, key: Any, default: Any = None) -> Any:
        """Return a field."""
        return self._fields.get(key, default)

    def keys(self) -> list[Any]:
        """Return the names of all fields in Jekyll's order."""
        return list(dict.fromkeys((*_FIRST_KEYS, *self._collection.metadata)))

    def own_keys(self) -> list[Any]:
        """Return the names of the fields that every collection has."""
        return list(_FIRST_KEYS)

    def to_json_value(self) -> dict[Any, Any]:
        """Return the fields as a hash, documents as the text they print."""
        hash = {key: self.get(key) for key in self.keys()}
        return {**hash, "docs": [document.to_s() for document in self._fields["docs"]]}

    def to_s(self) -> str:
        """Return the list of documents as Ruby inspects it."""
        label = self._collection.label
        shown = (
            f"#<Jekyll::Document {document.relative_path} collection={label}>" for document in self._collection.docs
        )
        return f"[{', '.join(shown)}]"
