"""Everything read and generated, before rendering: what generators take and give back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from jekyllpy.config import Config
from jekyllpy.model.collection import Collection
from jekyllpy.model.document import Document
from jekyllpy.model.layout import Layout
from jekyllpy.model.page import Page, build_page, revise_page
from jekyllpy.model.rules import SiteRules
from jekyllpy.model.static_file import StaticFile


@dataclass(frozen=True, slots=True, eq=False)
class SiteContent:
    """The content of a site."""

    rules: SiteRules
    layouts: Mapping[str, Layout]
    pages: tuple[Page, ...]
    static_files: tuple[StaticFile, ...]
    collections: Mapping[str, Collection]
    data: Any  # the tree of the data directory, or what the config's `data` says

    @property
    def config(self) -> Config:
        """The configuration."""
        return self.rules.config

    @property
    def time(self) -> datetime:
        """The build's moment, or the config's `time`."""
        return self.rules.time

    @property
    def posts(self) -> tuple[Document, ...]:
        """The posts, oldest first."""
        posts = self.collections.get("posts")
        return posts.docs if posts else ()

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents of all collections, in the order in which they are rendered."""
        return tuple(doc for collection in self.collections.values() for doc in collection.docs)

    @property
    def documents_to_write(self) -> tuple[Document, ...]:
        """The documents that become output."""
        return tuple(doc for doc in self.documents if doc.is_written)

    @property
    def items(self) -> tuple[Page | Document, ...]:
        """All that is rendered, in the order of rendering: documents, then pages."""
        return (*self.documents, *self.pages)

    def new_page(self, name: str, **parts: Any) -> Page:
        """Return a page that has no file; `parts` are those of `model.page.build_page`."""
        return build_page(self.rules, name, is_generated=True, **parts)

    def revised(self, page: Page, **changes: Any) -> Page:
        """Return the page with other `data`, `content`, `source_dir` or `pager`."""
        return revise_page(self.rules, page, **changes)

    def with_pages(self, pages: Iterable[Page]) -> SiteContent:
        """Return the site with these pages and no others."""
        return replace(self, pages=tuple(pages))

    def with_layouts(self, layouts: Mapping[str, Layout]) -> SiteContent:
        """Return the site with these layouts."""
        return replace(self, layouts=layouts)

    def with_documents(self, changed: Mapping[Document, Document]) -> SiteContent:
        """Return the site with some documents replaced."""
        collections = {
            label: replace(collection, docs=tuple(changed.get(doc, doc) for doc in collection.docs))
            for label, collection in self.collections.items()
        }
        return replace(self, collections=collections)
