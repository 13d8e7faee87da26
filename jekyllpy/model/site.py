"""Everything read and generated, before rendering: what generators take and give back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar, cast

from jekyllpy.config import Config
from jekyllpy.model.collection import Collection
from jekyllpy.model.document import Document
from jekyllpy.model.excerpt import excerpt_separator, item_excerpt
from jekyllpy.model.layout import Layout
from jekyllpy.model.page import NOTHING, Page, build_page, revise_page
from jekyllpy.model.rules import SiteRules
from jekyllpy.model.static_file import StaticFile

Item = TypeVar("Item", bound=Page | Document)


@dataclass(frozen=True, slots=True, eq=False)
class SiteContent:
    """The content of a site."""

    rules: SiteRules
    layouts: Mapping[str, Layout]
    pages: tuple[Page, ...]
    static_files: tuple[StaticFile, ...]
    collections: Mapping[str, Collection]
    data: Any  # the tree of the data directory, or what the config's `data` says
    settings: Mapping[str, Any] = field(default_factory=lambda: NOTHING)  # what generators make of the config's keys

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
    def posts_by_date(self) -> tuple[Document, ...]:
        """The posts as lists in templates have them, oldest first.

        Jekyll sorts again for those, and then knows the dates of all drafts.
        """
        posts = self.posts
        if not any(post.is_dated_late for post in posts):
            return posts
        return tuple(sorted(posts, key=lambda post: (post.date, post.path)))

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

    def new_page(self, name: str, *, is_silent: bool = False, **parts: Any) -> Page:
        """Return a page that has no file; `parts` are those of `model.page.build_page`.

        `is_silent` keeps it from the hooks of new pages, for gems whose pages Jekyll does not tell of.
        """
        page = build_page(self.rules, name, is_generated=True, **parts)
        return page if is_silent else self._initialized(page)

    def page_of(self, file: StaticFile) -> Page:
        """Return the page that a static file would be, front matter or not. Raises as reading the site does."""
        if self.rules.read_as_page is None:
            raise RuntimeError("a site that was not read has no files")
        return self._initialized(self.rules.read_as_page(self.rules, file))

    def reread(self, page: Page) -> Page:
        """Return the page as its file has it, without what hooks and generators have made of it."""
        if self.rules.read_as_page is None or not page.path:
            return page
        return self._initialized(self.rules.read_as_page(self.rules, page))

    def _initialized(self, page: Page) -> Page:
        return page if self.rules.after_init is None else self.rules.after_init(page)

    def revised(self, item: Item, **changes: Any) -> Item:
        """Return the page or document with other `data` or `content`; a page also with other places or `pager`.

        The places are `source_dir` and `url_dir`. A page's URL is worked out anew.
        """
        revised = revise_page(self.rules, item, **changes) if isinstance(item, Page) else replace(item, **changes)
        return cast(Item, revised)

    def excerpted(self, item: Item) -> Item:
        """Return a page or document with the excerpt that its content gives, whatever its front matter says."""
        separator = excerpt_separator(self.rules, item.value("excerpt_separator"))
        excerpt = item_excerpt(self.rules, item.content or "", separator, item.relative_path)
        return replace(item, excerpt=excerpt)

    def has_excerpt_separator(self, item: Page | Document) -> bool:
        """Whether the item's excerpt ends at a separator; an empty one means no excerpt."""
        return excerpt_separator(self.rules, item.value("excerpt_separator")) != ""

    def markdownify(self, text: str) -> str:
        """Return the HTML of a text in Markdown."""
        return text if self.rules.markdownify is None else self.rules.markdownify(text)

    def with_pages(self, pages: Iterable[Page]) -> SiteContent:
        """Return the site with these pages and no others."""
        return replace(self, pages=tuple(pages))

    def with_static_files(self, files: Iterable[StaticFile]) -> SiteContent:
        """Return the site with these static files and no others."""
        return replace(self, static_files=tuple(files))

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

    def with_items(self, changed: Mapping[Any, Any]) -> SiteContent:
        """Return the site with some pages and documents replaced."""
        return self.with_documents(changed).with_pages(changed.get(page, page) for page in self.pages)

    def with_settings(self, settings: Mapping[str, Any]) -> SiteContent:
        """Return the site with these keys before the config's own in what templates see as `site`."""
        return replace(self, settings={**self.settings, **settings})
