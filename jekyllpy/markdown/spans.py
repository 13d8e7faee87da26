"""The walk between the phases: text to spans, attribute lists to attributes, ids and line breaks of GFM."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jekyllpy.markdown.abbreviations import Abbreviations
from jekyllpy.markdown.attributes import apply
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.ids import IdCounter, gfm_id
from jekyllpy.markdown.inline.parser import InlineParser, Spans
from jekyllpy.markdown.tree import Element, Header, Node, Term, is_block, text_of

# An element, its children still to be read and those read, and whether GFM's changes are made in it.
_Level = tuple[Element, Iterator[Node], list[Node], bool]

_TEXT_ONLY: Final = frozenset(("abbreviation",))
_WITH_IDS: Final = frozenset(("header", "dt"))
_SHOWN: Final = _TEXT_ONLY | {"codespan", "math", "entity", "symbol"}


def read_spans(parser: InlineParser, doc: Document, root: Element) -> None:
    """Finish the tree in place, then the bodies of footnotes."""
    walk = _Walk(parser, doc)
    walk.read(root, is_main=True)
    for footnote in doc.footnotes.values():
        walk.read(footnote.body, is_main=False)
    walk.set_ids()


class _Walk:
    def __init__(self, parser: InlineParser, doc: Document) -> None:
        self._doc = doc
        self._spans = Spans(parser, doc)
        self._is_gfm = doc.options.input == "GFM"
        self._break = "\n" if doc.options.hard_wrap else "\\\n"
        self._abbreviations = Abbreviations(doc.abbreviations) if doc.abbreviations else None
        self._headers: list[Header] = []
        self._needs_raw_text = self._is_gfm or doc.options.auto_id_stripping

    def read(self, root: Element, is_main: bool) -> None:
        """Go through the tree depth first; GFM's own changes are made in the main text, outside HTML."""
        stack: list[_Level] = [(root, iter(root.children), [], is_main and self._is_gfm)]
        while stack:
            parent, rest, done, is_gfm = stack[-1]
            for child in rest:
                if isinstance(child, str):
                    done.append(child)
                elif child.kind == "raw_text":
                    done += self._text(child, parent, is_gfm)
                elif not self._finish(child, done) or not child.children:
                    continue
                elif (text := _only_text(child)) is not None:
                    child.children = self._text(text, child, is_gfm)
                    self._leave(child, is_gfm)
                else:
                    stack.append((child, iter(child.children), [], is_gfm and child.kind != "html"))
                    break
            else:
                parent.children = done
                stack.pop()
                self._leave(parent, is_gfm)

    def _finish(self, child: Element, done: list[Node]) -> bool:
        """Give a block its attributes and keep it; return False if there is nothing more to it."""
        if child.ial is not None:
            apply(child.attrs, child.ial, self._doc.attribute_lists)
        kind = child.kind
        if kind == "eob":
            return False
        if kind == "blank" and done and isinstance(done[-1], Element) and done[-1].kind == "blank":
            return False
        done.append(child)
        return True

    def _leave(self, element: Element, is_gfm: bool) -> None:
        if element.kind not in _WITH_IDS:
            return
        if isinstance(element, Header):
            if self._needs_raw_text:
                element.raw_text = text_of(element.children, _SHOWN if self._is_gfm else _TEXT_ONLY)
            if is_gfm:
                self._headers.append(element)
        elif isinstance(element, Term):
            element.raw_text = text_of(element.children, _SHOWN if self._is_gfm else _TEXT_ONLY)

    def set_ids(self) -> None:
        """Give GFM's ids to headers without one. The options may have changed up to the last span."""
        options = self._doc.options
        if not options.auto_ids:
            return
        ids = IdCounter()
        for header in self._headers:
            if "id" not in header.attrs:
                header.attrs["id"] = options.auto_id_prefix + ids.unique(gfm_id(header.raw_text))

    def _text(self, content: Element, parent: Element, is_gfm: bool) -> list[Node]:
        text = content.value
        nodes = self._spans.read(text)
        if self._abbreviations is not None:
            nodes = self._abbreviations.replace(nodes, parent)
        # The mark may come together only here, over an extension that shows nothing.
        if is_gfm and "\n" in text and self._break[0] in text and parent.kind != "header":
            nodes = break_lines(nodes, self._break, is_block(parent) and _is_last(content, parent))
        return nodes


def _only_text(block: Element) -> Element | None:
    """Return the text of a block that holds nothing else; HTML is looked at by the way through the tree."""
    first = block.children[0]
    if len(block.children) > 1 or isinstance(first, str) or first.kind != "raw_text" or block.kind == "html":
        return None
    return first


def _is_last(content: Element, parent: Element) -> bool:
    rest = (child for child in reversed(parent.children) if isinstance(child, str) or child.kind != "eob")
    return next(rest, None) is content


def break_lines(nodes: list[Node], mark: str, in_block: bool) -> list[Node]:
    """Put a line break wherever the mark stands in text, down to the innermost span but not into HTML."""
    top: list[Node] = []
    stack = [(nodes, top, in_block)]
    while stack:
        children, result, is_in_block = stack.pop()
        for index, child in enumerate(children):
            if isinstance(child, Element):
                result.append(child)
                if child.children and child.kind != "html":
                    inner: list[Node] = []
                    stack.append((child.children, inner, False))
                    child.children = inner
            elif mark in child:
                result += _broken(child, mark, is_in_block and index == len(children) - 1)
            else:
                result.append(child)
    return top


def _broken(text: str, mark: str, is_last_in_block: bool) -> list[Node]:
    lines = text.split(mark)
    # GFM: no break at the very end of a block.
    breaks = len(lines) - 1 - (is_last_in_block and not lines[-1])
    result: list[Node] = []
    for index, line in enumerate(lines):
        result.append(f"\n{line}" if index else line)
        if index < breaks:
            result.append(Element.leaf("br"))
    return result
