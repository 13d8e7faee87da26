"""Posts and drafts of one folder of the walk (post_reader.rb)."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator

from jekyllpy import messages
from jekyllpy.model import Document, SiteRules
from jekyllpy.read.document_data import DATED_NAME
from jekyllpy.read.documents import CollectionRules, read_document
from jekyllpy.read.walk import EntryFilter, glob_tree


def read_posts(collection: CollectionRules, entries: EntryFilter, relative: str) -> Iterator[Document]:
    """Yield the posts of a folder, then its drafts where they are shown; `relative` is "" or starts with a slash."""
    yield from _publishable(collection, entries, f"{relative}/_posts", needs_date=True)
    if collection.rules.config.show_drafts:
        yield from _publishable(collection, entries, f"{relative}/_drafts", needs_date=False)


def _publishable(
    collection: CollectionRules, entries: EntryFilter, relative: str, needs_date: bool
) -> Iterator[Document]:
    folder = str(collection.rules.config.source) + relative
    if not os.path.isdir(folder):
        return
    for name in entries.filter(glob_tree(folder, with_dotfiles=False), relative):
        path = f"{folder}/{name}"
        if os.path.isdir(path) or not _is_post_name(posixpath.basename(name), needs_date):
            continue
        document = read_document(collection, path)
        if document is not None and document.content is not None and _is_due(collection.rules, document):
            yield document


def _is_post_name(name: str, needs_date: bool) -> bool:
    if needs_date:
        return DATED_NAME.fullmatch(name) is not None
    return "." in name[:-1] and not name.endswith(".")


def _is_due(rules: SiteRules, document: Document) -> bool:
    if rules.is_in_future(document.date):
        rules.warn(*messages.future_date(document.relative_path))
        return False
    return rules.is_published(document.data)
