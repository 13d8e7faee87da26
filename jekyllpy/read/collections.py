"""Collections other than posts: their documents and files (collection.rb)."""

from __future__ import annotations

import os
from typing import Any

from jekyllpy.model import Collection, Document, SiteRules, StaticFile
from jekyllpy.model.collection import is_output
from jekyllpy.read.documents import CollectionRules, read_document
from jekyllpy.read.order import order_collection
from jekyllpy.read.static_files import read_collection_file
from jekyllpy.read.tree import has_header
from jekyllpy.read.walk import EntryFilter, glob_tree


def collection_rules(rules: SiteRules, label: str) -> CollectionRules:
    """Return what the config says of a collection."""
    config = rules.config
    metadata: Any = config.collections.get(label) or {}
    container = config.raw.get("collections_dir") or ""
    path = f"{config.source}/{container.strip('/')}" if container else str(config.source)
    return CollectionRules(rules, label, metadata, path)


def read_collection(collection: CollectionRules, entries: EntryFilter) -> Collection:
    """Return a collection with its documents in order."""
    directory = f"{collection.collections_path}/_{collection.label}"
    docs: list[Document] = []
    files: list[StaticFile] = []
    if os.path.isdir(directory) and not entries.is_unsafe_link(directory):
        for name in entries.filter(glob_tree(directory, with_dotfiles=True), f"_{collection.label}"):
            path = f"{directory}/{name}"
            if os.path.isdir(path) or entries.is_unsafe_link(path):
                continue
            if has_header(path):
                docs.extend(_published(collection, path))
            else:
                files.append(_file(collection, path))
    ordered = order_collection(docs, collection.metadata, collection.label, collection.rules.warn)
    return Collection(collection.label, collection.metadata, directory, tuple(ordered), tuple(files))


def _published(collection: CollectionRules, path: str) -> list[Document]:
    document = read_document(collection, path)
    if document is None or (document.data.get("published") is False and not collection.rules.config.unpublished):
        return []
    return [document]


def _file(collection: CollectionRules, path: str) -> StaticFile:
    return read_collection_file(
        collection.rules,
        path,
        collection.relative(path),
        collection.label,
        collection.url_template,
        is_output(collection.metadata),
    )
