"""What one build knows while it renders: the only mutable state of the rendering stage."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from jekyllpy.errors import TemplateError
from jekyllpy.model import Document, Page, SiteContent, StaticFile
from jekyllpy.model.lazy import shown_hash
from jekyllpy.model.references import show_items_in, with_items_shown, with_lazy_items
from jekyllpy.model.rendered import Item, RenderedItem
from jekyllpy.render.related import RelatedPosts, newest_posts, related_posts
from jekyllpy.ruby.merge import deep_merge
from jekyllpy.ruby.text import AsciiText
from jekyllpy.ruby.values import to_s
from jekyllpy.templating import Template
from jekyllpy.templating.drops import (
    DocumentDrop,
    JekyllDrop,
    PageExcerptDrop,
    SiteDrop,
    StaticFileDrop,
    ThemeDrop,
)
from jekyllpy.templating.item_index import KeptLists
from jekyllpy.templating.items import ItemList
from jekyllpy.templating.payload import UnifiedPayload


class RenderSession:
    """The items' changing contents and outputs, and what templates see of them (a `SiteView`).

    Jekyll's render order shows: an item that was rendered has HTML as its content, one that was not has its source.
    """

    def __init__(self, site: SiteContent, render_excerpt: Callable[[RenderSession, Item], str]) -> None:
        self.site = site
        self.contents: dict[Item, str] = {}
        self.outputs: dict[Item, str] = {}
        self.templates: dict[str, Template] = {}  # what was parsed, by the path it is kept under
        self.lists = KeptLists()
        self.payload = self.new_payload()
        self.conversions = 0  # of Markdown
        self._renders: dict[Item, RenderedItem] = {}
        self._render_excerpt = render_excerpt
        self._excerpts: dict[Item, str] = {}
        self._document_drops: dict[Document, DocumentDrop] = {}
        self._static_file_drops: dict[StaticFile, StaticFileDrop] = {}
        self._positions: dict[Document, tuple[tuple[Document, ...], int]] = {}
        self.added_pages: list[Page] = []
        self.revised: dict[Any, Any] = {}  # what hooks have put in the place of items
        self._first: dict[Any, Any] = {}
        self._page_hashes: dict[Page, dict[Any, Any]] | None = None
        self._html_page_hashes: list[Any] | None = None
        self._page_list: list[Any] = []
        self._open_excerpts: set[Item] = set()
        self._related: RelatedPosts | None = None
        self._by_path: dict[Any, Any] | None = None

    def new_payload(self) -> UnifiedPayload:
        """Return variables for a render: all items of a build share one, each excerpt has its own (renderer.rb)."""
        theme = self.site.rules.theme
        return UnifiedPayload(
            jekyll=JekyllDrop(self.site.config.environment),
            site=SiteDrop(self),
            theme=None if theme is None else ThemeDrop(theme),
        )

    @property
    def has_converted_markdown(self) -> bool:
        """Whether any Markdown has been converted."""
        return self.conversions > 0

    def expect(self, kept: Mapping[Item, RenderedItem]) -> None:
        """Take the excerpts of items that will not be rendered; templates may ask for them at any time."""
        self._excerpts.update({item: known.excerpt for item, known in kept.items() if known.excerpt is not None})

    def note(self, item: Item, rendered: RenderedItem) -> None:
        """Record an item's render for the next build."""
        self._renders[item] = rendered

    def keep(self, item: Item, rendered: RenderedItem) -> None:
        """Take an earlier render in place of another one; the item leaves behind what it did then."""
        self.conversions += rendered.has_converted_markdown
        self.convert_to(item, rendered.content)
        self.outputs[item] = rendered.output
        self.payload.update(rendered.left)
        self.note(item, rendered)

    def renders(self) -> dict[Item, RenderedItem]:
        """Return all that was rendered or kept, excerpts included where they are plain text."""
        return {
            item: replace(rendered, excerpt=self._excerpts.get(item)) if _has_plain_excerpt(item) else rendered
            for item, rendered in self._renders.items()
        }

    def convert_to(self, item: Item, content: str) -> None:
        """Record an item's converted content, which templates see from now on."""
        self.contents[item] = content
        if isinstance(item, Page) and item.fields is None and self._page_hashes:
            shown = self._page_hashes.get(self._first.get(item, item))
            if shown is not None:
                shown["content"] = content

    def revise(self, item: Item, revised: Item) -> None:
        """Let an item take another one's place in all that templates see."""
        self.lists.forget()
        first = self._first.get(item, item)
        self.revised[first] = revised
        self._first[revised] = first
        if isinstance(first, Document) and isinstance(revised, Document):
            drop = self._document_drops[revised] = self.document_drop(first)
            drop.revise(revised)
        elif isinstance(first, Page) and isinstance(revised, Page) and self._page_hashes:
            self._page_hashes[first].clear()
            self._page_hashes[first].update(self.page_hash(revised))

    def revise_rendered(self, item: Item, revised: Item) -> None:
        """Let an item take the place of one that has its content and output already."""
        self.contents[revised] = self.contents[item]
        self.outputs[revised] = self.outputs.pop(item)
        self.revise(item, revised)

    def add_page(self, item: Item, name: str, content: str) -> None:
        """Add a page that an item's conversion makes, a source map say; it is output as it is, below the item's URL."""
        folder = item.dir if isinstance(item, Page) else "/"
        page = self.site.new_page(name, source_dir=folder, data=item.data, content=content)
        self.added_pages.append(page)
        self.outputs[page] = content
        if self._page_hashes is not None:
            self._page_hashes[page] = self.page_hash(page)
            self._page_list.append(self._page_hashes[page])

    def rendered_content(self) -> SiteContent:
        """Return the site as hooks and conversions have left it."""
        site = self.site
        pages = [*(self.revised.get(page, page) for page in site.pages), *self.added_pages]
        return (site.with_documents(self.revised) if self.revised else site).with_pages(pages)

    # what drops ask for

    def content_of(self, document: Document) -> str | None:
        """Return a document's content."""
        return self.contents.get(document, document.content)

    def output_of(self, document: Document) -> str | None:
        """Return a document's output, None before it is rendered."""
        return self.outputs.get(document)

    def excerpt_of(self, document: Document) -> str:
        """Return a document's rendered excerpt, or what its front matter says."""
        if document.excerpt is None:
            own = document.data.get("excerpt")
            return own if isinstance(own, str) else AsciiText(to_s(own))
        return self._excerpt(document)

    def document_drop(self, document: Document) -> DocumentDrop:
        """Return the document's drop, one per build."""
        drop = self._document_drops.get(document)
        if drop is None:
            drop = self._document_drops[document] = DocumentDrop(document, self)
        return drop

    def static_file_drop(self, file: StaticFile) -> StaticFileDrop:
        """Return the file's drop, one per build."""
        drop = self._static_file_drops.get(file)
        if drop is None:
            drop = self._static_file_drops[file] = StaticFileDrop(file)
        return drop

    def neighbour(self, document: Document, step: int) -> DocumentDrop | None:
        """Return the drop of the document that stands `step` places on in its collection, or None."""
        if not self._positions:
            for collection in self.site.collections.values():
                self._positions.update({each: (collection.docs, at) for at, each in enumerate(collection.docs)})
        docs, at = self._positions.get(self._first.get(document, document), ((), 0))
        return self.document_drop(docs[at + step]) if 0 <= at + step < len(docs) else None

    def related_posts(self, post: Document) -> Sequence[Document]:
        """Return the posts that belong with a post: the newest, or with `lsi` those that are like it."""
        posts, first = self.site.posts, self._first.get(post, post)
        if len(posts) < 2 or self.site.config.raw.get("lsi") in (None, False):
            return newest_posts(posts, first)
        if self._related is None:
            # Jekyll: indexed when first asked for, and then a post that is being rendered has its HTML (document.rb)
            texts = {each: self.outputs.get(each, self.content_of(each)) for each in posts}
            self._related = related_posts(self.site.rules, {each: text or "" for each, text in texts.items()})
        return self._related.get(first) or newest_posts(posts, first)

    def kramdown_options(self) -> Any:
        """Return `site.kramdown`, to which Jekyll's converter adds when it is first used (kramdown_parser.rb)."""
        options = self.site.config.raw.get("kramdown")
        if not self.has_converted_markdown or not isinstance(options, Mapping):
            return options
        highlighting = {"default_lang": "plaintext", "guess_lang": options.get("guess_lang")}
        added = {
            "syntax_highlighter": self.site.config.raw.get("highlighter"),
            "syntax_highlighter_opts": highlighting,
            "coderay": {},
        }
        return deep_merge({**options, **{key: value for key, value in added.items() if key not in options}}, {})

    def page_hashes(self) -> list[Any]:
        """Return what templates see as `site.pages`; the hashes follow the pages' contents."""
        self._listed_pages()
        return self._page_list

    def html_page_hashes(self) -> list[Any]:
        """Return what templates see as `site.html_pages`."""
        if self._html_page_hashes is None:
            listed = self._listed_pages().items()
            self._html_page_hashes = ItemList(hash for page, hash in listed if page.is_html or page.url.endswith("/"))
        return self._html_page_hashes

    def _listed_pages(self) -> dict[Page, dict[Any, Any]]:
        if self._page_hashes is None:
            pages = (*self.site.pages, *self.added_pages)
            self._page_hashes = {page: self.page_hash(self.revised.get(page, page)) for page in pages}
            self._page_list = ItemList(self._page_hashes.values())
        return self._page_hashes

    def page_hash(self, page: Page) -> dict[Any, Any]:
        """Return a page's hash as it is now: defaults, front matter, then what Jekyll works out."""
        if page.fields is not None:
            return self._merged(page, page.fields)
        return self._merged(page, self._further(page, {"excerpt": self._page_excerpt(page)}))

    def excerpt_hash(self, page: Page) -> dict[Any, Any]:
        """Return the page's hash as its own excerpt sees it while it is rendered."""
        hash = self._merged(page, self._further(page, {}))
        hash["excerpt"] = PageExcerptDrop(page.relative_path, hash)
        return hash

    def _merged(self, page: Page, further: Mapping[Any, Any]) -> dict[Any, Any]:
        own = page.data
        if page.excerpt is not None:
            # Jekyll: the excerpt is put into the front matter, behind all other keys (page.rb)
            own = {**own, "excerpt": None}
        merged = deep_merge(page.shown_defaults, deep_merge(own, further))
        return shown_hash(with_lazy_items(merged, self.shown))

    def _further(self, page: Page, excerpt: Mapping[str, Any]) -> dict[Any, Any]:
        return {
            "content": self.contents.get(page, page.content),
            "dir": page.dir,
            **excerpt,
            "name": page.name,
            "path": page.shown_path(),
            "url": page.url,
        }

    def _page_excerpt(self, page: Page) -> str | None:
        if page.excerpt is not None:
            return self._excerpt(page)
        excerpt = page.value("excerpt")
        return None if excerpt is None or excerpt is False else to_s(excerpt)

    def _excerpt(self, item: Item) -> str:
        made = self._excerpts.get(item)
        if made is None:
            if item in self._open_excerpts:
                # Jekyll: an excerpt that asks for itself overflows Ruby's stack
                raise TemplateError("stack level too deep", f"{item.path}/#excerpt", hint="the excerpt needs itself")
            self._open_excerpts.add(item)
            made = self._excerpts[item] = self._render_excerpt(self, item)
            self._open_excerpts.discard(item)
        return made

    def shown(self, value: Any) -> Any:
        """Return a value that a plugin made as templates see it: items in it become drops and hashes."""
        return with_items_shown(value, self._shown_item, ItemList)

    def _shown_item(self, item: Page | Document | StaticFile) -> Any:
        if isinstance(item, StaticFile):
            return self.static_file_drop(item)
        current = self._current(item)
        return self.document_drop(current) if isinstance(current, Document) else self.page_hash(current)

    def _current(self, item: Item) -> Item:
        """Return the item that has taken a given one's place since a plugin noted it; the same one where none has."""
        if self._by_path is None:
            items = self.site.items
            self._by_path = {(each.__class__, each.relative_path): each for each in reversed(items)}
            self._by_path.update((each, each) for each in items)
        return self._by_path.get(item) or self._by_path.get((item.__class__, item.relative_path)) or item

    def show_items(self, payload: dict[str, Any]) -> None:
        """Let items that hooks have put among the variables of a template be seen as drops and hashes."""
        show_items_in(payload, self.shown)
        if isinstance(payload["page"], dict):
            show_items_in(payload["page"], self.shown)

    def shown_pager(self, pager: Mapping[Any, Any]) -> dict[Any, Any]:
        """Return a paginator's fields as templates see them."""
        return {key: self.shown(value) for key, value in pager.items()}


def _has_plain_excerpt(item: Item) -> bool:
    return item.excerpt is not None and "{{" not in item.excerpt and "{%" not in item.excerpt
