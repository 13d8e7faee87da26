"""The excerpt of a page, as the page's own variables hold it while that excerpt is rendered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jekyllpy.ruby.values import inspect
from jekyllpy.templating.drop import Drop
from jekyllpy.templating.runtime.lookup import command


class PageExcerptDrop(Drop):
    """`page.excerpt` within the excerpt of a page: it reads as `page` itself (page_excerpt.rb)."""

    def __init__(self, relative_path: str, page: dict[Any, Any]) -> None:
        self._relative_path = relative_path
        self._page = page

    def missing(self, key: Any) -> Any:
        """Return a variable of the page, or what a template asks of any hash."""
        return command(self._page, key) if key in ("first", "size") else self._page.get(key)

    def keys(self) -> list[Any]:
        """Return the names of the page's variables."""
        return list(self._page)

    def each(self) -> Iterable[Any]:
        """Return the page's variables as pairs."""
        return [[key, value] for key, value in self._page.items()]

    def to_s(self) -> str:
        """Return the page's variables as Ruby shows a hash."""
        return inspect(self._page)

    def inspect(self) -> str:
        """Return what Ruby's `inspect` shows of the excerpt."""
        return f"#<Jekyll::PageExcerpt id={inspect(f'{self._relative_path}/#excerpt')}>"

    def inspect_alone(self) -> str:
        """Return what the filter `inspect` shows, to which the excerpt comes as the hash."""
        return self.to_s()
