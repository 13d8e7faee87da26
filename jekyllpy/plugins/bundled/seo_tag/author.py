"""A page's author: its `author`, the first of its `authors`, or the site's, with the site's data on the name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jekyllpy.plugins.api import dig, either, to_s


@dataclass(frozen=True, slots=True)
class Author:
    """An author by fields such as `name`, `twitter`, `url` and `type`."""

    fields: Mapping[Any, Any]

    @property
    def name(self) -> Any:
        """The name."""
        return self.fields.get("name")

    @property
    def twitter(self) -> str | None:
        """The name on Twitter, without its first at sign."""
        name = either(self.fields.get("twitter"), self.fields.get("name"))
        return name.removeprefix("@") if isinstance(name, str) else None


def find_author(page: Any, site: Any) -> Author:
    """Return the page's author, without fields where nobody is named."""
    authors = page.get("authors")
    sources = [page.get("author"), *(authors[:1] if isinstance(authors, list) else ()), site.get("author")]
    found = next((source for source in sources if to_s(source)), None)
    if isinstance(found, Mapping):
        return Author(found)
    if not isinstance(found, str):
        return Author({})
    known = dig(site, "data", "authors")
    more = known.get(found) if isinstance(known, Mapping) else None
    return Author({"name": found, **(more if isinstance(more, Mapping) else {})})
