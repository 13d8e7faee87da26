"""The tree as HTML: kramdown's layout, without recursion."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import mistune

from jekyllpy.markdown.chars import is_cjk
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.ids import IdCounter
from jekyllpy.markdown.options import KramdownOptions
from jekyllpy.markdown.toc import Toc
from jekyllpy.markdown.tree import Element, Html, Node
from jekyllpy.ruby.text import strip

if TYPE_CHECKING:
    from jekyllpy.markdown.code import Highlighter
    from jekyllpy.markdown.footnotes import Note

_ESCAPES: Final = MappingProxyType({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_REFERENCE: Final = r"&(?:[A-Za-z0-9_:][-A-Za-z0-9_.:]*|#[0-9]+|#x[0-9a-fA-F]+);"
_IN_TEXT: Final = re.compile(rf"{_REFERENCE}|[&<>]")
_IN_ATTRIBUTE: Final = re.compile(rf"{_REFERENCE}|[&<>\"]")


def _escaped(match: re.Match[str]) -> str:
    found = match[0]
    return _ESCAPES.get(found, found)


def escape_text(text: str) -> str:
    """Escape what stands between tags; anything shaped like a reference stays."""
    if "&" in text:
        return _IN_TEXT.sub(_escaped, text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def escape_attribute(text: str) -> str:
    """Escape an attribute's value; anything shaped like a reference stays."""
    return _IN_ATTRIBUTE.sub(_escaped, text)


def escape_code(text: str) -> str:
    """Escape code: references too."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def attributes(attrs: dict[str, str | None]) -> str:
    """Return the attributes as they stand in a tag, with a blank in front; a blank id is left out."""
    if not attrs:
        return ""
    return "".join(
        f' {name}="{escape_attribute(value)}"'
        for name, value in attrs.items()
        if value is not None and (name != "id" or strip(value))
    )


def join_cjk_lines(text: str) -> str:
    """Remove the ends of lines between Chinese or Japanese characters."""
    lines = text.split("\n")
    joined = lines[0]
    for line in lines[1:]:
        is_inside = joined and line and is_cjk(joined[-1]) and is_cjk(line[0])
        joined += line if is_inside else f"\n{line}"
    return joined


class Close:
    """Something to be done when the children of an element have been written."""

    __slots__ = ("action", "pad", "text")

    def __init__(self, text: str, pad: str | None = None, action: Callable[[Output], None] | None = None) -> None:
        self.text = text
        self.pad = pad
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
        from jekyllpy.markdown.code import code_settings

        self.writers = writers
        self.doc = doc
        self.options = options
        self.highlighter = highlighter
        self.code_settings = code_settings(options.syntax_highlighter_opts)
        self.parts: list[Any] = []
        self.column = 0
        self.notes: dict[str, Note] = {}
        self.footnote_place: Slot | None = None
        self.toc_place: tuple[Slot, Element] | None = None
        self._joins_lines = options.remove_line_breaks_for_cjk
        self.pad = ""
        self.parents: list[Element] = []
        self.ids = IdCounter()
        self.toc = Toc(options)
        self._stack: list[Any] = []

    attributes = staticmethod(attributes)
    attribute_value = staticmethod(escape_attribute)

    def write(self, nodes: Sequence[Node]) -> None:
        """Write nodes and everything below them."""
        outer, self._stack = self._stack, list(nodes)[::-1]
        stack, parts, writers, joins_lines = self._stack, self.parts, self.writers, self._joins_lines
        while stack:
            node = stack.pop()
            kind = node.__class__
            if kind is str:
                parts.append(escape_text(node) if not joins_lines else join_cjk_lines(escape_text(node)))
            elif kind is Close:
                self._close(node)
            else:
                writers[node.kind](self, node)
        self._stack = outer

    def _close(self, close: Close) -> None:
        if close.pad is not None:
            self.pad = close.pad
            self.parents.pop()
        if close.action is not None:
            close.action(self)
        elif close.text:
            self.parts.append(close.text)

    def inline(self, children: list[Node], end: str = "") -> None:
        """Write span children, then some text."""
        if end:
            self._stack.append(Close(end))
        self._stack += children[::-1]

    def span(self, tag: str, attrs: dict[str, str | None], children: list[Node]) -> None:
        """Write an element inside a line."""
        if len(children) == 1 and children[0].__class__ is str and not self._joins_lines:
            self.parts.append(f"<{tag}{attributes(attrs)}>{escape_text(children[0])}</{tag}>")  # type: ignore[arg-type]
        else:
            self.parts.append(f"<{tag}{attributes(attrs)}>")
            self.inline(children, f"</{tag}>")

    def line(self, tag: str, attrs: dict[str, str | None], children: list[Node]) -> None:
        """Write a block on a line of its own, tags included."""
        if len(children) == 1 and children[0].__class__ is str and not self._joins_lines:
            text = escape_text(children[0])  # type: ignore[arg-type]
            self.parts.append(f"{self.pad}<{tag}{attributes(attrs)}>{text}</{tag}>\n")
        else:
            self.parts.append(f"{self.pad}<{tag}{attributes(attrs)}>")
            self.inline(children, f"</{tag}>\n")

    def indented(self, tag: str, element: Element) -> None:
        """Write a block whose tags stand on lines of their own and whose children are indented."""
        self.parts.append(f"{self.pad}<{tag}{attributes(element.attrs)}>\n")
        self.nest(element, Close(f"{self.pad}</{tag}>\n", self.pad))

    def nest(self, element: Element, close: Close) -> None:
        """Write the children of a block one level deeper, then do what `close` says."""
        self.pad += "  "
        self.parents.append(element)
        self._stack.append(close)
        self._stack += element.children[::-1]

    def place_toc(self, element: Element) -> None:
        """Leave the place of a list to the table of contents."""
        self.toc_place = (self.slot(), element)

    def finish(self) -> str:
        """Write footnotes and table of contents to their places; return everything."""
        from jekyllpy.markdown.footnotes import write_notes

        main = self.parts
        if self.footnote_place is not None:
            self.parts = self.footnote_place.parts
        write_notes(self)
        if self.toc_place is not None:
            slot, element = self.toc_place
            self.parts = slot.parts
            self._write_toc(element)
        self.parts = main
        return _joined(main)

    def _write_toc(self, element: Element) -> None:
        tree = self.toc.tree(element.kind, element.attrs)
        if tree is not None:
            self.write([tree])

    def is_in_raw_html(self) -> bool:
        """Return whether what is written next stands in an HTML element whose content is left alone."""
        parent = self.parents[-1] if self.parents else None
        return isinstance(parent, Html) and parent.model == "raw"

    def slot(self) -> Slot:
        """Leave a place to be filled later."""
        slot = Slot()
        self.parts.append(slot)
        return slot

    def ends_line(self) -> bool:
        """Return whether the last thing written ended a line."""
        for part in reversed(self.parts):
            if part.__class__ is not str:
                return False
            if part:
                return bool(part.endswith("\n"))
        return False


def _joined(parts: list[Any]) -> str:
    # A slot may be in the footnotes, which fill a slot; deeper they do not go.
    return "".join(part if part.__class__ is str else _joined(part.parts) for part in parts)


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
        super().register(name, method)
        self._writers[name] = method

    def render(self, doc: Document, root: Element) -> str:
        """Return the document as HTML."""
        out = Output(self._writers, doc, doc.output_options(self._options), self._highlighter)
        out.write(root.children)
        return out.finish()
