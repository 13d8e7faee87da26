"""A static file in templates."""

from __future__ import annotations

from typing import Any

from jekyllpy.model import StaticFile
from jekyllpy.ruby.values import inspect
from jekyllpy.templating.drops.base import FieldsDrop

# In the order in which Ruby lists the drop's methods
_FIRST_KEYS = ("name", "basename", "collection", "extname", "path", "modified_time")


class StaticFileDrop(FieldsDrop):
    """A file's fields over its front-matter defaults."""

    def __init__(self, file: StaticFile) -> None:
        self._fields: dict[Any, Any] = {
            "name": file.name,
            "basename": file.basename,
            "collection": file.collection,
            "extname": file.extname,
            "path": file.relative_path,
            "modified_time": file.modified_time,
        }
        for key, value in file.data.items():
            self._fields.setdefault(key, value)

    def field(self, key: Any, default: Any = None) -> Any:
        """Return a field."""
        return self._fields.get(key, default)

    def keys(self) -> list[Any]:
        """Return the names of all fields."""
        return list(self._fields)

    def own_keys(self) -> list[Any]:
        """Return the names of the fields that every file has."""
        return list(_FIRST_KEYS)

    def inspect_item(self) -> str:
        """Return what a list of files shows of this one."""
        return f"#<Jekyll::StaticFile @relative_path={inspect(self._fields['path'])}>"

    def to_s(self) -> str:
        """Return the name of Jekyll's class, which is what it prints."""
        return "Jekyll::Drops::StaticFileDrop"
