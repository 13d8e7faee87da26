"""Excerpts of contents that a hook has changed."""

from __future__ import annotations

from jekyllpy.config import Config
from jekyllpy.config.config import is_truthy
from jekyllpy.model import Document
from jekyllpy.model.excerpt import BLOCK_TAGS, extract_excerpt
from jekyllpy.ruby.values import to_s


def excerpt_of(document: Document, content: str, config: Config) -> str:
    """Return the leading part of a content, which ends where the document's excerpts end."""
    own = document.value("excerpt_separator")
    separator = own if is_truthy(own) else config.raw.get("excerpt_separator")
    return extract_excerpt(content, to_s(separator), BLOCK_TAGS)[0]
