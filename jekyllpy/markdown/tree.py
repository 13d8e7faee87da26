"""The document between parsing and writing: elements, and text as plain strings.

A child is a string (text, not yet escaped) or an element. Block rules leave `raw_text` elements, which the inline
phase replaces by what they hold.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from typing import Any, Final

from jekyllpy.markdown.attributes import AttributeList

# Shared by all elements that never have children.
NO_CHILDREN: Final[Any] = ()

Attributes = dict[str, str | None]


class Element:
    """A part of the document: its kind, its own text if it has one, children, attributes."""

    __slots__ = ("attrs", "children", "ial", "kind", "value")

    def __init__(
        self,
        kind: str,
        value: str = "",
        children: list[Node] | None = None,
        attrs: Attributes | None = None,
    ) -> None:
        self.kind = kind
        self.value = value
        self.children: list[Node] = [] if children is None else children
        self.attrs: Attributes = {} if attrs is None else attrs
        self.ial: AttributeList | None = None

    @classmethod
    def leaf(cls, kind: str, value: str = "") -> Element:
        """Return an element that has no children and never will."""
        return cls(kind, value, NO_CHILDREN)

    def with_children(self, children: list[Node]) -> Element:
        """Return the same element around other children."""
        twin = copy(self)
        twin.children = children
        return twin

    def list_attributes(self) -> AttributeList:
        """Return the element's attribute list, an empty one from now on if it had none."""
        if self.ial is None:
            self.ial = AttributeList()
        return self.ial

    def has_reference(self, name: str) -> bool:
        """Return whether the element's attribute list names a reference."""
        return self.ial is not None and name in self.ial.references


Node = str | Element


class Paragraph(Element):
    """A paragraph; a transparent one (in a compact list) shows its content only."""

    __slots__ = ("transparent",)

    def __init__(self, children: list[Node] | None = None, transparent: bool = False) -> None:
        super().__init__("p", "", children)
        self.transparent = transparent


def end_line(paragraph: Element) -> None:
    """Put the end of a line behind the paragraph's text, for what follows it in a compact item."""
    first = paragraph.children[0] if paragraph.children else None
    if isinstance(first, str):
        paragraph.children[0] = f"{first}\n"
    elif first is not None and first.kind == "raw_text":
        first.value += "\n"


class Header(Element):
    """A header with its level (1 to 6) and the text its id is made of."""

    __slots__ = ("level", "raw_text")

    def __init__(self, level: int, raw_text: str) -> None:
        super().__init__("header")
        self.level = level
        self.raw_text = raw_text


class Term(Element):
    """A term of a definition list."""

    __slots__ = ("raw_text",)

    def __init__(self, raw_text: str) -> None:
        super().__init__("dt")
        self.raw_text = raw_text


class CodeBlock(Element):
    """A code block; `language` is the whole word after a fence, options included."""

    __slots__ = ("language",)

    def __init__(self, code: str, language: str | None = None) -> None:
        super().__init__("codeblock", code, NO_CHILDREN)
        self.language = language


class Table(Element):
    """A table; `alignment` holds `left`, `right`, `center` or an empty string a column."""

    __slots__ = ("alignment",)

    def __init__(self) -> None:
        super().__init__("table")
        self.alignment: list[str] = []


class Html(Element):
    """An HTML element; `value` is its name, `model` says how its content is read: `raw`, `block`, `span` or nothing."""

    __slots__ = ("is_block", "is_closed", "model")

    def __init__(self, name: str, attrs: dict[str, str | None], is_block: bool, model: str = "") -> None:
        super().__init__("html", name, None, attrs)
        self.is_block = is_block
        self.is_closed = False
        self.model = model


class Verbatim(Element):
    """A comment, an instruction, text that is left alone, or mathematics, in block or span position."""

    __slots__ = ("is_block", "types")

    def __init__(self, kind: str, value: str, is_block: bool, types: tuple[str, ...] = ()) -> None:
        super().__init__(kind, value, NO_CHILDREN)
        self.is_block = is_block
        self.types = types


class Abbreviated(Element):
    """An abbreviation in the text; `value` is how it stands there, `key` how it is defined."""

    __slots__ = ("key",)

    def __init__(self, text: str, key: str) -> None:
        super().__init__("abbreviation", text, NO_CHILDREN)
        self.key = key


class Footnote(Element):
    """A footnote marker; `body` is the definition it points to."""

    __slots__ = ("body",)

    def __init__(self, name: str, body: Element) -> None:
        super().__init__("footnote", name, NO_CHILDREN)
        self.body = body


# What HTML calls phrasing content, and what kramdown's own category of an element says otherwise.
_BLOCK_KINDS = frozenset(
    ("blank", "p", "header", "blockquote", "codeblock", "ul", "ol", "li", "dl", "dt", "dd", "table", "td", "hr")
)


def is_block(node: Node) -> bool:
    """Return whether the node stands in block position."""
    if isinstance(node, str):
        return False
    return node.kind in _BLOCK_KINDS or bool(getattr(node, "is_block", False))


def text_of(nodes: Iterable[Node], kinds: frozenset[str]) -> str:
    """Return all text below the nodes, together with the values of elements of some kinds."""
    found: list[str] = []
    stack = list(nodes)[::-1]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            found.append(node)
        elif node.kind in kinds:
            found.append(node.value)
        else:
            stack += node.children[::-1]
    return "".join(found)
