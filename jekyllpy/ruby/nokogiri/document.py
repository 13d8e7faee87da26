"""A whole document: its type, its nodes, and the encoding that it names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from jekyllpy.ruby.nokogiri.parse import parse_nodes
from jekyllpy.ruby.nokogiri.serialize import to_html
from jekyllpy.ruby.nokogiri.tree import Doctype, Element

_TRANSITIONAL: Final = Doctype(
    "html", "-//W3C//DTD HTML 4.0 Transitional//EN", "http://www.w3.org/TR/REC-html40/loose.dtd"
)
_LEGACY: Final = "about:legacy-compat"
_ENCODING: Final = "utf-8"
_CONTENT_TYPE: Final = "text/html; charset=UTF-8"


@dataclass(slots=True, eq=False)
class HtmlDocument(Element):
    """The nodes at the top: comments and, as a rule, one element `html`."""

    doctype: Doctype = field(default=_TRANSITIONAL)

    def to_html(self) -> str:
        """Return the document as HTML, with the encoding named in its head."""
        _name_encoding(self)
        return "".join([_declaration(self.doctype), *(to_html(child) for child in self.children), "\n"])


def parse_html(html: str) -> HtmlDocument:
    """Return a document out of its HTML, its faults repaired and what is missing around its content added."""
    root, doctype = parse_nodes(html)
    document = HtmlDocument(doctype=doctype or _TRANSITIONAL)
    document.take_children(root)
    return document


def _declaration(doctype: Doctype) -> str:
    if doctype.public is not None:
        ids = [doctype.public] if doctype.system is None else [doctype.public, doctype.system]
        return f"<!DOCTYPE {doctype.name} PUBLIC {' '.join(map(_quoted, ids))}>\n"
    if doctype.system is not None and doctype.system != _LEGACY:
        return f"<!DOCTYPE {doctype.name} SYSTEM {_quoted(doctype.system)}>\n"
    return f"<!DOCTYPE {doctype.name}>\n"


def _quoted(literal: str) -> str:
    return f"'{literal}'" if '"' in literal else f'"{literal}"'


def _name_encoding(document: HtmlDocument) -> None:
    """Change the `meta` that names the encoding, or put one first in the head (htmlSetMetaEncoding)."""
    top = next((node for node in _elements(document) if node.name.lower() in ("html", "head", "meta")), None)
    if top is not None and top.name.lower() == "html":
        top = next((node for node in _elements(top) if node.name.lower() in ("head", "meta")), None)
    if top is None:
        return
    is_head = top.name.lower() == "head"
    head = top if is_head else top.parent
    assert head is not None
    siblings = _elements(head)
    metas = siblings if is_head else siblings[siblings.index(top) :]
    for meta in metas:
        content = meta.attributes.get("content")
        if meta.name.lower() == "meta" and content is not None and _tells_type(meta):
            if _ENCODING not in content.lower():
                meta.attributes["content"] = _CONTENT_TYPE
            return
    if head is not document:
        made = Element(name="meta", attributes={"http-equiv": "Content-Type", "content": _CONTENT_TYPE})
        head.insert_first([made])


def _tells_type(meta: Element) -> bool:
    return (meta.attributes.get("http-equiv") or "").lower() == "content-type"


def _elements(node: Element) -> list[Element]:
    return [child for child in node.children if isinstance(child, Element)]
