"""Everything read and generated, before rendering: what generators take and give back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, cast

from jekyllpy.config import Config
from jekyllpy.errors import PluginError
from jekyllpy.model.collection import Collection
from jekyllpy.model.document import Document
from jekyllpy.model.excerpt import excerpt_separator, item_excerpt
from jekyllpy.model.layout import Layout
from jekyllpy.model.page import NOTHING, Page, build_page, revise_page
from jekyllpy.model.paths import clamp
from jekyllpy.model.rules import ItemMakers, SiteRules
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
    made_data: frozenset[str] = frozenset()  # the keys of `data` that generators made

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
        return self._initialized(self._makers.page_of(self.rules, file))

    def new_static_file(self, path: str | Path, folder: str = "", name: str | None = None) -> StaticFile:
        """Return a file for the site that lies at a path, wherever that is; a relative path starts at the source.

        It is written to the folder of the site, "assets/img" say, under the given name or its own. Raises `ReadError`
        where it is not there.
        """
        absolute = self.config.source / path
        below = clamp(folder)
        place = f"/{below}" if below else ""
        return self._makers.static_file(self.rules, str(absolute), place, name or absolute.name)

    def new_document(
        self, collection: str, name: str, *, data: Mapping[str, Any] | None = None, content: str = ""
    ) -> Document:
        """Return the document that a file of this name in the collection's folder would be.

        Date, title, slug, categories and URL come from the name and the data, as with a file. It becomes part of the
        site with `with_new_documents`. Raises `FrontMatterError` or `PermalinkError`.
        """
        document = self._makers.document(self.rules, collection, name, data or {}, content)
        return self._makers.after_init(self.rules, document)

    def reread(self, page: Page) -> Page:
        """Return the page as its file has it, without what hooks and generators have made of it."""
        if self.rules.makers is None or not page.path:
            return page
        return self._initialized(self.rules.makers.page_of(self.rules, page))

    def _initialized(self, page: Page) -> Page:
        return page if self.rules.makers is None else self.rules.makers.after_init(self.rules, page)

    @property
    def _makers(self) -> ItemMakers:
        if self.rules.makers is None:
            raise RuntimeError("a site that was not read has no files")
        return self.rules.makers

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

    def warn(self, topic: str, message: str) -> None:
        """Tell what is doubtful, in the log."""
        self.rules.warn(topic, message)

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

    def with_new_documents(self, added: Iterable[Document]) -> SiteContent:
        """Return the site with documents besides those of its collections, each in its place in the order.

        Raises `PluginError` for a collection that the configuration does not name.
        """
        collections = dict(self.collections)
        for label, documents in _by_collection(added).items():
            if label not in collections:
                raise PluginError(f"There is no collection '{label}'", hint="name it under `collections`")
            known = collections[label]
            docs = self._makers.ordered(self.rules, label, (*known.docs, *documents))
            collections[label] = replace(known, docs=tuple(docs))
        return replace(self, collections=collections)

    def with_data(self, data: Mapping[str, Any]) -> SiteContent:
        """Return the site with these keys of `site.data` besides those that the data directory gives."""
        return replace(self, data={**(self.data or {}), **data}, made_data=self.made_data | data.keys())

    def with_items(self, changed: Mapping[Any, Any]) -> SiteContent:
        """Return the site with some pages and documents replaced."""
        return self.with_documents(changed).with_pages(changed.get(page, page) for page in self.pages)

    def with_settings(self, settings: Mapping[str, Any]) -> SiteContent:
        """Return the site with these keys before the config's own in what templates see as `site`."""
        return replace(self, settings={**self.settings, **settings})


def _by_collection(documents: Iterable[Document]) -> dict[str, list[Document]]:
    groups: dict[str, list[Document]] = {}
    for document in documents:
        groups.setdefault(document.collection, []).append(document)
    return groups
