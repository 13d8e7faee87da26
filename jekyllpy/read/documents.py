"""Documents: the files of collections, posts and drafts included."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from jekyllpy.config.config import is_truthy
from jekyllpy.errors import FrontMatterError, PermalinkError, ReadError, YamlError
from jekyllpy.model import Document, SiteRules
from jekyllpy.model.collection import is_output
from jekyllpy.model.document import YAML_EXTENSIONS
from jekyllpy.model.excerpt import excerpt_separator, item_excerpt
from jekyllpy.model.paths import extname, strip_dots
from jekyllpy.model.permalink import add_permalink_suffix, document_url
from jekyllpy.model.placeholders import UrlSource
from jekyllpy.read.document_data import Data, DocumentData
from jekyllpy.read.front_matter import parse_front_matter, split_front_matter
from jekyllpy.read.static_files import modified_time
from jekyllpy.read.text import decode, read_bytes, show
from jekyllpy.ruby.time import midnight
from jekyllpy.ruby.values import inspect, no_method
from jekyllpy.ruby.yaml import load_yaml
from jekyllpy.ruby.yaml_scalars import YamlValueError


@dataclass(frozen=True, slots=True)
class CollectionRules:
    """What a collection says of its documents."""

    rules: SiteRules
    label: str
    metadata: Mapping[str, Any]
    collections_path: str  # absolute

    @property
    def url_template(self) -> str:
        """The permalink template of its members."""
        own = self.metadata.get("permalink", self)
        if own is self:
            return add_permalink_suffix("/:collection/:path", self.rules.permalink_style)
        if not isinstance(own, str):
            raise PermalinkError(f"The permalink of collection '{self.label}' is not a string.")
        return own

    def relative(self, path: str) -> str:
        """Return an absolute path relative to the collections directory."""
        return path.replace(self.collections_path + "/", "", 1)


def read_document(collection: CollectionRules, path: str) -> Document | None:
    """Return the document of a file; None where its bytes are no text (Jekyll skips it silently).

    Raises `FrontMatterError` for a bad date, and with `strict_front_matter` for any bad head.
    """
    raw = read_bytes(path)
    rules = collection.rules
    known = rules.sources.recall(path, raw) if rules.sources else None
    if known is not None and (renewed := _renewed(collection, known)) is not None:
        return renewed
    told = rules.told() if rules.told else 0
    document = _read_document(collection, path, raw)
    if document is not None and rules.sources and rules.told and rules.told() == told:
        rules.sources.remember(path, raw, (document, rules.time))
    return document


def _renewed(collection: CollectionRules, known: tuple[Document, datetime]) -> Document | None:
    """Return what an earlier build read, brought to this build's moment; None where the moment may show elsewhere."""
    document, time = known
    rules = collection.rules
    moments = {int(time.timestamp()), int(rules.time.timestamp())}
    if document.collection != collection.label or not document.url:
        return None
    if document.is_draft or is_truthy(document.data.get("draft")):
        # Its date may be that of the file
        return None
    if document.date is time:
        document = replace(document, date=rules.time)
    elif int(document.date.timestamp()) in moments:
        return None
    is_due = rules.is_published(document.data) and not rules.is_in_future(document.date)
    is_written = is_output(collection.metadata) and is_due
    return document if is_written == document.is_written else replace(document, is_written=is_written)


def _read_document(collection: CollectionRules, path: str, raw: bytes) -> Document | None:
    rules = collection.rules
    relative = collection.relative(path)
    is_draft = collection.label == "posts" and f"_{collection.label}" not in relative
    special_folder = "_drafts" if is_draft else f"_{collection.label}"
    draft = DocumentData(rules, relative, is_draft, special_folder)
    try:
        text = decode(raw, rules.config.encoding, path)
    except ReadError as error:
        if collection.label == "posts":
            return None
        return _build(collection, path, draft.data, _raw_content(collection, draft, raw, path, error), is_draft, 1)
    if extname(path) in YAML_EXTENSIONS:
        loaded = _load_whole(text, path)
        return _build(collection, path, loaded, None, is_draft, 1)
    content, first_line = _read_head(collection, draft, text, path)
    return _build(collection, path, draft.data, content, is_draft, first_line, may_be_dropped=True)


def revise_document(collection: CollectionRules, document: Document) -> Document:
    """Return a document of which a hook has changed something, with all that follows from its data worked out anew.

    Raises `PermalinkError`.
    """
    data = dict(document.data)
    return _build(collection, document.path, data, document.content, document.is_draft, document.first_line)


def build_document(collection: CollectionRules, path: str, own: Mapping[str, Any], content: str) -> Document:
    """Return the document that a file with this front matter and content would be. Raises `FrontMatterError`."""
    relative = collection.relative(path)
    draft = DocumentData(collection.rules, relative, False, f"_{collection.label}")
    _merge_defaults(collection, draft, relative)
    draft.merge(own)
    draft.complete()
    return _build(collection, path, draft.data, content, False, 1)


def _load_whole(text: str, path: str) -> Data:
    try:
        loaded = load_yaml(text)
    except YamlError as error:
        raise YamlError(error.message, show(path), error.line, error.column) from error
    if not isinstance(loaded, dict):
        raise FrontMatterError(f"Invalid YAML front matter in {show(path)}", show(path), 1)
    return loaded


def _read_head(collection: CollectionRules, draft: DocumentData, text: str, path: str) -> tuple[str, int]:
    rules = collection.rules
    relative = collection.relative(path)
    content, first_line = text, 1
    try:
        _merge_defaults(collection, draft, relative)
        head = parse_front_matter(text, path)
        content, first_line = head.content, head.first_line
        if head.data:
            if not isinstance(head.data, dict):
                raise FrontMatterError(no_method("key?", head.data))
            draft.merge(head.data)
        draft.complete()
    except YamlError as error:
        kind = "could not read file" if isinstance(error, YamlValueError) else "YAML Exception reading"
        _report(rules, f"{kind} {show(path)}: {error.message}", error)
        _, content, first_line = split_front_matter(text)
    except FrontMatterError as error:
        placed = FrontMatterError(error.message, show(path), error.line)
        if error.message.startswith("Invalid date"):
            raise placed from error
        _report(rules, f"could not read file {show(path)}: {error.message}", placed)
    return content, first_line


def _merge_defaults(collection: CollectionRules, draft: DocumentData, relative: str) -> None:
    defaults = collection.rules.defaults(relative, collection.label)
    if defaults:
        draft.merge(defaults, "front matter defaults")


def _raw_content(collection: CollectionRules, draft: DocumentData, raw: bytes, path: str, error: ReadError) -> str:
    # Jekyll: bytes that are no text go on as they are, front matter and all, until something has to read them
    rules = collection.rules
    _merge_defaults(collection, draft, collection.relative(path))
    if rules.config.strict_front_matter:
        raise error
    rules.error("Error:", f"could not read file {show(path)}: {error.message}")
    return raw.decode("utf-8", "surrogateescape")


def _report(rules: SiteRules, message: str, error: FrontMatterError) -> None:
    # Jekyll: the document goes on without what its head would have given (document.rb)
    if rules.config.strict_front_matter:
        raise error
    rules.error("Error:", message)


def _build(
    collection: CollectionRules,
    path: str,
    data: Data,
    content: str | None,
    is_draft: bool,
    first_line: int,
    *,
    may_be_dropped: bool = False,
) -> Document:
    rules = collection.rules
    relative = collection.relative(path)
    is_dated_late = is_draft and rules.config.future and "date" not in data
    date = _date(rules, data, path, is_draft)
    is_undated = content is not None and data.get("date") is None
    if collection.label == "posts" and is_undated and not rules.config.future:
        # Jekyll: a post is asked for its date where that may lie in the future, and then an undated one is a draft,
        # whatever it says; where future posts are taken, it has no date when posts are sorted (publisher.rb)
        data.update(draft=data["draft"] if is_truthy(data.get("draft")) else is_draft, date=date)
    is_due = rules.is_published(data) and not rules.is_in_future(date)
    # Jekyll: nobody asks a post that is not due for its URL, whose template may be wrong (post_reader.rb)
    has_url = is_due or not may_be_dropped or collection.label != "posts"
    permalink = data.get("permalink")
    output_ext = _output_ext(rules, path, permalink)
    source = UrlSource(
        collection.label,
        strip_dots(relative.removesuffix(extname(path))).replace(f"_{collection.label}", "", 1),
        os.path.basename(path),
        data,
        lambda: date,
        output_ext,
        rules.warn,
    )
    return Document(
        path,
        relative,
        collection.label,
        data,
        content,
        date,
        _url(collection, source, permalink, path) if has_url else "",
        output_ext or "",
        is_output(collection.metadata) and is_due,
        is_draft,
        first_line,
        _excerpt(rules, data, content, relative),
        is_dated_late,
    )


def _date(rules: SiteRules, data: Data, path: str, is_draft: bool) -> datetime:
    known = data.get("date")
    if isinstance(known, datetime):
        return known
    if isinstance(known, date):
        return midnight(known, rules.config.zone)
    # Jekyll: front matter can make a draft of any document (document.rb)
    return modified_time(rules, path) if is_draft or is_truthy(data.get("draft")) else rules.time


def _output_ext(rules: SiteRules, path: str, permalink: Any) -> str | None:
    if isinstance(permalink, str) and not permalink.endswith("/") and extname(permalink):
        return extname(permalink)
    return rules.output_ext(extname(path))


def _url(collection: CollectionRules, source: UrlSource, permalink: Any, path: str) -> str:
    # Jekyll: an empty permalink is one, the root; only pages may not have it (document.rb)
    template = collection.url_template if permalink is None or permalink is False else permalink
    if not isinstance(template, str):
        raise PermalinkError(f"Invalid permalink in {show(path)}: {inspect(template)} is not a string", show(path))
    try:
        return document_url(template, source.placeholder)
    except PermalinkError as error:
        if not is_output(collection.metadata):
            # Jekyll fails when a template asks for the URL; without that a document that is not written needs none
            collection.rules.warn("Permalink:", f"{show(path)}: {error.message}")
            return ""
        raise PermalinkError(error.message, show(path)) from error


def _excerpt(rules: SiteRules, data: Data, content: str | None, relative: str) -> str | None:
    separator = excerpt_separator(rules, data.get("excerpt_separator"))
    if not separator or content is None or is_truthy(data.get("excerpt")) or "slug" not in data:
        return None
    return item_excerpt(rules, content, separator, relative)
