"""The nodes of a fragment. They may be changed: a fragment belongs to whoever has parsed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Node:
    """What all nodes have: the element that holds them."""

    parent: Element | None = None

    def replace_with(self, nodes: Sequence[Node]) -> None:
        """Put other nodes in this one's place."""
        if self.parent is not None:
            self.parent.replace(self, nodes)

    def ancestors(self) -> Iterator[Element]:
        """Yield the elements around, the nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent


@dataclass(slots=True, eq=False)
class Text(Node):
    """Characters, without escapes."""

    content: str = ""


@dataclass(slots=True, eq=False)
class Cdata(Node):
    """The content of a script or a style, written as it is."""

    content: str = ""


@dataclass(slots=True, eq=False)
class Comment(Node):
    """A comment."""

    content: str = ""


@dataclass(slots=True, eq=False)
class Instruction(Node):
    """A processing instruction such as `<?php ... >`."""

    target: str = ""
    content: str | None = None


@dataclass(frozen=True, slots=True)
class Doctype:
    """A document's type, as its first line says it."""

    name: str
    public: str | None = None
    system: str | None = None


@dataclass(slots=True, eq=False)
class Element(Node):
    """An element; an attribute without a value has None."""

    name: str = ""
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)

    def append(self, node: Node) -> None:
        """Add a node at the end."""
        node.parent = self
        self.children.append(node)

    def replace(self, node: Node, nodes: Sequence[Node]) -> None:
        """Put other nodes in the place of one of the children."""
        at = next(index for index, child in enumerate(self.children) if child is node)
        self.children[at : at + 1] = nodes
        node.parent = None
        for each in nodes:
            each.parent = self

    def insert_first(self, nodes: Sequence[Node]) -> None:
        """Put nodes before all children."""
        self.children[:0] = nodes
        for each in nodes:
            each.parent = self

    def take_children(self, other: Element) -> None:
        """Put another element's children in the place of one's own."""
        self.children, other.children = other.children, []
        for each in self.children:
            each.parent = self

    def nodes(self) -> Iterator[Node]:
        """Yield all nodes below, in the order in which they are written."""
        pending: list[Node] = self.children[::-1]
        while pending:
            node = pending.pop()
            yield node
            if isinstance(node, Element):
                pending.extend(node.children[::-1])

    @property
    def text(self) -> str:
        """All characters below."""
        return "".join([node.content for node in self.nodes() if isinstance(node, Text | Cdata)])

    @property
    def classes(self) -> list[str]:
        """The words of the attribute `class`."""
        return (self.attributes.get("class") or "").split()
