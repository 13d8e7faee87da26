"""The block phase: mistune's registry of rules with kramdown's way of trying them, and without recursion.

A rule is tried where its start pattern matches and may decline; then the next one is tried at the same place. A rule
that has nested blocks is a generator: it yields the states to be read and goes on when each one is done.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import mistune

from jekyllpy.markdown.attributes import AttributeList
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.finder import Finder
from jekyllpy.markdown.inline.parser import InlineParser
from jekyllpy.markdown.tree import Element

if TYPE_CHECKING:
    from jekyllpy.markdown.block.fence import FenceLine

MAX_DEPTH: Final = 1700
"""How deep blocks may nest. kramdown's stack overflows there; deeper markers are text."""

_LINE: Final = re.compile(r".*\n?")


class BlockState(mistune.BlockState):
    """A text that is being read into an element."""

    tree: Element

    def __init__(self, doc: Document, src: str, tree: Element, inline: InlineParser, nesting: int = 0) -> None:
        # mistune: its own initialiser sets up what its own rules need.
        self.doc = doc
        self.inline = inline
        self.src = src
        self.cursor = 0
        self.cursor_max = len(src)
        self.tree = tree
        self.nesting = nesting
        self.pending_ial: AttributeList | None = None
        self.is_closed = False
        self.fence_lines: list[FenceLine] | None = None
        self._finder: Finder | None = None
        self._line_start = self._line_end = -1

    def process(self, src: str) -> None:
        """Take a text to be read."""
        super().process(src)
        self._finder = None

    @property
    def finder(self) -> Finder:
        """What looks for things in the text."""
        if self._finder is None:
            self._finder = Finder(self.src)
        return self._finder

    def line_end(self) -> int:
        """Return where the current line's newline is."""
        if self._line_start != self.cursor:
            self._line_start = self.cursor
            self._line_end = self.src.index("\n", self.cursor)
        return self._line_end

    def add(self, element: Element) -> None:
        """Append a block; an attribute list that waits for the next block goes to it."""
        if self.pending_ial is not None:
            element.ial = self.pending_ial
            self.pending_ial = None
        self.tree.children.append(element)

    def last(self) -> Element | None:
        """Return the block read last."""
        children = self.tree.children
        return children[-1] if children else None  # type: ignore[return-value]

    def nested(self, src: str, tree: Element, levels: int = 1) -> BlockState:
        """Return a state that reads another text into an element of this one."""
        return BlockState(self.doc, src, tree, self.inline, self.nesting + levels)

    def inside(self, tree: Element) -> BlockState:
        """Return a state that reads on in the same text into an element of this one."""
        state = BlockState(self.doc, self.src, tree, self.inline, self.nesting + 1)
        state.cursor = self.cursor
        state._finder = self.finder
        state.fence_lines = self.fence_lines
        return state

    def skip(self, pattern: re.Pattern[str]) -> None:
        """Move behind what the pattern matches here, if it does."""
        match = pattern.match(self.src, self.cursor)
        if match is not None:
            self.cursor = match.end()


Result = int | Iterator[BlockState] | None
Rule = Callable[["BlockParser", "re.Match[str]", BlockState], Result]
_Table = dict[str, tuple[tuple[Callable[[str, int], "re.Match[str] | None"], Rule], ...]]


class BlockParser(mistune.BlockParser):
    """The rules of one dialect in order, found by the first character of a line."""

    SPECIFICATION = MappingProxyType({})  # type: ignore[assignment,var-annotated]
    DEFAULT_RULES = ()  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__(block_quote_rules=[], list_rules=[])
        self._rules: dict[str, tuple[str | None, Rule]] = {}
        self._table: _Table = {}

    def register(  # type: ignore[override]
        self, name: str, pattern: str, func: Rule, before: str | None = None, *, first: str | None = None
    ) -> None:
        """Add a rule; `first` are the characters its pattern can begin with, any if not given."""
        super().register(name, pattern, func, before)  # type: ignore[arg-type]
        self._rules[name] = (first, func)
        self._table = {}

    def parse(self, state: BlockState, rules: list[str] | None = None) -> None:  # type: ignore[override]
        """Read a whole state and everything nested in it."""
        stack = [self._blocks(state)]
        while stack:
            nested = next(stack[-1], None)
            if nested is None:
                stack.pop()
            else:
                stack.append(self._blocks(nested))

    def _blocks(self, state: BlockState) -> Iterator[BlockState]:
        table = self._table or self._build_table()
        others = table[""]
        src = state.src
        end = state.cursor_max
        while state.cursor < end and not state.is_closed:
            for match, rule in table.get(src[state.cursor], others):
                found = match(src, state.cursor)
                if found is None:
                    continue
                result = rule(self, found, state)
                if isinstance(result, int):
                    state.cursor = result
                    break
                if result is not None:
                    yield from result
                    break
            else:
                self._keep_line(state)

    def _keep_line(self, state: BlockState) -> None:
        line = _LINE.match(state.src, state.cursor)
        assert line is not None
        add_raw_text(state.tree, line[0])
        state.cursor = line.end()

    def _build_table(self) -> _Table:
        """Return the rules by first character; the entry of the empty string is for all other ones."""
        starts = {name: re.compile(self.specification[name]).match for name in self.rules}
        special = {char for first, _ in self._rules.values() if first is not None for char in first}
        table: _Table = {}
        for char in ("", *special):
            names = [name for name in self.rules if self._may_begin(name, char)]
            table[char] = tuple((starts[name], self._rules[name][1]) for name in names)
        self._table = table
        return table

    def _may_begin(self, name: str, char: str) -> bool:
        first = self._rules[name][0]
        return first is None or (char != "" and char in first)


def add_raw_text(tree: Element, text: str) -> None:
    """Add text for the span phase, to the last such text if nothing stands in between."""
    last = tree.children[-1] if tree.children else None
    if isinstance(last, Element) and last.kind == "raw_text":
        last.value += text
    elif text:
        tree.children.append(Element.leaf("raw_text", text))
