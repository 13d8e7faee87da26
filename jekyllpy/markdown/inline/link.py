"""Links and images: `[text](url "title")`, `[text][id]`, `[id]`, and the same behind `!`."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.attributes import apply
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.document import link_key
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.inline.escape import unescape
from jekyllpy.markdown.inline.parser import LINK, NOT_MINE, Frame, Spans
from jekyllpy.markdown.tree import Element
from jekyllpy.ruby.text import STRIPPED

_TRIGGER: Final = r"\[|!(?=\[)"
_ID: Final = re.compile(r"[ \t\n\r\f\v]*\[([^\]]+)?\]")
_URL_IN_ANGLES: Final = re.compile(r"\(<(.*?)>")
_URL_STOP: Final = re.compile(r"""[()]|[ \t\n\r\f\v](?=['"])""")
_TITLE: Final = re.compile(r"""[ \t\n\r\f\v]*(["'])((?s:.+?))\1[ \t\n\r\f\v]*\)""")


class _Target:
    __slots__ = ("end", "holder", "title", "url")

    def __init__(self, url: str, title: str | None, end: int, holder: Element | None = None) -> None:
        self.url = url
        self.title = title
        self.end = end
        self.holder = holder


class LinkFrame(Frame):
    """A link or an image whose closing bracket is being looked for."""

    __slots__ = ("depth", "images", "start")

    def __init__(self, spans: Spans, kind: str, start: int) -> None:
        super().__init__(spans, kind, "[]!", spans.parser.all_rules())
        self.search = self.set.search_in_link
        self.start = start
        self.depth = 1
        self.images = 0

    def stop(self, spans: Spans, at: int) -> int:
        self.depth += -1 if spans.src[at] == "]" else 1
        # kramdown: an image inside counts as an opening bracket without a closing one.
        if self.depth - self.images != 0:
            return NOT_MINE
        target = _target(spans, self.start, at)
        if target is None:
            return self._fail(spans)
        content = spans.leave()
        if self.kind == "a":
            _add_link(spans, content, target)
        else:
            _add_image(spans, unescape(spans.src[self.start : at]), target)
        return target.end

    def exhausted(self, spans: Spans, position: int) -> int:
        return self._fail(spans)

    def _fail(self, spans: Spans) -> int:
        spans.give_up()
        spans.text.append("[" if self.kind == "a" else "![")
        return self.start


def parse_link(spans: Spans, at: int, has_before: bool) -> int:
    src = spans.src
    kind, start = ("img", at + 2) if src[at] == "!" else ("a", at + 1)
    if start >= len(src) or src[start] == "^":
        return NOT_MINE
    if (kind == "a" and spans.inside & LINK) or src.find("]", start) < 0:
        spans.text.append(src[at:start])
    else:
        spans.enter(LinkFrame(spans, kind, start), LINK)
    return start


def _target(spans: Spans, start: int, end: int) -> _Target | None:
    """Return where a link leads; `end` is where the closing bracket stands."""
    src = spans.src
    after = end + 1
    reference = _ID.match(src, after)
    if reference is not None or not src.startswith("(", after):
        name = reference and reference[1]
        behind = after if reference is None else reference.end()
        return _defined(spans, unescape(src[start:end]) if name is None else name, behind)
    return _inline_target(src, after)


def _defined(spans: Spans, name: str, end: int) -> _Target | None:
    definition = spans.doc.links.get(link_key(name))
    if definition is None:
        spans.doc.warn(f"No link definition for link ID '{link_key(name)}' found")
        return None
    return _Target(definition.url, definition.title, end, definition.holder)


def _inline_target(src: str, start: int) -> _Target | None:
    if angles := _URL_IN_ANGLES.match(src, start):
        url, end = angles[1], angles.end()
        if src.startswith(")", end):
            return _Target(url, None, end + 1)
    else:
        url, end, is_complete = _url_in_parentheses(src, start)
        if is_complete:
            return _Target(url, None, end)
    title = _TITLE.match(src, end)
    return None if title is None else _Target(url, title[2], title.end())


def _url_in_parentheses(src: str, start: int) -> tuple[str, int, bool]:
    """Return the URL, the position behind it, and whether the closing parenthesis was reached."""
    depth = 0
    end = start
    for stop in _URL_STOP.finditer(src, start):
        end = stop.end()
        if stop[0] == "(":
            depth += 1
        elif stop[0] == ")":
            depth -= 1
            if depth == 0:
                return src[start + 1 : end - 1].strip(STRIPPED), end, True
        else:
            break
    return src[start + 1 : end - 1].strip(STRIPPED), end, False


def _attributes(spans: Spans, element: Element, target: _Target) -> None:
    ial = target.holder.ial if target.holder is not None else None
    element.ial = ial
    if ial is not None:
        apply(element.attrs, ial, spans.doc.attribute_lists)


def _add_link(spans: Spans, content: list[str | Element], target: _Target) -> None:
    link = Element("a", "", content)
    _attributes(spans, link, target)
    link.attrs["href"] = target.url
    if target.title is not None:
        link.attrs["title"] = target.title
    spans.add(link)


def _add_image(spans: Spans, alt: str, target: _Target) -> None:
    image = Element("img")
    _attributes(spans, image, target)
    image.attrs["src"] = target.url
    image.attrs["alt"] = alt
    if target.title is not None:
        image.attrs["title"] = target.title
    spans.add(image)
    if isinstance(spans.frame, LinkFrame):
        spans.frame.images += 1


def render_link(out: Output, link: Element) -> None:
    out.span("a", link.attrs, link.children)


def render_image(out: Output, image: Element) -> None:
    out.parts.append(f"<img{out.attributes(image.attrs)} />")


def register(md: Dialect) -> None:
    md.inline.register("link", _TRIGGER, parse_link, first="[!")
    md.renderer.register("a", render_link)
    md.renderer.register("img", render_image)
