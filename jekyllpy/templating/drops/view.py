"""What drops ask of the build that renders them: the state of items that change while it goes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from jekyllpy.model import Document, SiteContent, StaticFile
from jekyllpy.templating.item_index import KeptLists


class SiteView(Protocol):
    """The render session as drops see it."""

    site: SiteContent
    lists: KeptLists

    def content_of(self, document: Document) -> str | None:
        """Return a document's content: HTML once it is rendered, its source before."""

    def output_of(self, document: Document) -> str | None:
        """Return a document's output, None before it is rendered."""

    def excerpt_of(self, document: Document) -> str:
        """Return a document's rendered excerpt, or what its front matter says."""

    def document_drop(self, document: Document) -> Any:
        """Return the document's drop, one per build."""

    def static_file_drop(self, file: StaticFile) -> Any:
        """Return the file's drop, one per build."""

    def neighbour(self, document: Document, step: int) -> Any:
        """Return the drop of the document that stands `step` places on in its collection, or None."""

    def related_posts(self, post: Document) -> Sequence[Document]:
        """Return the posts that belong with a post: the newest, or with `lsi` those that are like it."""

    def shown(self, value: Any) -> Any:
        """Return a value of a generator's with items as drops and hashes."""

    def kramdown_options(self) -> Any:
        """Return `site.kramdown`, to which the first conversion adds."""

    def page_hashes(self) -> list[Any]:
        """Return what templates see as `site.pages`."""

    def html_page_hashes(self) -> list[Any]:
        """Return what templates see as `site.html_pages`."""
