"""An excerpt while it is rendered: its document's fields under a path of its own."""

from __future__ import annotations

from typing import Any

from jekyllpy.model import Document
from jekyllpy.templating.drops.document import DocumentDrop
from jekyllpy.templating.drops.view import SiteView


class ExcerptDrop(DocumentDrop):
    """`page` within an excerpt."""

    def __init__(self, document: Document, content: str, view: SiteView) -> None:
        super().__init__(document, view)
        path = f"{document.relative_path}/#excerpt"
        own = {
            "content": content,
            "output": None,
            "excerpt": None,
            "id": f"{document.id}#excerpt",
            "path": path,
            "relative_path": path,
            "layout": document.data.get("layout"),
        }
        self._live = {side: live for side, live in self._live.items() if side in ("next", "previous")}
        self._show({**self._fields, **own})

    def keys(self) -> list[Any]:
        """Return the document's keys, `layout` among the first."""
        return list(dict.fromkeys((*super().keys(), "layout")))

    def to_s(self) -> str:
        """Return the excerpt's source."""
        return str(self._fields["content"])
