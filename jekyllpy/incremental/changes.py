"""What is new in a site: the items that differ from those of the last build, and the paths at which it shows."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from jekyllpy.incremental.same import is_plain, same_fields, same_value
from jekyllpy.model import Document, Page, SiteContent
from jekyllpy.model.rendered import Item
from jekyllpy.templating.reads import ITEM, ReadPath

SITE: Final = "site"
NEIGHBOURS: Final = frozenset({"next", "previous"})
RENDERED: Final = frozenset({"content", "excerpt", "output"})
_TEXTS: Final = frozenset({"content", "excerpt"})
# Of a document's fields these are no keys of their own in templates
_UNSEEN: Final = frozenset({"data", "defaults", "first_line"})


@dataclass(slots=True)
class Changes:
    """The difference of two builds.

    `old` has the earlier self of every item that was there before, `keys` the fields that templates see changed of
    those that are not the same, `paths` everything else that changed below `site`.
    """

    old: dict[Item, Item] = field(default_factory=dict)
    keys: dict[Item, frozenset[str]] = field(default_factory=dict)
    paths: set[ReadPath] = field(default_factory=set)
    layouts: frozenset[str] = frozenset()

    def is_same(self, old: Any, new: Any) -> bool:
        """Tell whether two items are one that did not change."""
        return isinstance(new, Page | Document) and self.old.get(new) is old and new not in self.keys


def compare_sites(old: SiteContent, new: SiteContent) -> Changes:
    """Return what a site shows otherwise than before."""
    changes = Changes()
    _compare_documents(changes, old, new)
    _compare_pages(changes, old, new)
    if not _same_rows(old.static_files, new.static_files):
        changes.paths |= {(SITE, "static_files"), (SITE, "documents"), (SITE, "collections")}
    _compare_mappings(changes, ("data",), old.data, new.data)
    _compare_mappings(changes, (), old.settings, new.settings)
    if old.time != new.time:
        changes.paths.add((SITE, "time"))
    names = {*old.layouts, *new.layouts}
    changes.layouts = frozenset(name for name in names if not _same(old.layouts.get(name), new.layouts.get(name)))
    return changes


def document_paths(document: Document, keys: Iterable[str]) -> Iterator[ReadPath]:
    """Yield the paths at which templates see these fields of a document."""
    label = document.collection
    places: list[ReadPath] = [(SITE, label, ITEM), (SITE, "documents", ITEM), (SITE, "collections", ITEM, "docs", ITEM)]
    if label == "posts":
        places += [(SITE, "related_posts", ITEM), ("paginator", "posts", ITEM)]
        for group in ("categories", "tags"):
            # By name, and by the pairs that a loop over the groups gives
            places += [(SITE, group, ITEM, ITEM), (SITE, group, ITEM, ITEM, ITEM)]
    for place in places:
        yield from ((*place, key) for key in keys)


def page_paths(keys: Iterable[str]) -> Iterator[ReadPath]:
    """Yield the paths at which templates see these fields of a page."""
    for key in keys:
        yield (SITE, "pages", ITEM, key)
        yield (SITE, "html_pages", ITEM, key)


def _compare_documents(changes: Changes, old: SiteContent, new: SiteContent) -> None:
    _pair(changes, old.documents, new.documents, new.rules.sources is None)
    for label in {*old.collections, *new.collections}:
        before, now = old.collections.get(label), new.collections.get(label)
        docs = now.docs if now else ()
        if [changes.old.get(each) for each in docs] != [*(before.docs if before else ())]:
            changes.paths |= {(SITE, label), (SITE, "documents"), (SITE, "collections")}
            if label == "posts":
                changes.paths |= {(SITE, "related_posts"), (SITE, "categories"), (SITE, "tags")}
        if not _same_rows(before.files if before else (), now.files if now else ()):
            changes.paths |= {(SITE, "documents"), (SITE, "collections")}
    for document, keys in changes.keys.items():
        if isinstance(document, Document):
            changes.paths.update(document_paths(document, keys | NEIGHBOURS))
            changes.paths |= {(SITE, group) for group in ("categories", "tags") if group in keys}


def _compare_pages(changes: Changes, old: SiteContent, new: SiteContent) -> None:
    _pair(changes, old.pages, new.pages, new.rules.sources is None)
    for name, is_listed in (("pages", lambda page: True), ("html_pages", _is_html)):
        now, before = filter(is_listed, new.pages), filter(is_listed, old.pages)
        if [changes.old.get(page) for page in now] != [*before]:
            changes.paths.add((SITE, name))
    for page, keys in changes.keys.items():
        if isinstance(page, Page):
            changes.paths.update(page_paths(keys))


def _is_html(page: Page) -> bool:
    return page.is_html or page.url.endswith("/")


def _pair(changes: Changes, old: Iterable[Item], new: Iterable[Item], may_refer: bool) -> None:
    """Find the earlier self of each item, and what has changed of it; with `may_refer` their data may hold items."""
    known: dict[Hashable, deque[Item]] = defaultdict(deque)
    for item in old:
        known[_name(item)].append(item)
    # Documents come first, so that what pages hold of them can be compared
    for item in new:
        found = known.get(_name(item))
        before = found.popleft() if found else None
        if before is None:
            continue
        changes.old[item] = before
        if before is item:
            continue
        keys = _changed_keys(changes, before, item)
        if may_refer:
            # An item in its data may become another without a change of its own
            referring = {str(key) for key, value in item.data.items() if not is_plain(value)}
            keys |= {*referring, "output"} if referring else keys
        if keys:
            changes.keys[item] = keys


def _name(item: Item) -> Hashable:
    if isinstance(item, Document):
        return item.collection, item.path, item.is_draft
    # Copies that generators make of one page differ in their addresses only
    return item.path, item.relative_path, item.url if item.is_generated else None


def _changed_keys(changes: Changes, old: Item, new: Item) -> frozenset[str]:
    if type(old) is not type(new):
        return frozenset({*NEIGHBOURS, *RENDERED})
    keys = {
        name
        for name in type(new).__dataclass_fields__
        if name not in _UNSEEN and not same_value(getattr(old, name), getattr(new, name), changes.is_same)
    }
    data = _changed_data(changes, old.data, new.data)
    if isinstance(old, Page) and isinstance(new, Page):
        data |= _changed_data(changes, old.defaults, new.defaults)
    keys |= data
    if not keys:
        return frozenset()
    if keys & _TEXTS or (data and "{" in (new.content or "")):
        keys |= RENDERED
    keys |= {"dir", "id"} if "url" in keys else {"id"} if "slug" in keys else set()
    return frozenset({*keys, "output"})


def _changed_data(changes: Changes, old: Mapping[Any, Any], new: Mapping[Any, Any]) -> set[str]:
    if old is new:
        return set()
    if not same_value([*old], [*new]):
        # The order of keys shows where a hash is printed
        changed = {str(key) for key in {*old, *new} if key not in old or key not in new} or {"data"}
    else:
        changed = set()
    both = [key for key in new if key in old]
    return changed | {str(key) for key in both if not same_value(_raw(old, key), _raw(new, key), changes.is_same)}


def _raw(mapping: Mapping[Any, Any], key: Any) -> Any:
    """Return a value as it is stored, a lazy one not worked out."""
    return dict.get(mapping, key) if isinstance(mapping, dict) else mapping[key]


def _compare_mappings(changes: Changes, place: tuple[str, ...], old: Any, new: Any) -> None:
    if old is new:
        return
    if not isinstance(old, Mapping) or not isinstance(new, Mapping):
        if not same_value(old, new, changes.is_same):
            changes.paths.add((SITE, *place))
        return
    if not same_value([*old], [*new]):
        changes.paths.add((SITE, *place))
        return
    for key in new:
        # An item in a value may become another without a change of its own
        if not same_value(old[key], new[key], changes.is_same) or not (old[key] is new[key] or is_plain(new[key])):
            changes.paths.add((SITE, *place, str(key)))


def _same_rows(old: Iterable[Any], new: Iterable[Any]) -> bool:
    olds, news = [*old], [*new]
    return len(olds) == len(news) and all(same_fields(a, b) for a, b in zip(olds, news, strict=True))


def _same(old: Any, new: Any) -> bool:
    return old is not None and new is not None and same_fields(old, new)
