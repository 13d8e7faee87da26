"""Pages: files with front matter outside the collections."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import Any

from jekyllpy.config.config import is_truthy
from jekyllpy.errors import FrontMatterError, ReadError, YamlError
from jekyllpy.model import Page, SiteRules, StaticFile, build_page
from jekyllpy.model.excerpt import excerpt_separator, item_excerpt
from jekyllpy.read.front_matter import parse_front_matter, split_front_matter
from jekyllpy.read.text import decode, read_bytes, show
from jekyllpy.ruby.yaml_scalars import YamlValueError


def read_page(rules: SiteRules, path: str, folder: str, name: str, raw: bytes, *, in_theme: bool = False) -> Page:
    """Return the page of a file's bytes; `folder` is "" or starts with a slash.

    Raises `FrontMatterError` or `PermalinkError` for a head that gives no page, and with `strict_front_matter` for
    any bad head.
    """
    known = rules.sources.recall(path, raw) if rules.sources else None
    if isinstance(known, Page) and (known.source_dir, known.name, known.in_theme) == (folder, name, in_theme):
        return known
    told = rules.told() if rules.told else 0
    page = _read_page(rules, path, folder, name, raw, in_theme)
    if rules.sources and rules.told and rules.told() == told:
        rules.sources.remember(path, raw, page)
    return page


def _read_page(rules: SiteRules, path: str, folder: str, name: str, raw: bytes, in_theme: bool) -> Page:
    data, content, first_line = _parse(rules, path, raw)
    if not isinstance(data, dict):
        raise FrontMatterError(f"Invalid YAML front matter in {show(path)}", show(path), 1)
    if data.get("permalink") != "" and not in_theme and not rules.is_published(data):
        # Jekyll: a page that is left out is never asked for its URL, whatever the permalink (page_reader.rb)
        data = {**data, "permalink": None}
    page = build_page(
        rules, name, source_dir=folder, path=path, data=data, content=content, first_line=first_line, in_theme=in_theme
    )
    return _with_excerpt(rules, page) if is_truthy(rules.config.raw.get("page_excerpts")) else page


def _parse(rules: SiteRules, path: str, raw: bytes) -> tuple[Any, str, int]:
    text = ""
    try:
        text = decode(raw, rules.config.encoding, path)
        head = parse_front_matter(text, path)
    except YamlError as error:
        # Jekyll: the page goes on without its front matter (convertible.rb)
        if rules.config.strict_front_matter:
            raise
        kind = "Error reading file" if isinstance(error, YamlValueError) else "YAML Exception reading"
        rules.warn(f"{kind} {show(path)}: {error.message}", "")
        _, content, first_line = split_front_matter(text)
        return {}, content, first_line
    except ReadError as error:
        if rules.config.strict_front_matter:
            raise
        rules.warn(f"Error reading file {show(path)}: {error.message}", "")
        # Bytes that are no text stay what they are unless something has to read them
        return {}, raw.decode("utf-8", "surrogateescape"), 1
    return head.data or {}, head.content, head.first_line


def _with_excerpt(rules: SiteRules, page: Page) -> Page:
    separator = excerpt_separator(rules, page.value("excerpt_separator"))
    if not separator or not page.is_html or is_truthy(page.data.get("excerpt")):
        return page
    excerpt = item_excerpt(rules, page.content, separator, page.relative_path)
    # Jekyll: the key follows those of the front matter, before what generators add (page.rb)
    return replace(page, data={**page.data, "excerpt": None}, excerpt=excerpt)


def read_as_page(rules: SiteRules, file: StaticFile | Page) -> Page:
    """Return the page that a file copied so far would be, or that a page's file gives."""
    folder = "/" + posixpath.dirname(file.relative_path).lstrip("/")
    return read_page(rules, file.path, folder.rstrip("/"), file.name, read_bytes(file.path))
