"""Items that generators make as if a file held them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from jekyllpy.model import Document, SiteRules
from jekyllpy.model.paths import clamp
from jekyllpy.read.collections import collection_rules
from jekyllpy.read.documents import build_document
from jekyllpy.read.order import order_collection


def new_document(rules: SiteRules, label: str, name: str, data: Mapping[str, Any], content: str) -> Document:
    """Return the document that a file of this name in the collection's folder would be. Raises `FrontMatterError`."""
    collection = collection_rules(rules, label)
    path = f"{collection.collections_path}/_{label}/{clamp(name)}"
    return build_document(collection, path, data, content)


def ordered_documents(rules: SiteRules, label: str, documents: Iterable[Document]) -> list[Document]:
    """Return a collection's documents in the order that its metadata ask for."""
    metadata = collection_rules(rules, label).metadata
    return order_collection([*documents], {} if label == "posts" else metadata, label, rules.warn)
