"""A fragment: the content of a body, without the body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from jekyllpy.ruby.nokogiri.parse import parse_body
from jekyllpy.ruby.nokogiri.serialize import to_html
from jekyllpy.ruby.nokogiri.tree import Element, Node

_BODY: Final = re.compile(r"^\s*?<body", re.IGNORECASE | re.MULTILINE | re.ASCII)


@dataclass(slots=True, eq=False)
class Fragment(Element):
    """A list of nodes without an element around."""

    @property
    def first_element(self) -> Element:
        """The first element; a fragment of text alone has none, which raises `LookupError`."""
        for child in self.children:
            if isinstance(child, Element):
                return child
        raise LookupError("no element in the fragment")

    def to_html(self) -> str:
        """Return the nodes as HTML."""
        return "".join([to_html(child) for child in self.children])


def parse_fragment(html: str) -> Fragment:
    """Return the nodes of a piece of HTML, its faults repaired."""
    fragment = Fragment()
    for body in parse_body(html):
        # Nokogiri: a body of the text's own is kept as an element (document_fragment.rb)
        for node in [body] if _BODY.search(html) else body.children:
            fragment.append(_moved(node))
    return fragment


def set_inner_html(element: Element, html: str) -> None:
    """Put the nodes of a piece of HTML in the place of an element's content."""
    element.children = []
    append_html(element, html)


def append_html(element: Element, html: str) -> None:
    """Add the nodes of a piece of HTML at the end of an element."""
    for node in parse_fragment(f"<div>{html}</div>").first_element.children:
        element.append(_moved(node))


def _moved(node: Node) -> Node:
    # Nokogiri: who moves an element sets its attributes with a prefix anew, so they come last (xml_node.c)
    if isinstance(node, Element) and any(":" in name for name in node.attributes):
        prefixed = {name: value or "" for name, value in node.attributes.items() if ":" in name}
        plain = {name: value for name, value in node.attributes.items() if ":" not in name}
        node.attributes = {**plain, **prefixed}
    return node
