"""A static file: copied to the destination as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from jekyllpy.model.paths import clamp, extname, strip_dots
from jekyllpy.ruby.uri import unescape_path


@dataclass(frozen=True, slots=True, eq=False)
class StaticFile:
    """One file without front matter."""

    path: str  # absolute
    relative_path: str  # with leading slash, or `_label/...` in a collection
    name: str
    url: str
    collection: str | None
    data: Mapping[str, Any]  # front-matter defaults that reach it
    is_written: bool
    modified_time: datetime

    @property
    def extname(self) -> str:
        """The extension with its dot."""
        return extname(self.name)

    @property
    def basename(self) -> str:
        """The name without extension."""
        return strip_dots(self.name.removesuffix(self.extname))

    @property
    def destination(self) -> str:
        """The path of the copy below the destination."""
        return clamp(unescape_path(self.url))
