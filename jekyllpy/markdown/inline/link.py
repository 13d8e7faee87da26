"""Links and images: `[text](url "title")`, `[text][id]`, `[id]`, and the same behind `!`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from jekyllpy.markdown.attributes import apply
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.document import link_key
from jekyllpy.markdown.finder import NOWHERE
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.inline.escape import unescape
from jekyllpy.markdown.inline.memory import WATCHED, Memory
from jekyllpy.markdown.inline.parser import ANY_OPEN, LINK, NOT_MINE, Frame, Spans
from jekyllpy.markdown.tree import Element, Node
from jekyllpy.ruby.text import STRIPPED

MAX_IMAGES: Final = 20
"""How deep images may nest; kramdown needs twice the time for each level that is none."""

_IMAGE: Final = ANY_OPEN + 1

_TRIGGER: Final = r"\[|!(?=\[)"
_ID: Final = re.compile(r"[ \t\n\r\f\v]*\[([^\]]+)?\]")
_URL_STOP: Final = re.compile(r"""[()]|[ \t\n\r\f\v](?=['"])""")
_TITLE_START: Final = re.compile(r"""[ \t\n\r\f\v]*(["'])""")
_TITLE_END: Final = {quote: re.compile(rf"{quote}[ \t\n\r\f\v]*\)") for quote in "\"'"}
_TITLE: Final = re.compile(r"""(["'])((?s:.+?))\1[ \t\n\r\f\v]*\)""")

_PARENTHESES_WORTH_PAIRING: Final = 50


class _Target(NamedTuple):
    url: str
    title: str | None
    end: int
    holder: Element | None = None


class LinkFrame(Frame):
    """A link or an image whose closing bracket is being looked for."""

    __slots__ = ("key", "opened", "start", "visited")

    def __init__(self, spans: Spans, kind: str, start: int) -> None:
        super().__init__(spans, kind, WATCHED if spans.memory.is_watching() else "[]!", spans.all_rules)
        self.search = self.set.search_in_link
        self.start = start
        self.key = (spans.inside | LINK) & ANY_OPEN
        self.opened: list[int] = []
        self.visited: dict[int, int] = {}

    def stop(self, spans: Spans, at: int) -> int:
        char = spans.src[at]
        depth = len(self.opened)
        if char == "]" and not depth:
            return self._end(spans, at)
        if (fate := spans.memory.fate(self.key, at)) is not None and self._is_doomed(spans, depth, *fate):
            return self._give_up(spans, fate[1])
        self.visited[at] = depth
        if char == "]":
            spans.memory.match_bracket(self.key, self.opened.pop(), at)
        elif char in "[!":
            self.opened.append(at)
        return NOT_MINE

    def _is_doomed(self, spans: Spans, depth: int, known_depth: int, outcome: int) -> bool:
        """Return whether what an earlier try came to from here is no good for this one either."""
        if outcome == NOWHERE:
            return depth >= known_depth
        return depth == known_depth and _target(spans, self.start, outcome) is None

    def _end(self, spans: Spans, at: int) -> int:
        target = _target(spans, self.start, at)
        if target is None:
            return self._give_up(spans, at)
        content = spans.leave()
        if self.kind == "a":
            _add_link(spans, content, target)
        else:
            _add_image(spans, unescape(spans.src[self.start : at]), target)
        return target.end

    def exhausted(self, spans: Spans, position: int) -> int:
        for at in self.opened:
            spans.memory.match_bracket(self.key, at, NOWHERE)
        return self._give_up(spans, NOWHERE)

    def _give_up(self, spans: Spans, end: int) -> int:
        """Read the opening bracket as text; `end` is where the closing one was if there was one."""
        spans.give_up()
        opening = "[" if self.kind == "a" else "!["
        spans.memory.match_bracket(self.key, self.start - len(opening), end)
        spans.memory.fail(self.key, self.visited, end)
        spans.text.append(opening)
        return self.start


def parse_link(spans: Spans, at: int, has_before: bool) -> int:
    src = spans.src
    kind, start = ("img", at + 2) if src[at] == "!" else ("a", at + 1)
    if start >= len(src) or src[start] == "^":
        return NOT_MINE
    if _may_open(spans, kind, at, start):
        spans.enter(LinkFrame(spans, kind, start), LINK)
        spans.inside += _IMAGE if kind == "img" else 0
    else:
        spans.text.append(src[at:start])
    return start


def _may_open(spans: Spans, kind: str, at: int, start: int) -> bool:
    if spans.inside >= _IMAGE * MAX_IMAGES if kind == "img" else spans.inside & LINK:
        return False
    known = spans.memory.closing_bracket((spans.inside | LINK) & ANY_OPEN, at)
    if known is None:
        return spans.memory.find("]", start) >= 0
    return known != NOWHERE and _target(spans, start, known) is not None


def _target(spans: Spans, start: int, end: int) -> _Target | None:
    """Return where a link leads; `end` is where the closing bracket stands."""
    src = spans.src
    after = end + 1
    reference = _ID.match(src, after)
    if reference is not None:
        if reference[1] is not None:
            return _defined(spans, link_key(reference[1]), reference.end())
        return _defined(spans, _label_key(spans, start, end), reference.end())
    if not src.startswith("(", after):
        return _defined(spans, _label_key(spans, start, end), after)
    return _inline_target(spans.memory, after)


def _label_key(spans: Spans, start: int, end: int) -> str | None:
    """Return the key of a link's text, None if it is longer than all keys there are."""
    longest = spans.doc.longest_link_key()
    src = spans.src
    # Escapes make a text at most twice as long as its key; blanks are the exception that has to be looked at.
    if end - start > 2 * longest + 2:
        beginning = link_key(unescape(src[start : start + 2 * longest + 2]))
        if len(beginning) > longest:
            return None
    return link_key(unescape(src[start:end]))


def _defined(spans: Spans, key: str | None, end: int) -> _Target | None:
    definition = spans.doc.links.get(key) if key is not None else None
    if definition is None:
        spans.doc.warn(f"No link definition for link ID '{key}' found")
        return None
    return _Target(definition.url, definition.title, end, definition.holder)


def _inline_target(memory: Memory, start: int) -> _Target | None:
    src = memory.src
    if src.startswith("<", start + 1) and (close := _closing_angle(memory, start + 2)) != NOWHERE:
        url, end = src[start + 2 : close], close + 1
        if src.startswith(")", end):
            return _Target(url, None, end + 1)
    else:
        last = _url_end(memory, start)
        if last == NOWHERE:
            return None
        url, end = src[start + 1 : last].strip(STRIPPED), last + 1
        if src[last] == ")":
            return _Target(url, None, end)
    return _titled(memory, url, end)


def _closing_angle(memory: Memory, position: int) -> int:
    close = memory.find(">", position)
    newline = memory.find("\n", position)
    return NOWHERE if NOWHERE < newline < close else close


def _titled(memory: Memory, url: str, position: int) -> _Target | None:
    quote = _TITLE_START.match(memory.src, position)
    if quote is None or not memory.comes_after(_TITLE_END[quote[1]], quote.end() + 1):
        return None
    title = _TITLE.match(memory.src, quote.start(1))
    return None if title is None else _Target(url, title[2], title.end())


def _url_end(memory: Memory, start: int) -> int:
    """Return where a URL ends: at its closing parenthesis, or at a blank before a quote; NOWHERE if at neither."""
    pairs = memory.parentheses()
    if pairs is not None:
        return pairs.url_end(start)
    depth = 0
    for count, stop in enumerate(_URL_STOP.finditer(memory.src, start)):
        if stop[0] == "(":
            depth += 1
        elif stop[0] == ")":
            depth -= 1
        if depth == 0 or stop[0] not in "()":
            return stop.start()
        if count >= _PARENTHESES_WORTH_PAIRING:
            memory.pair_parentheses()
            return _url_end(memory, start)
    return NOWHERE


def _attributes(spans: Spans, element: Element, target: _Target) -> None:
    ial = target.holder.ial if target.holder is not None else None
    element.ial = ial
    if ial is not None:
        apply(element.attrs, ial, spans.doc.attribute_lists)


def _add_link(spans: Spans, content: list[Node], target: _Target) -> None:
    link = Element("a", "", content)
    _attributes(spans, link, target)
    link.attrs["href"] = target.url
    if target.title is not None:
        link.attrs["title"] = target.title
    spans.add(link)


def _add_image(spans: Spans, alt: str, target: _Target) -> None:
    image = Element.leaf("img")
    _attributes(spans, image, target)
    image.attrs["src"] = target.url
    image.attrs["alt"] = alt
    if target.title is not None:
        image.attrs["title"] = target.title
    spans.add(image)
    if isinstance(spans.frame, LinkFrame):
        # The image's brackets are no brackets of the text around it.
        spans.frame.opened.pop()


def render_link(out: Output, link: Element) -> None:
    out.span("a", link.attrs, link.children)


def render_image(out: Output, image: Element) -> None:
    out.parts.append(f"<img{out.attributes(image.attrs)} />")


def register(md: Dialect) -> None:
    md.inline.register("link", _TRIGGER, parse_link, first="[!")
    md.renderer.register("a", render_link)
    md.renderer.register("img", render_image)
