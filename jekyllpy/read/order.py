"""The order of documents in a collection (collection.rb, document.rb)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from jekyllpy.model import Document
from jekyllpy.model.paths import join
from jekyllpy.ruby.sort import merge_sort
from jekyllpy.ruby.values import compare


def sort_documents(documents: list[Document]) -> list[Document]:
    """Return documents by date, then by path."""
    if all(isinstance(_date(document), datetime) for document in documents):
        return sorted(documents, key=lambda document: (document.data["date"], document.path))
    # Jekyll: an undated document compares by path alone, which is no order; the result is that of Ruby's merge sort
    return merge_sort(documents, compare_documents)


def compare_documents(one: Document, other: Document) -> int:
    """Return Jekyll's `<=>` of two documents."""
    by_date = compare(_date(one), _date(other))
    return by_date or (one.path > other.path) - (one.path < other.path)


def _date(document: Document) -> Any:
    # Jekyll: an undated draft has a date once something asks for it, such as the check for future dates (document.rb)
    return None if document.is_dated_late else document.data.get("date")


def order_collection(
    documents: list[Document], metadata: Mapping[str, Any], label: str, warn: Callable[[str, str], None]
) -> list[Document]:
    """Return a collection's documents in the order its metadata ask for: `order`, `sort_by`, or by date."""
    order, sort_by = metadata.get("order"), metadata.get("sort_by")
    if isinstance(order, list):
        return _rearrange(sort_documents(documents), [join(f"_{label}", str(name)) for name in order])
    if isinstance(sort_by, str):
        return merge_sort(documents, _by_key(sort_by, warn))
    return sort_documents(documents)


def _rearrange(documents: list[Document], order: list[str]) -> list[Document]:
    by_path = {document.relative_path: document for document in documents}
    wanted = [by_path[path] for path in dict.fromkeys(order) if path in by_path]
    return wanted + [document for path, document in by_path.items() if path not in set(order)]


def _by_key(key: str, warn: Callable[[str, str], None]) -> Callable[[Document, Document], int]:
    def compare_by_key(one: Document, other: Document) -> int:
        left, right = one.data.get(key), other.data.get(key)
        if left is None and right is not None:
            warn("Sort warning:", f"'{key}' not defined in {one.relative_path}")
            return 1
        if left is not None and right is None:
            warn("Sort warning:", f"'{key}' not defined in {other.relative_path}")
            return -1
        return compare(left, right) or compare_documents(one, other)

    return compare_by_key
