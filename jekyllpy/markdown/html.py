"""The tree as HTML: kramdown's layout, without recursion.

What is still to be written lies on a stack: nodes, markup that ends a span, and what is to be done when a block ends.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import mistune

from jekyllpy.markdown.document import Document
from jekyllpy.markdown.escaping import attributes, escape_attribute, escape_text
from jekyllpy.markdown.ids import IdCounter
from jekyllpy.markdown.options import KramdownOptions
from jekyllpy.markdown.toc import Toc
from jekyllpy.markdown.tree import Attributes, Element, Html, Node
from jekyllpy.ruby.letters import is_cjk

if TYPE_CHECKING:
    from jekyllpy.markdown.code import CodeStyle, Highlighter
    from jekyllpy.markdown.footnotes import Note


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


class BlockEnd:
    """What is to be done when the children of a block have been written."""

    __slots__ = ("action", "indent")

    def __init__(self, indent: int, action: Callable[[Output], None]) -> None:
        self.indent = indent
        self.action = action


class Slot:
    """A place in the output that is filled last."""

    __slots__ = ("parts",)

    def __init__(self) -> None:
        self.parts: list[Part] = []


Part = str | Slot
Writer = Callable[["Output", Any], None]


class Output:
    """What is being written of one document."""

    def __init__(
        self, writers: dict[str, Writer], doc: Document, options: KramdownOptions, highlighter: Highlighter
    ) -> None:
        self.doc = doc
        self.options = options
        self.highlighter = highlighter
        self.parts: list[Part] = []
        self.indent = 0
        self.parents: list[Element] = []
        self.column = 0
        self.ids = IdCounter()
        self.toc = Toc(options)
        self.toc_place: tuple[Slot, Element] | None = None
        self._has_slots = False
        self.notes: list[Note] = []
        self.notes_by_name: dict[str, Note] = {}
        self.footnote_place: Slot | None = None
        self._code_styles: dict[bool, CodeStyle] = {}
        self._writers = writers
        self._stack: list[Any] = []
        # Only then can a block stand in a line, indented by the spans around it.
        self._counts_spans = options.html_to_native
        self._escape = _escape_and_join if options.remove_line_breaks_for_cjk else escape_text

    attributes = staticmethod(attributes)
    attribute_value = staticmethod(escape_attribute)

    def code_style(self, *, is_block: bool) -> CodeStyle:
        """Return how code blocks, or code spans, are written."""
        style = self._code_styles.get(is_block)
        if style is None:
            from jekyllpy.markdown.code import CodeStyle

            style = CodeStyle(self.options, self.highlighter, self.doc, is_block=is_block)
            self._code_styles[is_block] = style
        return style

    @property
    def pad(self) -> str:
        """The blanks before a block at the current depth."""
        return " " * self.indent

    def write(self, nodes: Sequence[Node]) -> None:
        """Write nodes and everything below them."""
        stack: list[Any] = list(nodes)[::-1]
        self._stack = stack
        append, escape, writers = self.parts.append, self._escape, self._writers
        while stack:
            node = stack.pop()
            kind = node.__class__
            if kind is str:
                append(escape(node))
            elif kind is Markup:
                append(node)
            elif kind is BlockEnd:
                self.indent = node.indent
                self.parents.pop()
                node.action(self)
            else:
                writers[node.kind](self, node)

    def inline(self, children: list[Node], end: str = "", parent: Element | None = None) -> None:
        """Write span children, then some markup."""
        if self._counts_spans:
            self.nest(parent or Element("span", "", children), lambda out: out.parts.append(end))
            return
        if end:
            self._stack.append(Markup(end))
        self._stack += children[::-1]

    def span(self, tag: str, attrs: Attributes, children: list[Node]) -> None:
        """Write an element inside a line."""
        self._around(f"<{tag}{attributes(attrs)}>", children, f"</{tag}>")

    def line(self, tag: str, attrs: Attributes, children: list[Node]) -> None:
        """Write a block on a line of its own, tags included."""
        self._around(f"{' ' * self.indent}<{tag}{attributes(attrs)}>", children, f"</{tag}>\n")

    def _around(self, start: str, children: list[Node], end: str) -> None:
        if len(children) == 1:
            text = children[0]
            if text.__class__ is str:
                self.parts.append(f"{start}{self._escape(text)}{end}")
                return
        self.parts.append(start)
        self.inline(children, end)

    def indented(self, tag: str, element: Element) -> None:
        """Write a block whose tags stand on lines of their own and whose children are indented."""
        pad = " " * self.indent
        self.parts.append(f"{pad}<{tag}{attributes(element.attrs)}>\n")
        self.nest(element, lambda out: out.parts.append(f"{pad}</{tag}>\n"))

    def nest(self, element: Element, end: Callable[[Output], None]) -> None:
        """Write the children of a block one level deeper, then do what ends it."""
        self._stack.append(BlockEnd(self.indent, end))
        self._stack += element.children[::-1]
        self.indent += 2
        self.parents.append(element)

    def is_in_raw_html(self) -> bool:
        """Return whether what is written next stands in an HTML element whose content is left alone."""
        parent = self.parents[-1] if self.parents else None
        return isinstance(parent, Html) and parent.model == "raw"

    def ends_line(self) -> bool:
        """Return whether the last thing written ended a line."""
        for part in reversed(self.parts):
            if isinstance(part, Slot):
                return False
            if part:
                return part.endswith("\n")
        return False

    def has_written_since(self, position: int) -> bool:
        """Return whether anything has been written behind a position among the parts."""
        return any(self.parts[index] for index in range(position, len(self.parts)))

    def slot(self) -> Slot:
        """Leave a place to be filled later."""
        slot = Slot()
        self.parts.append(slot)
        self._has_slots = True
        return slot

    def finish(self) -> str:
        """Write footnotes and table of contents to their places; return everything."""
        from jekyllpy.markdown.footnotes import write_notes

        main = self.parts
        if self.footnote_place is not None:
            self.parts = self.footnote_place.parts
        write_notes(self)
        if self.toc_place is not None:
            slot, element = self.toc_place
            tree = self.toc.tree(element.kind, element.attrs)
            self.parts = slot.parts
            self.write([tree] if tree is not None else [])
        self.parts = main
        return _joined(main) if self._has_slots else "".join(main)  # type: ignore[arg-type]


def _escape_and_join(text: str) -> str:
    """Escape text and remove the ends of lines between Chinese or Japanese characters."""
    lines = escape_text(text).split("\n")
    joined = lines[:1]
    for before, line in pairwise(lines):
        is_inside = before and line and is_cjk(before[-1]) and is_cjk(line[0])
        joined.append(line if is_inside else f"\n{line}")
    return "".join(joined)


def _joined(parts: list[Part]) -> str:
    # A slot may be in the footnotes, which fill a slot; deeper they do not go.
    return "".join(_joined(part.parts) if isinstance(part, Slot) else part for part in parts)


class HtmlRenderer(mistune.BaseRenderer):
    """mistune's registry of what writes which kind of element."""

    NAME = "kramdown"

    def __init__(self, options: KramdownOptions, highlighter: Highlighter) -> None:
        super().__init__()
        self._options = options
        self._highlighter = highlighter
        self._writers: dict[str, Writer] = {}

    def register(self, name: str, method: Writer) -> None:  # type: ignore[override]
        """Say what writes elements of a kind."""
        super().register(name, method)  # type: ignore[arg-type]
        self._writers[name] = method

    def render(self, doc: Document, root: Element) -> str:
        """Return the document as HTML."""
        out = Output(self._writers, doc, doc.output_options(self._options), self._highlighter)
        out.write(root.children)
        return out.finish()
