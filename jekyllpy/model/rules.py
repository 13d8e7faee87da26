"""What turns source paths into URLs: the site-wide settings an item needs to be complete when built."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from jekyllpy.config import Config
from jekyllpy.config.config import is_truthy
from jekyllpy.model.theme import Theme

if TYPE_CHECKING:
    from jekyllpy.model.document import Document
    from jekyllpy.model.page import Page
    from jekyllpy.model.static_file import StaticFile

    Item = TypeVar("Item", Page, Document)


class ItemMakers(NamedTuple):
    """How generators get items like those that are read from files."""

    page_of: Callable[[SiteRules, StaticFile | Page], Page]  # the page that a file gives
    static_file: Callable[[SiteRules, str, str, str], StaticFile]  # path, folder below the site, name
    document: Callable[[SiteRules, str, str, Mapping[str, Any], str], Document]  # collection, name, data, content
    ordered: Callable[[SiteRules, str, Iterable[Document]], Iterable[Document]]  # a collection's documents
    after_init: Callable[[SiteRules, Item], Item]  # what hooks make of a new page or document


class Sources(Protocol):
    """Items by path and bytes of the file they were read from."""

    def recall(self, path: str, content: bytes) -> Any:
        """Return what a file of these bytes gave, None if that is not known."""

    def remember(self, path: str, content: bytes, item: Any) -> None:
        """Note what a file gave."""


@dataclass(frozen=True, slots=True)
class SiteRules:
    """The settings and functions that building an item asks for."""

    config: Config
    time: datetime  # site.time
    output_ext: Callable[[str], str | None]  # from a file's extension, by the site's converters
    defaults: Callable[[str, str | None], Mapping[str, Any]]  # front-matter defaults of a relative path and type
    default_values: Callable[[str, str | None], Mapping[str, Any]]  # the same, looked up key by key, as pages do
    block_tags: frozenset[str]  # Liquid tags that need an end tag
    warn: Callable[[str, str], None]  # topic and message
    error: Callable[[str, str], None]
    info: Callable[[str, str], None]
    theme: Theme | None = None
    makers: ItemMakers | None = None
    markdownify: Callable[[str], str] | None = None
    sources: Sources | None = None  # what files gave in the last build
    told: Callable[[], int] | None = None  # how many warnings and errors there were so far

    @property
    def permalink_style(self) -> str:
        """The site's `permalink` setting: a style's name or a template."""
        return self.config.permalink

    def is_markdown(self, ext: str) -> bool:
        """Whether files with this extension, dot included, are Markdown."""
        return ext.lower() in {f".{each.lower()}" for each in str(self.config.raw["markdown_ext"]).split(",")}

    def is_published(self, data: Mapping[str, Any]) -> bool:
        """Whether an item may be shown at all (publisher.rb)."""
        published = data.get("published", True)
        return is_truthy(published) or self.config.unpublished

    def is_in_future(self, date: datetime) -> bool:
        """Whether a document waits for its date."""
        return not self.config.future and int(date.timestamp()) > int(self.time.timestamp())
