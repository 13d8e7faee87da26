"""The table of contents that takes the place of a list marked `{:toc}`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from jekyllpy.markdown.options import KramdownOptions
from jekyllpy.markdown.tree import Element, Header, Node, Paragraph

_NO_TOC: Final = re.compile(r"(?<![A-Za-z0-9_])no_toc(?![A-Za-z0-9_])")


class _Entry(NamedTuple):
    level: int
    identifier: str
    children: list[Node]


class Toc:
    """The headers written so far that may be listed."""

    __slots__ = ("_entries", "_levels")

    def __init__(self, options: KramdownOptions) -> None:
        self._entries: list[_Entry] = []
        self._levels = options.toc_levels

    def add(self, header: Header, identifier: str | None) -> None:
        """Note a header; one without an id, of another level or of the class `no_toc` is left out."""
        if identifier is None or header.level not in self._levels:
            return
        if not _NO_TOC.search(header.attrs.get("class") or ""):
            self._entries.append(_Entry(header.level, identifier, header.children))

    def tree(self, kind: str, attrs: dict[str, str | None]) -> Element | None:
        """Return the nested list (`ul` or `ol`) of all headers, nothing if there are none."""
        root = Element(kind, attrs={**attrs})
        identifier = root.attrs.setdefault("id", "markdown-toc")
        path: list[tuple[int, Element]] = []
        for entry in self._entries:
            while path and path[-1][0] >= entry.level:
                path.pop()
            item = _item(entry, f"{identifier}-{entry.identifier}")
            parent = _sublist(path[-1][1], kind) if path else root
            parent.children.append(item)
            path.append((entry.level, item))
        return root if root.children else None


def _item(entry: _Entry, identifier: str) -> Element:
    link = Element("a", "", _without_links(entry.children), {"href": f"#{entry.identifier}", "id": identifier})
    return Element("li", "", [Paragraph([link], transparent=True)])


def _sublist(item: Element, kind: str) -> Element:
    if len(item.children) == 1:
        item.children.append(Element(kind))
    sublist = item.children[1]
    assert isinstance(sublist, Element)
    return sublist


def _without_links(nodes: list[Node]) -> list[Node]:
    """Return a header's content without footnote markers and with links opened."""
    result: list[Node] = []
    stack = [(node, result) for node in reversed(nodes)]
    while stack:
        node, target = stack.pop()
        if isinstance(node, str):
            target.append(node)
        elif node.kind != "footnote":
            inner = target
            if node.kind != "a":
                inner = []
                target.append(node.with_children(inner))
            stack += [(child, inner) for child in reversed(node.children)]
    return result
