"""jekyll-seo-tag 2.8: the tag `seo`, which prints a page's title, metadata and JSON-LD for search engines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from jekyllpy.plugins.api import JEKYLL_VERSION, TagContext, dig, is_truthy, printed, reads, to_json, to_s
from jekyllpy.plugins.bundled.seo_tag.facts import Facts
from jekyllpy.plugins.bundled.seo_tag.image import Image
from jekyllpy.plugins.bundled.seo_tag.json_ld import json_ld

_VERSION = "2.8.0"
_NO_TITLE = re.compile("title=false", re.IGNORECASE)
_FACEBOOK = (("admins", "fb:admins"), ("publisher", "article:publisher"), ("app_id", "fb:app_id"))
_SITE_KEYS = (
    "title",
    "name",
    "description",
    "tagline",
    "url",
    "lang",
    "locale",
    "logo",
    "author",
    "social",
    "twitter",
    "facebook",
    "webmaster_verifications",
    "google_site_verification",
    "seo_paginator_message",
)
_VERIFICATIONS = (
    ("google", "google-site-verification"),
    ("bing", "msvalidate.01"),
    ("alexa", "alexaVerifyID"),
    ("yandex", "yandex-verification"),
    ("baidu", "baidu-site-verification"),
    ("facebook", "facebook-domain-verification"),
)


@reads(
    "page.excerpt",
    "site.data.authors",
    *(f"site.{key}" for key in _SITE_KEYS),
)
def seo(markup: str, context: TagContext) -> str:
    """Return the lines for a page's head, a tag each; `title=false` in the markup leaves `<title>` out."""
    facts = Facts(context)
    title = facts.title
    lines = [f"<!-- Begin Jekyll SEO tag v{_VERSION} -->"]
    if is_truthy(title) and not _NO_TITLE.search(markup):
        lines.append(f"<title>{title}</title>")
    lines += _page_lines(facts)
    lines += _card_lines(facts)
    lines += _site_lines(facts)
    lines += ('<script type="application/ld+json">', f"{to_json(json_ld(facts))}</script>")
    return "\n".join([*lines, "<!-- End Jekyll SEO tag -->", ""])


TAGS = {"seo": seo}


def _page_lines(facts: Facts) -> Iterator[str]:
    page, site = facts.page, facts.site
    yield _name("generator", f"Jekyll v{JEKYLL_VERSION}")
    yield from _lines(_property, "og:title", facts.page_title)
    yield from _lines(_name, "author", facts.author.name)
    yield _property("og:locale", facts.locale)
    yield from _lines(_name, "description", facts.description)
    yield from _lines(_property, "og:description", facts.description)
    if is_truthy(site.get("url")):
        yield f'<link rel="canonical" href="{printed(facts.canonical_url)}" />'
        yield _property("og:url", facts.canonical_url)
    yield from _lines(_property, "og:site_name", facts.site_title)
    yield from _image_lines(facts.image)
    date = page.get("date")
    yield _property("og:type", "article" if is_truthy(date) else "website")
    if is_truthy(date):
        yield _property("article:published_time", facts.context.filter("date_to_xmlschema", date))
    for side, relation in (("previous_page", "prev"), ("next_page", "next")):
        if is_truthy(dig(facts.paginator, side)):
            path = facts.context.filter("absolute_url", dig(facts.paginator, f"{side}_path"))
            yield f'<link rel="{relation}" href="{printed(path)}" />'


def _image_lines(image: Image | None) -> Iterator[str]:
    if image is None:
        return
    yield _property("og:image", image.path)
    for key in ("height", "width", "alt"):
        yield from _lines(_property, f"og:image:{key}", image.fields.get(key))


def _card_lines(facts: Facts) -> Iterator[str]:
    page, site, image = facts.page, facts.site, facts.image
    if image is None:
        yield _name("twitter:card", "summary")
    else:
        card = dig(page, "twitter", "card")
        for default in (dig(site, "twitter", "card"), "summary_large_image"):
            card = facts.context.filter("default", card, default)
        yield _name("twitter:card", card)
        yield _property("twitter:image", image.path)
        yield from _lines(_name, "twitter:image:alt", image.fields.get("alt"))
    yield from _lines(_property, "twitter:title", facts.page_title)
    if is_truthy(site.get("twitter")):
        yield _name("twitter:site", "@" + to_s(dig(site, "twitter", "username")).replace("@", ""))
        creator = facts.author.twitter
        if creator is not None:
            yield _name("twitter:creator", f"@{creator.replace('@', '')}")


def _site_lines(facts: Facts) -> Iterator[str]:
    site = facts.site
    for key, name in _FACEBOOK:
        yield from _lines(_property, name, dig(site, "facebook", key))
    if is_truthy(site.get("webmaster_verifications")):
        for key, name in _VERIFICATIONS:
            yield from _lines(_name, name, dig(site, "webmaster_verifications", key))
    else:
        yield from _lines(_name, "google-site-verification", site.get("google_site_verification"))


def _lines(line: Callable[[str, Any], str], name: str, value: Any) -> Iterator[str]:
    if is_truthy(value):
        yield line(name, value)


def _name(name: str, value: Any) -> str:
    return f'<meta name="{name}" content="{printed(value)}" />'


def _property(name: str, value: Any) -> str:
    return f'<meta property="{name}" content="{printed(value)}" />'
