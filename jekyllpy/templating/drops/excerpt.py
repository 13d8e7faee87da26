"""An excerpt while it is rendered: its document's fields under a path of its own."""

from __future__ import annotations

from typing import Any, NoReturn

from jekyllpy.model import Document
from jekyllpy.templating.drops.document import DocumentDrop
from jekyllpy.templating.drops.view import SiteView
from jekyllpy.templating.failures import RubyFailure

# In the order in which Ruby lists the drop's methods
_FIRST_KEYS = ("name", "date", "excerpt", "layout")


class ExcerptDrop(DocumentDrop):
    """`page` within an excerpt."""

    def __init__(self, document: Document, content: str, view: SiteView) -> None:
        super().__init__(document, view)
        path = f"{document.relative_path}/#excerpt"
        own = {
            "content": content,
            "excerpt": None,
            "id": f"{document.id}#excerpt",
            "path": path,
            "relative_path": path,
            "layout": document.data.get("layout"),
        }
        sides = {side: live for side, live in self._live.items() if side in ("next", "previous")}
        self._live = {**sides, "output": _needs_itself}
        # Jekyll: an excerpt copies the document's data when it is first asked for (excerpt.rb)
        self._show({**self._fields, **view.document_drop(document).given, **own})

    def keys(self) -> list[Any]:
        """Return the document's keys, after those that the excerpt answers otherwise."""
        return list(dict.fromkeys((*_FIRST_KEYS, *super().keys())))

    def own_keys(self) -> list[Any]:
        """Return the names of the fields that every excerpt has."""
        return list(dict.fromkeys((*_FIRST_KEYS, *super().own_keys())))

    def to_s(self) -> str:
        """Fail, for what it prints is its output."""
        return _needs_itself(self)


def _needs_itself(excerpt: ExcerptDrop) -> NoReturn:
    # Jekyll: to know its output it is rendered again, and again (excerpt.rb)
    raise RubyFailure("stack level too deep")
