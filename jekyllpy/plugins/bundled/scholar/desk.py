"""What one tag works with: its arguments, the page's settings, the entries it is about."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from jekyllpy.plugins.api import TagContext, dig, is_truthy, to_s
from jekyllpy.plugins.bundled.scholar.arguments import Arguments
from jekyllpy.plugins.bundled.scholar.bibtex.citeproc import to_citeproc
from jekyllpy.plugins.bundled.scholar.bibtex.entry import Bibliography, Entry
from jekyllpy.plugins.bundled.scholar.bibtex.query import find_entries
from jekyllpy.plugins.bundled.scholar.bibtex.values import Value, compare_values
from jekyllpy.plugins.bundled.scholar.csl.item import Item
from jekyllpy.plugins.bundled.scholar.csl.renderer import Renderer
from jekyllpy.plugins.bundled.scholar.html import link
from jekyllpy.plugins.bundled.scholar.library import Library, anchor, site_duplicates
from jekyllpy.plugins.bundled.scholar.settings import layout_name, read_settings, sort_keys, words

CACHE = "jekyll-scholar"
PERSONS = ("author", "editor", "institution", "organization", "publisher")

_VARIABLE = re.compile(r"{{\s*([\w.]+)\s*}}")
_DESCENDING = re.compile(r"^(?:desc|reverse)", re.IGNORECASE | re.MULTILINE)


class Desk:
    """One tag at work."""

    def __init__(self, arguments: Arguments, context: TagContext) -> None:
        self.arguments = arguments
        self.context = context
        self.settings = read_settings(context.config, dig(context.page, "scholar"))
        self._cache = context.cache(CACHE)
        self.library = Library(context.config, Path(to_s(context.config["source"])), self.settings, self._cache)
        self.prefix = arguments.last("prefix")
        self.missing = to_s(self.settings["missing_reference"])

    @functools.cached_property
    def bibliography(self) -> Bibliography:
        """The entries of the tag's files."""
        files = [self.interpolated(name) for name in self.arguments.all("file")]
        self._read_for_details()
        removes = self.arguments.has("remove_duplicates")
        own = self.arguments.all("match_fields") if removes else site_duplicates(self.settings)
        return self.library.bibliography(files, own)

    @functools.cached_property
    def renderer(self) -> Renderer:
        """The tag's renderer; in a loop it goes on from the one before."""
        loop = self._outermost_loop()
        if loop is None:
            return self.library.renderer(self.style)
        kept = self._cache.setdefault("renderers", {})
        key = (id(loop), self.style, repr(self.arguments))
        if key not in kept:
            # The loop is kept with it, so that no other loop gets its id
            kept[key] = (loop, self.library.renderer(self.style))
        return cast("Renderer", kept[key][1])

    @property
    def style(self) -> str:
        """The citation style's name."""
        own = self.arguments.last("style")
        return to_s(self.settings["style"]) if own is None else self.interpolated(own)

    @property
    def keys(self) -> list[str]:
        """The keys of the tag; one that is a variable's name is its value."""
        values = ((key, self.context.lookup(key)) for key in self.arguments.keys)
        return [to_s(value) if is_truthy(value) else key for key, value in values]

    @property
    def cited(self) -> list[str]:
        """The keys that the page has cited so far; the list is among the page's variables."""
        page: Any = self.context.page
        found = dig(page, "cited")
        if not is_truthy(found):
            page["cited"] = found = []
        self.context.assign("cited", found)
        return cast("list[str]", found)

    def interpolated(self, text: str) -> str:
        """Return a text with the variables in it filled in."""

        def fill(found: re.Match[str]) -> str:
            value = self.context.lookup(found[1])
            return to_s(value) if is_truthy(value) else found[0]

        return _VARIABLE.sub(fill, text)

    def _outermost_loop(self) -> Any:
        loop = found = self.context.get("forloop")
        while found is not None:
            loop, found = found, dig(found, "parentloop")
        return loop

    def _read_for_details(self) -> None:
        site = read_settings(self.context.config)
        if self.context.layout(layout_name(site)):
            # The gem: the generator of details has read the site's files before any tag
            library = Library(self.context.config, self.library.source, site, self._cache)
            library.bibliography(duplicates=site_duplicates(site))

    def entries(self) -> list[Entry]:
        """Return the entries that the tag asks for, sorted."""
        own = self.arguments.last("query")
        query = to_s(self.settings["query"]) if own is None else self.interpolated(own)
        found = list(find_entries(self.bibliography, query))
        return found if self._skips_sort else sorted_entries(found, self.settings)

    def cited_entries(self) -> list[Entry | None]:
        """Return the entries of the tag's list: all, or those that are cited, None for what is not in the files."""
        arguments = self.arguments
        found = self.entries()
        if not (arguments.has("cited") or arguments.has("cited_in_order")):
            return [*found]
        entries: list[Entry | None]
        if self._skips_sort:
            by_key = {entry.key: entry for entry in found}
            # The gem: keys that are not among the entries count with the others
            entries = [by_key.get(key) for key in self.cited]
        else:
            entries = [entry for entry in found if entry.key in self.cited]
        if arguments.has("clear"):
            self.cited.clear()
        return entries

    def cite(self, keys: list[str]) -> str:
        """Return the citation of some entries as a link to the first of them, or with a link for each."""
        if any(key not in self.bibliography.entries for key in keys):
            return self.missing
        if is_truthy(self.settings["separate_links"]):
            return self._cite_apart(keys)
        citations = self._cache["citations"]
        for key in keys:
            # The gem: an entry is kept under its key, whatever file it is from
            citations.setdefault(key, self.bibliography.entries[key].filtered(self.library.filters))
        return self._link(keys[0] if keys else "", self._citation([citations[key] for key in keys]))

    def note(self, keys: list[str]) -> str:
        """Take entries for cited; return what is printed for that."""
        if any(key not in self.bibliography.entries for key in keys):
            return self.missing
        again = [key for key in keys if not self._take_for_cited(key)]
        # The gem: prints the page's list for each entry that was cited before
        return "".join(self.cited) * len(again)

    def _cite_apart(self, keys: list[str]) -> str:
        layout, citations = self.library.citation_layout(self.style), self._cache["links"]
        before, after = layout.get("prefix"), layout.get("suffix")
        for key in keys:
            if key not in citations:
                text = self._citation([self.bibliography.entries[key].filtered(self.library.filters)])
                citations[key] = self._link(key, text.removeprefix(before).removesuffix(after))
        return before + layout.get("delimiter").join(citations[key] for key in keys) + after

    def _link(self, key: str, text: str) -> str:
        target = f"{to_s(self.settings.get('relative'))}#{anchor(self.prefix, key)}"
        return link(target, text, {"class": self.settings["cite_class"]})

    def _citation(self, entries: list[Entry]) -> str:
        locators, labels = self.arguments.all("locator"), self.arguments.all("label")
        items = []
        for place, entry in enumerate(entries):
            locator = locators[place] if place < len(locators) else None
            label = labels[place] if place < len(labels) else "page"
            items.append(self._item(entry, locator, None if locator is None else label))
        return self.renderer.citation(items)

    def _item(self, entry: Entry, locator: str | None, label: str | None) -> Item:
        self._take_for_cited(entry.key)
        numbers = self.context.lookup("citation_numbers")
        if not is_truthy(numbers):
            self.context.assign("citation_numbers", numbers := {})
        item = Item(to_citeproc(entry), numbers.setdefault(entry.key, len(self.cited)), locator, label)
        if self.arguments.has("suppress_author"):
            item.suppressed.add("author")
        return item

    def _take_for_cited(self, key: str) -> bool:
        is_new = key not in self.cited
        if is_new:
            self.cited.append(key)
        return is_new

    @property
    def _skips_sort(self) -> bool:
        return self.arguments.has("cited_in_order") or self.settings["sort_by"] == "none"


def sorted_entries(entries: list[Entry], settings: Mapping[str, Any]) -> list[Entry]:
    """Return the entries in the order that the settings ask for."""
    if settings["sort_by"] == "none":
        return entries
    keys, orders = sort_keys(settings["sort_by"]), words(settings["order"])

    def compare(one: Entry, other: Entry) -> int:
        for place, key in enumerate(keys):
            order = compare_values(_sort_value(one, key), _sort_value(other, key))
            if order:
                return -order if is_descending(orders[min(place, len(orders) - 1)]) else order
        return 0

    return sorted(entries, key=functools.cmp_to_key(compare))


def is_descending(order: str) -> bool:
    """Return whether a setting asks for the reverse order."""
    return _DESCENDING.search(order) is not None


def person_of(entry: Entry) -> Value | None:
    """Return who made an entry: its authors, editors or, failing those, a body."""
    return next((value for name in PERSONS if (value := entry.get(name)) is not None), None)


def _sort_value(entry: Entry, key: str) -> Value:
    if key != "name":
        return entry.get(key) or Value()
    found = person_of(entry)
    text = "" if found is None else str(found)
    return Value((text.lstrip("{ \t\n").rstrip("} \t\n").lower(),))
