"""The span phase: mistune's registry of rules, kramdown's way through a line, and no recursion.

kramdown tries the inside of an element before it knows that the element ends; what turns out not to be one is read
again as text. Every element being tried is a frame in a chain here, so nesting costs no stack, and what a failed try
has learnt is kept (`memory.py`), so hostile text is read a few times at most.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

import mistune

from jekyllpy.markdown.document import Document
from jekyllpy.markdown.inline.memory import Memory
from jekyllpy.markdown.tree import Element, Node

NOT_MINE: Final = -1
"""What a rule returns where it does not apply, and a frame where it does not end."""

EMPHASIS: Final = 1
STRONG: Final = 2
LINK: Final = 4
ANY_OPEN: Final = EMPHASIS | STRONG | LINK
"""What is open around the current position: bits of `Spans.inside`."""

Rule = Callable[["Spans", int, bool], int]
Search = Callable[[str, int], "re.Match[str] | None"]


class RuleSet:
    """Some of the rules, with what finds the next place where one of them may apply."""

    __slots__ = ("rules", "search", "search_in_link")

    def __init__(
        self, names: Iterable[str], triggers: Mapping[str, str], rules: Mapping[str, tuple[str, Rule]]
    ) -> None:
        pattern = "|".join(triggers[name] for name in names)
        self.search: Search = re.compile(pattern).search
        self.search_in_link: Search = re.compile(rf"{pattern}|\]").search
        table: dict[str, list[Rule]] = {"]": [], "[": [], "!": [], "<": []}
        for name in names:
            first, rule = rules[name]
            for char in first:
                table.setdefault(char, []).append(rule)
        self.rules: dict[str, tuple[Rule, ...]] = {char: tuple(some) for char, some in table.items()}


class Frame:
    """An element that is being tried, or the whole text. Keeps what was being read around it."""

    __slots__ = ("inside", "kind", "nodes", "outer", "search", "set", "stops", "text")

    def __init__(self, spans: Spans, kind: str, stops: str, rules: RuleSet) -> None:
        self.kind = kind
        self.stops = stops
        self.set = rules
        self.search = rules.search
        self.outer = spans.frame
        self.nodes = spans.nodes
        self.text = spans.text
        self.inside = spans.inside

    def stop(self, spans: Spans, at: int) -> int:
        """Return where to go on if the element ends, or fails, at one of its stop characters."""
        return NOT_MINE

    def exhausted(self, spans: Spans, position: int) -> int:
        """Return where to go on after the text has ended without an end of the element."""
        raise NotImplementedError


class Spans:
    """Reads the texts of one document."""

    __slots__ = (
        "_root",
        "all_rules",
        "doc",
        "frame",
        "inside",
        "memory",
        "nodes",
        "parser",
        "src",
        "symbol_end",
        "text",
    )

    def __init__(self, parser: InlineParser, doc: Document) -> None:
        self.parser = parser
        self.doc = doc
        self.all_rules = parser.rule_set(tuple(parser.rules))
        self.src = ""
        self.nodes: list[Node] = []
        self.text: list[str] = []
        self.frame: Any = None
        self.inside = 0
        self.symbol_end = NOT_MINE
        self.memory = Memory()
        self._root = Frame(self, "raw_text", "", self.all_rules)

    def read(self, src: str, rules: RuleSet | None = None) -> list[Node]:
        """Return what a text consists of."""
        root = self._root if rules is None else Frame(self, "raw_text", "", rules)
        found = root.search(src, 0)
        if found is None:
            return [src] if src else []
        self.src, self.nodes, self.text, self.frame = src, [], [], root
        self.inside, self.symbol_end = 0, NOT_MINE
        self.memory.reset(src)
        self._run(root, found)
        return self.take()

    def _run(self, root: Frame, found: re.Match[str] | None) -> None:
        src = self.src
        position = start = 0
        frame = root
        while True:
            if found is None:
                if frame is root:
                    break
                position = start = frame.exhausted(self, position)
                frame = self.frame
                found = frame.search(src, start)
                continue
            at = found.start()
            char = src[at]
            has_before = at > position
            if has_before:
                self.text.append(src[position:at])
            if char in frame.stops and (after := frame.stop(self, at)) >= 0:
                position = start = after
            else:
                for rule in frame.set.rules[char]:
                    after = rule(self, at, has_before)
                    if after >= 0:
                        position = start = after
                        break
                else:
                    # What no rule wants is text, but a quote right behind it may look at it.
                    position, start = at, at + 1
            frame = self.frame
            found = frame.search(src, start)
        if position < len(src):
            self.text.append(src[position:])

    def take(self) -> list[Node]:
        """Return what has been read in the current frame."""
        if self.text:
            self.nodes.append("".join(self.text))
            self.text = []
        return self.nodes

    def add(self, element: Element) -> None:
        """Add an element."""
        if self.text:
            self.nodes.append("".join(self.text))
            self.text = []
        self.nodes.append(element)

    def has_content(self) -> bool:
        """Return whether the current frame holds anything yet."""
        return bool(self.text or self.nodes)

    def last_element(self) -> Element | None:
        """Return the element read last if no text follows it."""
        if self.text or not self.nodes:
            return None
        last = self.nodes[-1]
        return None if isinstance(last, str) else last

    def enter(self, frame: Frame, inside: int = 0) -> None:
        """Begin to try an element."""
        self.frame = frame
        self.nodes = []
        self.text = []
        self.inside |= inside

    def leave(self) -> list[Node]:
        """Return what the innermost frame has read, and go on with what is around it."""
        content = self.take()
        self.give_up()
        return content

    def give_up(self) -> None:
        """Forget what the innermost frame has read, and go on with what is around it."""
        frame = self.frame
        self.nodes = frame.nodes
        self.text = frame.text
        self.inside = frame.inside
        self.frame = frame.outer
        self.symbol_end = NOT_MINE


class InlineParser(mistune.InlineParser):
    """The rules of one dialect in order."""

    SPECIFICATION = MappingProxyType({})  # type: ignore[assignment,var-annotated]
    DEFAULT_RULES = ()  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.rules = []
        self._rules: dict[str, tuple[str, Rule]] = {}
        self._sets: dict[tuple[str, ...], RuleSet] = {}

    def register(  # type: ignore[override]
        self, name: str, pattern: str, func: Rule, before: str | None = None, *, first: str = ""
    ) -> None:
        """Add a rule; `pattern` finds where it may apply and begins with one of the characters `first`."""
        super().register(name, pattern, func, before)
        self._rules[name] = (first, func)
        self._sets = {}

    def rule_set(self, names: tuple[str, ...]) -> RuleSet:
        """Return the set of some rules; names that are not registered are left out."""
        found = self._sets.get(names)
        if found is None:
            known = [name for name in names if name in self._rules]
            found = self._sets[names] = RuleSet(known, self.specification, self._rules)
        return found
