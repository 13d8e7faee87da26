"""jekyll-feed 0.17: Atom feeds of posts, collections, categories and tags, and the tag `feed_meta`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from typing import Any

from jekyllpy.plugins.api import (
    Generator,
    Page,
    SiteContent,
    TagContext,
    absolute_url,
    dig,
    either,
    is_truthy,
    reads,
    to_s,
    xml_escape,
)

# The gem drops all blanks behind `>` and `}`, so one line is left; written here with those blanks for reading
_TEMPLATE = """\
<?xml version="1.0" encoding="utf-8"?>
{% if page.xsl %}<?xml-stylesheet type="text/xml" href="{{ "/feed.xslt.xml" | absolute_url }}"?>{% endif %}
<feed xmlns="http://www.w3.org/2005/Atom" {% if site.lang %}xml:lang="{{ site.lang }}"{% endif %}>
<generator uri="https://jekyllrb.com/" version="{{ jekyll.version }}">Jekyll</generator>
<link href="{{ page.url | absolute_url }}" rel="self" type="application/atom+xml" />
<link href="{{ "/" | absolute_url }}" rel="alternate" type="text/html" \
{% if site.lang %}hreflang="{{ site.lang }}" {% endif %}/>
<updated>{{ site.time | date_to_xmlschema }}</updated>
<id>{{ page.url | absolute_url | xml_escape }}</id>
{% assign heading = site.title | default: site.name %}
{% if page.collection != "posts" %}
  {% assign part = page.collection | capitalize %}{% assign heading = heading | append: " | " | append: part %}
{% endif %}
{% if page.category %}
  {% assign part = page.category | capitalize %}{% assign heading = heading | append: " | " | append: part %}
{% endif %}
{% if heading %}<title type="html">{{ heading | smartify | xml_escape }}</title>{% endif %}
{% if site.description %}<subtitle>{{ site.description | xml_escape }}</subtitle>{% endif %}
{% if site.author %}
  <author>
  <name>{{ site.author.name | default: site.author | xml_escape }}</name>
  {% if site.author.email %}<email>{{ site.author.email | xml_escape }}</email>{% endif %}
  {% if site.author.uri %}<uri>{{ site.author.uri | xml_escape }}</uri>{% endif %}
  </author>
{% endif %}
{% if page.tags %}{% assign entries = site.tags[page.tags] %}{% else %}
  {% assign entries = site[page.collection] %}
{% endif %}
{% if page.category %}{% assign entries = entries | where: "categories", page.category %}{% endif %}
{% unless site.show_drafts %}{% assign entries = entries | where_exp: "each", "each.draft != true" %}{% endunless %}
{% assign entries = entries | sort: "date" | reverse %}
{% assign limit = site.feed.posts_limit | default: 10 %}
{% for post in entries limit: limit %}
  <entry{% if post.lang %}{{ " " }}xml:lang="{{ post.lang }}"{% endif %}>
  {% assign name = post.title | smartify | strip_html | normalize_whitespace | xml_escape %}
  <title type="html">{{ name }}</title>
  <link href="{{ post.url | absolute_url }}" rel="alternate" type="text/html" title="{{ name }}" />
  <published>{{ post.date | date_to_xmlschema }}</published>
  <updated>{{ post.last_modified_at | default: post.date | date_to_xmlschema }}</updated>
  <id>{{ post.id | absolute_url | xml_escape }}</id>
  {% assign is_short = post.feed.excerpt_only | default: site.feed.excerpt_only %}
  {% unless is_short %}
    <content type="html" xml:base="{{ post.url | absolute_url | xml_escape }}">\
<![CDATA[{{ post.content | strip }}]]></content>
  {% endunless %}
  {% assign author = post.author | default: post.authors[0] | default: site.author %}
  {% assign author = site.data.authors[author] | default: author %}
  {% assign author_name = author.name | default: author %}
  <author>
  <name>{{ author_name | default: "" | xml_escape }}</name>
  {% assign email = author.email | default: nil %}{% assign uri = author.uri | default: nil %}
  {% if email %}<email>{{ email | xml_escape }}</email>{% endif %}
  {% if uri %}<uri>{{ uri | xml_escape }}</uri>{% endif %}
  </author>
  {% if post.category %}
    <category term="{{ post.category | xml_escape }}" />
  {% elsif post.categories %}
    {% for term in post.categories %}<category term="{{ term | xml_escape }}" />{% endfor %}
  {% endif %}
  {% for term in post.tags %}<category term="{{ term | xml_escape }}" />{% endfor %}
  {% assign summary = post.description | default: post.excerpt %}
  {% if summary and summary != empty %}
    <summary type="html"><![CDATA[{{ summary | strip_html | normalize_whitespace }}]]></summary>
  {% endif %}
  {% assign image = post.image.path | default: post.image %}
  {% if image %}
    {% unless image contains "://" %}{% assign image = image | absolute_url %}{% endunless %}
    <media:thumbnail xmlns:media="http://search.yahoo.com/mrss/" url="{{ image | xml_escape }}" />
    <media:content medium="image" url="{{ image | xml_escape }}" xmlns:media="http://search.yahoo.com/mrss/" />
  {% endif %}
  </entry>
{% endfor %}
</feed>
"""
_MINIFY = re.compile(r"(?<=[>}])\s+", re.ASCII)
_NOT_IN_TAG_FEED = re.compile(r"[^a-zA-Z0-9_]")


class Feed(Generator):
    """Adds the feeds that the config's `feed` asks for: without it, `/feed.xml` of the posts."""

    safe = True
    priority = "lowest"

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site with its feeds."""
        settings = _hash(self.config.raw.get("feed"))
        if is_truthy(settings.get("disable_in_development")) and self.config.environment == "development":
            site.rules.info("Jekyll Feed:", "Skipping feed generation in development")
            return site
        template = _MINIFY.sub("", _TEMPLATE)
        pages = [*_collection_feeds(site, settings, template), *_tag_feeds(site, settings, template)]
        if settings:
            site = site.with_settings({"feed": {**settings, "path": _posts_path(settings)}})
        return site.with_pages([*site.pages, *pages])


@reads("site.feed")
def feed_meta(markup: str, context: TagContext) -> str:
    """Return the link to the feed for a page's head."""
    config = context.config
    title = either(config.get("title"), config.get("name"))
    path = either(dig(context.site, "feed", "path"), "feed.xml")
    attributes = {"type": "application/atom+xml", "rel": "alternate", "href": absolute_url(path, config)}
    if is_truthy(title):
        attributes["title"] = to_s(title)
    shown = " ".join(f'{name}="{xml_escape(value)}"' for name, value in attributes.items())
    return f"<link {shown} />"


TAGS = {"feed_meta": feed_meta}


def _collection_feeds(site: SiteContent, settings: Mapping[Any, Any], template: str) -> Iterator[Page]:
    for name, own in _collections(settings).items():
        site.rules.info("Jekyll Feed:", f"Generating feed for {to_s(name)}")
        prefix = "/feed" if name == "posts" else f"/feed/{to_s(name)}"
        for category in (*dict.fromkeys(either(own.get("categories"), ())), None):
            path = either(own.get("path"), f"{prefix}.xml") if category is None else f"{prefix}/{to_s(category)}.xml"
            yield from _page(site, template, path, collection=name, category=category)


def _collections(settings: Mapping[Any, Any]) -> dict[Any, Mapping[Any, Any]]:
    asked = settings.get("collections")
    if isinstance(asked, list):
        asked = {name: {} for name in asked}
    collections = {name: _hash(own) for name, own in _hash(asked).items()}
    # The gem: keys of `feed` itself stand for those of the posts
    posts = collections.get("posts", {})
    whole = {key: either(posts.get(key), settings.get(key)) for key in ("path", "categories")}
    return {**collections, "posts": {**posts, **whole}}


def _posts_path(settings: Mapping[Any, Any]) -> Any:
    return either(settings.get("path"), dig(settings, "collections", "posts", "path"))


def _tag_feeds(site: SiteContent, settings: Mapping[Any, Any], template: str) -> Iterator[Page]:
    known = dict.fromkeys(tag for post in site.posts for tag in post.data.get("tags") or ())
    if not is_truthy(settings.get("tags")) or not known:
        return
    own = _hash(settings["tags"])
    excepted, folder = either(own.get("except"), []), to_s(either(own.get("path"), "/feed/by_tag/"))
    for tag in either(own.get("only"), list(known)):
        if tag in excepted or _NOT_IN_TAG_FEED.search(to_s(tag)):
            continue
        site.rules.info("Jekyll Feed:", f"Generating feed for posts tagged {to_s(tag)}")
        yield from _page(site, template, f"{folder}{to_s(tag)}.xml", collection="posts", tags=tag)


def _page(site: SiteContent, template: str, path: str, **shown: Any) -> Iterator[Page]:
    if _exists(site, path):
        return
    data = {"layout": None, "sitemap": False, "xsl": _exists(site, "feed.xslt.xml")}
    data |= {key: shown.get(key) for key in ("collection", "category", "tags")}
    yield site.new_page(path, data=data, content=template)


def _exists(site: SiteContent, path: str) -> bool:
    return os.path.exists(site.config.source / path.lstrip("/"))


def _hash(value: Any) -> Mapping[Any, Any]:
    return value if isinstance(value, Mapping) else {}
