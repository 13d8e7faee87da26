"""A collection: a labelled set of documents and files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jekyllpy.model.document import Document
from jekyllpy.model.static_file import StaticFile


@dataclass(frozen=True, slots=True, eq=False)
class Collection:
    """One collection with its documents in order."""

    label: str
    metadata: Mapping[str, Any]
    directory: str  # absolute
    docs: tuple[Document, ...] = ()
    files: tuple[StaticFile, ...] = ()

    @property
    def relative_directory(self) -> str:
        """The folder's name below the collections directory."""
        return f"_{self.label}"

    @property
    def is_written(self) -> bool:
        """Whether its members become output."""
        return is_output(self.metadata)


def is_output(metadata: Mapping[str, Any]) -> bool:
    """Return whether a collection's metadata ask for output: anything but null and false does."""
    output = metadata.get("output", False)
    return output is not None and output is not False
