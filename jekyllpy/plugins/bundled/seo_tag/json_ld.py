"""The facts of a page as JSON-LD."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.api import is_truthy
from jekyllpy.plugins.bundled.seo_tag.facts import Facts

_ENTITY_TYPES = ("BlogPosting", "CreativeWork")
_AUTHOR_TYPES = ("Organization", "Person")


def json_ld(facts: Facts) -> dict[str, Any]:
    """Return the hash that stands in the page, its keys sorted."""
    fields = {
        "@context": "https://schema.org",
        "@type": facts.type,
        "author": _author(facts),
        "dateModified": facts.date_modified,
        "datePublished": facts.date_published,
        "description": facts.description,
        "headline": facts.page_title,
        "image": _image(facts),
        "mainEntityOfPage": _entity(facts),
        "name": facts.name,
        "publisher": _publisher(facts),
        "sameAs": facts.links,
        "url": facts.canonical_url,
    }
    return {key: value for key, value in fields.items() if value is not None}


def _author(facts: Facts) -> dict[str, Any] | None:
    author = facts.author
    kind, url = author.fields.get("type"), author.fields.get("url")
    if not is_truthy(author.name) or (is_truthy(kind) and kind not in _AUTHOR_TYPES):
        return None
    shown = {"@type": kind if is_truthy(kind) else "Person", "name": author.name}
    return {**shown, "url": url} if is_truthy(url) else shown


def _image(facts: Facts) -> Any:
    image = facts.image
    if image is None:
        return None
    more = {key: value for key, value in image.fields.items() if key != "path"}
    return {**more, "url": image.path, "@type": "imageObject"} if more else image.path


def _entity(facts: Facts) -> dict[str, Any] | None:
    return {"@type": "WebPage", "@id": facts.canonical_url} if facts.type in _ENTITY_TYPES else None


def _publisher(facts: Facts) -> dict[str, Any] | None:
    if not is_truthy(facts.logo):
        return None
    shown: dict[str, Any] = {"@type": "Organization", "logo": {"@type": "ImageObject", "url": facts.logo}}
    return {**shown, "name": facts.author.name} if is_truthy(facts.author.name) else shown
