"""What each item's render can read: its own text, and the layouts and partials around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from jekyllpy.errors import JekyllpyError
from jekyllpy.model import Layout
from jekyllpy.model.rendered import Item
from jekyllpy.ruby.values import to_s
from jekyllpy.templating import LiquidEnvironment
from jekyllpy.templating.failures import Failure
from jekyllpy.templating.methods import METHODS
from jekyllpy.templating.reads import EVERYTHING, ITEM, NOTHING, ReadPath, Reads, joined, union, with_partials

FindInclude = Callable[[str], tuple[str, str] | None]
# What an earlier item's layouts leave behind for an item's own text (renderer.rb)
LEFT_OVER: Final = frozenset({"content", "layout"})
# What differs from item to item, whatever templates do
_OF_ITEM: Final = frozenset({"content", "highlighter_prefix", "highlighter_suffix", "layout", "page", "paginator"})
_MADE: Final = ("content", "output")
_STARS: Final = ((ITEM,), (ITEM, ITEM), (ITEM, ITEM, ITEM))


@dataclass(frozen=True, eq=False)
class TemplateReads:
    """The reads of one text with its partials, ready to be asked; `outer` are those without shared partials."""

    reads: Reads
    outer: Reads = NOTHING

    @cached_property
    def must_repeat(self) -> bool:
        """Whether only a render can tell the output."""
        reads = self.reads
        # The first conversion adds to these options, and counters to what the methods of variables tell
        is_volatile = ("site", "kramdown") in self._starts or not reads.free.isdisjoint(METHODS)
        return reads.keeps_state or bool(reads.relative_includes) or is_volatile

    @property
    def has_links(self) -> bool:
        """Whether addresses are asked for by the path of a source."""
        return bool(self.reads.links or self.reads.posts or self.reads.is_open)

    @cached_property
    def heads(self) -> frozenset[str]:
        """The variables that are read."""
        return frozenset(path[0] for path in self._paths)

    def sees(self, paths: Iterable[ReadPath]) -> bool:
        """Tell whether a change at one of the paths may show."""
        return any(path[:2] in self._starts or self._has_loose_start for path in paths) and any(
            map(self._covers, paths)
        )

    def _covers(self, path: ReadPath) -> bool:
        return self.reads.covers(path)

    @cached_property
    def _paths(self) -> tuple[ReadPath, ...]:
        return (*self.reads.values, *self.reads.shapes)

    @cached_property
    def _starts(self) -> frozenset[ReadPath]:
        return frozenset(path[:2] for path in self._paths)

    @cached_property
    def _has_loose_start(self) -> bool:
        return self.reads.is_open or any(len(start) < 2 or ITEM in start for start in self._starts)


@dataclass(frozen=True, slots=True)
class Needs:
    """What an item's render reads: its own text and excerpt, and what its layouts do."""

    text: TemplateReads
    layouts: TemplateReads

    @property
    def shared(self) -> frozenset[str]:
        """The names of partials that are rendered once for all."""
        return self.text.reads.shared | self.layouts.reads.shared

    @property
    def names(self) -> frozenset[str]:
        """The variables that the templates set, shared partials left out."""
        return self.text.outer.names | self.layouts.outer.names


class NeedsReader:
    """Works out the needs of one build's items; `known` are those of texts from the last one, `used` what it met."""

    def __init__(
        self,
        environment: LiquidEnvironment,
        find_include: FindInclude,
        layouts: Mapping[str, Layout],
        known: Mapping[Item, TemplateReads],
    ) -> None:
        self._environment = environment
        self._find_include = find_include
        self._layouts = layouts
        self._of_layouts: dict[str, TemplateReads] = {}
        self._of_shared: dict[str, Reads] = {}
        self._of_partials: dict[str, Reads | None] = {}
        self._none = TemplateReads(NOTHING)
        self._known = known
        self.used: dict[Item, TemplateReads] = {}

    def of(self, item: Item) -> Needs:
        """Return an item's needs."""
        return Needs(self._of_text(item), self._of_chain(item))

    def _of_text(self, item: Item) -> TemplateReads:
        texts = [text for text in (item.content, item.excerpt) if text and ("{{" in text or "{%" in text)]
        if not texts:
            return self._none
        reads = self._known.get(item)
        if reads is None:
            reads = self._whole(map(self._own, texts))
        self.used[item] = reads
        return reads

    def _of_chain(self, item: Item) -> TemplateReads:
        named = item.value("layout") if item.place_in_layout else None
        name = "" if named is None else to_s(named)
        if name not in self._layouts:
            return self._none
        known = self._of_layouts.get(name)
        if known is None:
            chain = [self._layouts[each] for each in layout_chain(self._layouts, name)]
            known = self._of_layouts[name] = self._whole(self._own(each.content) for each in chain)
        return known

    def _own(self, text: str) -> Reads:
        try:
            return self._environment.parse(text).reads
        except JekyllpyError:
            return EVERYTHING

    def _whole(self, own: Iterable[Reads]) -> TemplateReads:
        outer = with_partials(joined(own), self._partial)
        whole, pending = outer, set(outer.shared)
        while pending:
            name = pending.pop()
            found = self.shared_partial(name)
            pending |= found.shared - whole.shared
            whole = union((whole, found, Reads(includes=frozenset({name}))))
        return TemplateReads(whole, outer)

    def shared_partial(self, name: str) -> Reads:
        """Return what a partial reads that is rendered once for all."""
        if name not in self._of_shared:
            self._of_shared[name] = with_partials(self._partial(name) or NOTHING, self._partial)
        return self._of_shared[name]

    def is_the_same_for_all(self, name: str, names: frozenset[str], labels: Iterable[str]) -> bool:
        """Tell whether a shared partial does not depend on the item for which it is rendered first.

        `names` are the variables that templates around it set, `labels` the names of lists of items, whose contents
        change while a site is rendered.
        """
        found = self.shared_partial(name)
        if found.is_open or found.keeps_state or found.relative_includes:
            return False
        if not found.free.isdisjoint(names | _OF_ITEM):
            return False
        made = ((*stars, key) for stars in _STARS for key in _MADE)
        return not any(found.covers(("site", label, *rest)) for rest in made for label in labels)

    def _partial(self, name: str) -> Reads | None:
        if name not in self._of_partials:
            self._of_partials[name] = self._read_partial(name)
        return self._of_partials[name]

    def _read_partial(self, name: str) -> Reads:
        try:
            found = self._find_include(name)
            return EVERYTHING if found is None else self._environment.partial_reads(found[0])
        except (JekyllpyError, Failure):
            return EVERYTHING


def layout_chain(layouts: Mapping[str, Layout], name: object) -> list[str]:
    """Return the names of a layout and of those around it, as far as they are there."""
    chain: list[str] = []
    while isinstance(name, str) and name in layouts and name not in chain:
        chain.append(name)
        name = layouts[name].data.get("layout")
    return chain
