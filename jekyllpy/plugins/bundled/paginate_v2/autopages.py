"""Template pages that the gem makes of layouts: one for each tag, category and collection."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from jekyllpy.plugins.api import (
    Document,
    Layout,
    Page,
    SiteContent,
    deep_merge,
    downcase,
    is_truthy,
    slugify,
    to_s,
)
from jekyllpy.plugins.bundled.paginate_v2.posts import PARTS, split, values_of
from jekyllpy.plugins.bundled.paginate_v2.settings import AUTOPAGES, PAGINATION

_TOPIC = "AutoPages:"
_FOLDER = "_layouts"
_NAME = "index.html"
_COLLECTION = "__coll"
# The config's key, the documents' key, the pagination setting that chooses by it, and its placeholder
_KINDS = (
    ("tags", "tags", "tag", ":tag"),
    ("categories", "categories", "category", ":cat"),
    ("collections", _COLLECTION, "collection", ":coll"),
)


def add_autopages(site: SiteContent) -> SiteContent:
    """Return the site with the autopages that the config's `autopages` enables."""
    settings = deep_merge(AUTOPAGES, site.config.raw.get("autopages") or {})
    if not is_truthy(settings["enabled"]):
        site.rules.info(_TOPIC, "Disabled/Not configured in site.config.")
        return site
    site = _with_labels(site)
    pages = [page for kind in _KINDS for page in _of_kind(site, settings[kind[0]], *kind)]
    return site.with_pages([*site.pages, *pages])


def _with_labels(site: SiteContent) -> SiteContent:
    # The gem writes the collection's label into the documents, where templates can see it
    documents = [document for document in site.documents if "pagination" not in document.data]
    changed = {each: replace(each, data={**each.data, _COLLECTION: each.collection}) for each in documents}
    return site.with_documents(changed)


def _of_kind(
    site: SiteContent, settings: Mapping[str, Any], kind: str, key: str, setting: str, placeholder: str
) -> Iterator[Page]:
    if not is_truthy(settings["enabled"]):
        site.rules.info(_TOPIC, f"{kind} pages are disabled/not configured in site.config.")
        return
    site.rules.info(_TOPIC, f"Generating {kind} pages")
    documents = [document for document in site.documents if "pagination" not in document.data]
    for name, shown in _names(documents, key).items():
        for layout in settings["layouts"]:
            yield _autopage(site, settings, to_s(layout), (setting, placeholder), name, shown)


def _names(documents: list[Document], key: str) -> dict[str, str]:
    """Return the values of a key in lower case, each with how it was written first."""
    names: dict[str, str] = {}
    for document in documents:
        for value in values_of(document, key):
            for part in split(PARTS, to_s(value).strip()):
                names.setdefault(downcase(part).strip(), part)
    return names


def _autopage(
    site: SiteContent, settings: Mapping[str, Any], file: str, kind: tuple[str, str], name: str, shown: str
) -> Page:
    setting, placeholder = kind
    layout = _layout(site, file)
    own: Mapping[str, Any] = layout.data if layout else {}
    pagination = deep_merge(PAGINATION, site.config.raw.get("pagination") or {})
    slug = _slug(name, settings.get("slugify"))
    patterns = deep_merge(settings, own.get("autopages") or {})
    permalink = to_s(patterns["permalink"]).replace(placeholder, slug, 1)
    data = {
        **own,
        "permalink": permalink,
        "layout": posixpath.splitext(posixpath.basename(file))[0],
        "title": to_s(patterns["title"]).replace(placeholder, slug, 1),
        "pagination": {**deep_merge(pagination, own.get("pagination") or {}), setting: name},
        "autopage": {"layout_path": f"{_FOLDER}/{file}", "display_name": shown},
    }
    page = site.new_page(
        _NAME,
        data=data,
        content=layout.content if layout else "",
        first_line=layout.first_line if layout else 1,
        is_silent=True,
        fixed_url=f"{permalink.rstrip('/')}/{_NAME}",
    )
    return replace(page, defaults=site.rules.default_values(f"{_FOLDER}/{file}", "pages"))


def _layout(site: SiteContent, file: str) -> Layout | None:
    wanted = f"{_FOLDER}/{file}"
    found = next((each for each in site.layouts.values() if each.relative_path.lstrip("/") == wanted), None)
    if found is None:
        path = site.config.source / _FOLDER / file
        site.rules.warn(f"Error reading file {path}: No such file or directory @ rb_sysopen - {path}", "")
    return found


def _slug(name: str, settings: Any) -> str:
    mode = settings.get("mode") if isinstance(settings, Mapping) else None
    is_cased = isinstance(settings, Mapping) and is_truthy(settings.get("cased"))
    return slugify(name, mode, is_cased)
