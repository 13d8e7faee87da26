"""The gem's defaults, and what it tells with `debug: true`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from jekyllpy.plugins.api import Page, SiteContent, is_truthy, to_s

PAGINATION: Mapping[str, Any] = MappingProxyType(
    {
        "enabled": False,
        "collection": "posts",
        "offset": 0,
        "per_page": 10,
        "permalink": "/page:num/",
        "title": ":title - page :num",
        "page_num": 1,
        "sort_reverse": False,
        "sort_field": "date",
        "limit": 0,
        "trail": {"before": 0, "after": 0},
        "indexpage": None,
        "extension": "html",
        "debug": False,
        "legacy": False,
    }
)


def _autopages(layout: str, title: str, permalink: str) -> dict[str, Any]:
    return {
        "layouts": [layout],
        "title": title,
        "permalink": permalink,
        "enabled": True,
        "slugify": {"mode": "none", "cased": False},
    }


AUTOPAGES: Mapping[str, Any] = MappingProxyType(
    {
        "enabled": False,
        "tags": _autopages("autopage_tags.html", "Posts tagged with :tag", "/tag/:tag"),
        "categories": _autopages("autopage_category.html", "Posts in category :cat", "/category/:cat"),
        "collections": _autopages("autopage_collection.html", "Posts in collection :coll", "/collection/:coll"),
    }
)

_SHOWN = (
    ("Enabled", "enabled"),
    ("Items per page", "per_page"),
    ("Permalink", "permalink"),
    ("Title", "title"),
    ("Limit", "limit"),
    ("Sort by", "sort_field"),
    ("Sort reverse", "sort_reverse"),
)
_FILTERS = (
    ("Collection", "collection"),
    ("Offset", "offset"),
    ("Category", "category"),
    ("Tag", "tag"),
    ("Locale", "locale"),
)
_WIDTH = 20


def tell(site: SiteContent, template: Page, settings: Mapping[str, Any]) -> None:
    """Tell the settings of a template that asks for it."""
    if not is_truthy(settings["debug"]):
        return
    lines = ["----------------------------", f"Page: {to_s(template.shown_path())}", " Active configuration"]
    lines += [_line(label, settings[key]) for label, key in _SHOWN]
    lines += [" Active Filters", *(_line(label, settings.get(key, "[Not set]")) for label, key in _FILTERS)]
    for line in lines:
        site.rules.info("Pagination:", line)


def _line(label: str, value: Any) -> str:
    return f"  {label}: ".ljust(_WIDTH) + to_s(value)
