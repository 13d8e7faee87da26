"""Which items of a rebuild may keep what the last build made of them: those that can see nothing of what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from jekyllpy.incremental.changes import (
    NEIGHBOURS,
    RENDERED,
    Changes,
    compare_sites,
    document_paths,
    page_paths,
)
from jekyllpy.incremental.needs import LEFT_OVER, Needs, NeedsReader, TemplateReads, layout_chain
from jekyllpy.incremental.same import is_plain
from jekyllpy.model import Document, Page, SiteContent
from jekyllpy.model.rendered import Item, RenderedItem
from jekyllpy.model.template_paths import own_path, template_paths
from jekyllpy.ruby.time import strftime
from jekyllpy.ruby.values import to_s
from jekyllpy.templating.reads import ReadPath

_LISTS: Final = ("categories", "collections", "documents", "html_pages", "pages", "posts", "related_posts", "tags")
_SECOND_NEIGHBOURS: Final = tuple(("page", one, other) for one in sorted(NEIGHBOURS) for other in sorted(NEIGHBOURS))
_OUTPUT: Final = frozenset({"output"})
_MOMENT: Final = frozenset({"date", "output"})


class RebuildPlan:
    """Finds the items to keep: what is new spreads from item to item until nothing sees any more of it."""

    def __init__(
        self,
        old: SiteContent,
        new: SiteContent,
        rendered: Mapping[Item, RenderedItem],
        needs: NeedsReader,
        same_includes: frozenset[str],
        now: datetime,
    ) -> None:
        self._old = old
        self._new = new
        self._needs = needs
        self._same_includes = same_includes
        self._changes = compare_sites(old, new)
        self._rendered = {item: rendered[was] for item, was in self._changes.old.items() if was in rendered}
        self._links_changed = _addresses(old) != _addresses(new)
        self._is_anything_new = bool(
            self._changes.paths or self._changes.keys or self._changes.layouts or self._links_changed
        )
        self._now = now
        self._twins = _items_of_one_path(new)
        self._neighbours = _Neighbours(old, new, self._changes)
        # A date that is the build's own moment changes with every build, and most templates never print it
        self._fresh = {item: keys for item, keys in self._changes.keys.items() if not keys <= _MOMENT}
        self._changing: frozenset[str] = frozenset()
        self._paths = set(self._changes.paths)
        self._asked: dict[tuple[int, tuple[ReadPath, ...]], bool] = {}

    def kept(self) -> dict[Item, RenderedItem]:
        """Return the items to keep, with what was made of them."""
        needed = {item: self._needs.of(item) for item in self._new.items}
        self._changing = self._changing_partials(needed.values())
        news = {item: self._news(item, needs) for item, needs in needed.items()}
        is_spreading = True
        while is_spreading:
            for item, keys in news.items():
                self._spread(item, keys)
            self._asked.clear()
            news = {item: self._seen(item, needs) for item, needs in needed.items()}
            is_spreading = any(news.values())
        return {item: known for item, known in self._rendered.items() if item not in self._fresh}

    def _news(self, item: Item, needs: Needs) -> frozenset[str]:
        """Return which of an item's fields are new whatever else is."""
        known = self._rendered.get(item)
        if known is None or known.must_repeat or not needs.text.heads.isdisjoint(LEFT_OVER):
            return RENDERED
        if any(strftime(self._now, format) != text for format, text in known.present):
            return RENDERED
        if item in self._twins or self._is_unlike(needs.text):
            return RENDERED
        return _OUTPUT if self._has_new_layout(item) or self._is_unlike(needs.layouts) else frozenset()

    def _is_unlike(self, template: TemplateReads) -> bool:
        """Tell whether a template has to be rendered, whatever it reads of the site's items."""
        reads = template.reads
        return (
            template.must_repeat
            or (template.has_links and self._links_changed)
            or (reads.is_open and self._is_anything_new)
            or not reads.includes <= self._same_includes
            or not reads.shared.isdisjoint(self._changing)
            or any(self._prints_otherwise(format) for format in reads.formats)
        )

    def _has_new_layout(self, item: Item) -> bool:
        named = item.value("layout")
        layout = None if named is None else to_s(named)
        around = {layout, *layout_chain(self._old.layouts, layout), *layout_chain(self._new.layouts, layout)}
        return not self._changes.layouts.isdisjoint(around)

    def _changing_partials(self, needed: Iterable[Needs]) -> frozenset[str]:
        """Return the shared partials that depend on which item is rendered first: all who use them are rendered."""
        listed = [*needed]
        shared = frozenset(name for needs in listed for name in needs.shared)
        if not shared:
            return shared
        around = {name for needs in listed for name in needs.names}
        own = {each: self._needs.shared_partial(each).names for each in shared}
        labels = (*self._new.collections, *_LISTS)
        changing: set[str] = set()
        for each in shared:
            names = around.union(*(own[other] for other in shared if other != each))
            if not self._needs.is_the_same_for_all(each, frozenset(names), labels):
                changing.add(each)
        return frozenset(changing)

    def _prints_otherwise(self, format: str) -> bool:
        old, new = self._old.time, self._new.time
        try:
            return old != new and strftime(old, format) != strftime(new, format)
        except (ValueError, OverflowError):
            # The render tells what is wrong with the format
            return True

    def _seen(self, item: Item, needs: Needs) -> frozenset[str]:
        """Return which further fields of an item may be new with all that is new so far."""
        known = self._fresh.get(item, frozenset())
        if known >= RENDERED or item not in self._changes.old:
            return frozenset()
        own = tuple(self._own_paths(item, needs))
        if self._sees(needs.text, own):
            return RENDERED
        return _OUTPUT - known if self._sees(needs.layouts, own) else frozenset()

    def _sees(self, reads: TemplateReads, own: tuple[ReadPath, ...]) -> bool:
        """Tell whether a template sees anything new; most items of one layout ask the same."""
        known = self._asked.get((id(reads), own))
        if known is None:
            known = self._asked[id(reads), own] = reads.sees((*self._paths, *own))
        return known

    def _own_paths(self, item: Item, needs: Needs) -> Iterator[ReadPath]:
        """Yield what is new of the item's own surroundings, as its templates name it."""
        if "page" not in needs.text.heads and "page" not in needs.layouts.heads:
            return
        for key in self._changes.keys.get(item, ()):
            yield ("page", key)
        if isinstance(item, Document):
            yield from self._neighbours.paths(item, self._fresh)
        elif item.is_generated and self._fresh:
            # What a generator put into a page may hold documents
            shown = (*item.data, *(item.fields or ()))
            yield from (("page", str(key)) for key in shown if not is_plain(_value(item, key)))

    def _spread(self, item: Item, keys: frozenset[str]) -> None:
        known = self._fresh.get(item, frozenset())
        if keys <= known:
            return
        self._fresh[item] = known | keys
        if isinstance(item, Document):
            self._paths.update(document_paths(item, keys | NEIGHBOURS))
        else:
            self._paths.update(page_paths(keys))


class _Neighbours:
    """The documents before and after each one, then and now."""

    def __init__(self, old: SiteContent, new: SiteContent, changes: Changes) -> None:
        self._old = dict(_sides(old))
        self._new = dict(_sides(new))
        self._changes = changes

    def paths(self, document: Document, fresh: Mapping[Item, frozenset[str]]) -> Iterator[ReadPath]:
        """Yield what is new about a document's neighbours."""
        was_document: Any = self._changes.old[document]
        before = self._old.get(was_document, {})
        for side, now in self._new.get(document, {}).items():
            was = before.get(side)
            if (now is None) != (was is None) or (now is not None and self._changes.old.get(now) is not was):
                yield ("page", side)
            elif now is not None:
                yield from (("page", side, key) for key in fresh.get(now, ()))
        if fresh:
            yield from _SECOND_NEIGHBOURS


def _sides(site: SiteContent) -> Iterator[tuple[Document, dict[str, Document | None]]]:
    for collection in site.collections.values():
        docs = collection.docs
        for at, document in enumerate(docs):
            following = docs[at + 1] if at + 1 < len(docs) else None
            yield document, {"next": following, "previous": docs[at - 1] if at else None}


def _items_of_one_path(site: SiteContent) -> frozenset[Item]:
    """Return the items that share a template with another item or a layout, since their paths are one to Jekyll."""
    kept_path = template_paths(site.rules)
    paths = {item: kept_path(own_path(item)) for item in site.items}
    counted = Counter([*paths.values(), *(kept_path(layout.path) for layout in site.layouts.values())])
    return frozenset(item for item, path in paths.items() if counted[path] > 1)


def _addresses(site: SiteContent) -> list[tuple[str, str]]:
    found = [(item.relative_path, item.url) for item in site.items]
    files = [*site.static_files, *(file for each in site.collections.values() for file in each.files)]
    return found + [(file.relative_path, file.url) for file in files]


def _value(page: Page, key: Any) -> Any:
    return page.data[key] if key in page.data else (page.fields or {}).get(key)
