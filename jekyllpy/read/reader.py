"""The reading stage: one site from one source folder (reader.rb)."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any

from jekyllpy.config.config import is_truthy
from jekyllpy.errors import ConfigError, ReadError
from jekyllpy.model import Collection, Document, Page, SiteContent, SiteRules, StaticFile
from jekyllpy.model.paths import clamp
from jekyllpy.read.collections import collection_rules, read_collection
from jekyllpy.read.data import read_data
from jekyllpy.read.documents import CollectionRules
from jekyllpy.read.layouts import read_layouts
from jekyllpy.read.order import sort_documents
from jekyllpy.read.pages import read_page
from jekyllpy.read.posts import read_posts
from jekyllpy.read.static_files import read_static_file
from jekyllpy.read.text import read_bytes, show
from jekyllpy.read.theme import add_theme_assets, with_theme_data, with_theme_layouts
from jekyllpy.read.tree import SourceTree, has_header
from jekyllpy.read.walk import EntryFilter

_NOT_IN_LABEL = re.compile(r"[^a-z0-9_\-.]", re.IGNORECASE | re.ASCII)


def read_site(rules: SiteRules) -> SiteContent:
    """Return everything the source holds.

    Raises `ReadError` for a file that cannot be read, `FrontMatterError` and `PermalinkError` for heads that end the
    build.
    """
    config = rules.config
    if not config.source.is_dir():
        # Unlike Jekyll, which builds nothing and empties the destination
        raise ReadError("The source directory does not exist.", show(config.source))
    entries = EntryFilter(config.source, config.include, config.exclude, config.safe)
    layouts = read_layouts(
        _inside(config.source, config.raw["layouts_dir"]), str(config.source), entries, config.encoding
    )
    tree = SourceTree(rules, entries)
    posts = _limited(_read_posts(rules, entries, tree), config.limit_posts)
    _add_included_files(rules, entries, tree)
    pages = sorted(tree.pages, key=lambda page: os.fsencode(page.name))
    files = sorted(tree.static_files, key=lambda file: os.fsencode(file.relative_path))
    collections = _read_collections(rules, entries, posts)
    files += [file for collection in collections.values() for file in collection.files]
    add_theme_assets(rules, pages, files)
    layouts = with_theme_layouts(layouts, rules.theme, entries, config.encoding)
    return SiteContent(rules, layouts, tuple(pages), tuple(files), collections, _data(rules, entries))


def _inside(source: object, folder: Any) -> str:
    return os.path.join(str(source), clamp(str(folder)))


def _read_posts(rules: SiteRules, entries: EntryFilter, tree: SourceTree) -> list[Document]:
    posts: list[Document] = []
    collection = collection_rules(rules, "posts")
    container = rules.config.raw.get("collections_dir") or ""
    for folder in tree.walk():
        if not container or folder.startswith(f"/{container}"):
            posts.extend(read_posts(collection, entries, folder))
    return sort_documents(posts)


def _limited(posts: list[Document], limit: int) -> list[Document]:
    # Jekyll: the limit keeps the newest (site.rb)
    return posts[-limit:] if limit > 0 else posts


def _add_included_files(rules: SiteRules, entries: EntryFilter, tree: SourceTree) -> None:
    """Add the files that `include` names exactly, wherever they lie (reader.rb, read_included_excludes)."""
    for entry in rules.config.include:
        relative = clamp(str(entry))
        path = f"{rules.config.source}/{relative}"
        if not os.path.isfile(path) or entries.is_unsafe_link(path):
            continue
        folder, _, name = f"/{relative}".rpartition("/")
        known: list[Page] | list[StaticFile] = tree.pages if has_header(path) else tree.static_files
        if any(item.relative_path.lstrip("/") == relative for item in known):
            continue
        if has_header(path):
            page = read_page(rules, path, folder, name, read_bytes(path))
            if rules.is_published(page.data):
                tree.pages.append(page)
        else:
            tree.static_files.append(read_static_file(rules, path, folder, name))


def _read_collections(rules: SiteRules, entries: EntryFilter, posts: list[Document]) -> dict[str, Collection]:
    collections: dict[str, Collection] = {}
    for name in _labels(rules.config.raw.get("collections")):
        collection = collection_rules(rules, name)
        label = _NOT_IN_LABEL.sub("", name)
        if label == "posts":
            collections[name] = Collection(label, collection.metadata, _posts_directory(collection), tuple(posts))
        elif label == "data":
            # Jekyll: the folder is that of the data files, so the collection is empty (collection_reader.rb)
            collections[name] = Collection(label, collection.metadata, f"{collection.collections_path}/_data")
        else:
            collections[name] = read_collection(collection_rules(rules, label), entries)
    return collections


def _posts_directory(collection: CollectionRules) -> str:
    return f"{collection.collections_path}/_posts"


def _labels(collections: Any) -> list[str]:
    if collections is None:
        return ["posts"]
    if isinstance(collections, Mapping | list):
        return [str(name) for name in collections]
    raise ConfigError("Your `collections` key must be a hash or an array.")


def _data(rules: SiteRules, entries: EntryFilter) -> Any:
    # Jekyll: a `data` key in the config takes the place of the whole tree (site.rb)
    config = rules.config
    own = read_data(_inside(config.source, config.raw["data_dir"]), config, entries)
    given = config.raw.get("data")
    return given if is_truthy(given) else with_theme_data(own, rules, entries)
