"""The settings of a bibliography: the config's `scholar` over the gem's defaults."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from jekyllpy.plugins.api import to_s

MONTH_NAMES = "January February March April May June July August September October November December".split()
TYPE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "article": "Journal Articles",
        "book": "Books",
        "incollection": "Book Chapters",
        "inproceedings": "Conference Articles",
        "thesis": "Theses",
        "mastersthesis": "Master's Theses",
        "phdthesis": "PhD Theses",
        "manual": "Manuals",
        "techreport": "Technical Reports",
        "misc": "Miscellaneous",
        "unpublished": "Unpublished",
    }
)
TYPE_ALIASES: Mapping[str, str] = MappingProxyType({"phdthesis": "thesis", "mastersthesis": "thesis"})
_FILTERS = ("smallcaps", "superscript", "italics", "textit", "lowercase", "textregistered", "tiny", "latex")
_DEFAULTS: Mapping[str, Any] = MappingProxyType(
    {
        "style": "apa",
        "locale": "en",
        "sort_by": "none",
        "order": "ascending",
        "group_by": "none",
        "group_order": "ascending",
        "bibliography_group_tag": "h2,h3,h4,h5",
        "bibliography_list_tag": "ol",
        "bibliography_item_tag": "li",
        "bibliography_list_attributes": {},
        "bibliography_item_attributes": {},
        "source": "./_bibliography",
        "bibliography": "references.bib",
        "repository": None,
        "repository_file_delimiter": ".",
        "bibtex_options": {"strip": False, "parse_months": True},
        "bibtex_filters": list(_FILTERS),
        "raw_bibtex_filters": [],
        "bibtex_skip_fields": ["abstract", "month_numeric"],
        "bibtex_quotes": ["{", "}"],
        "replace_strings": True,
        "join_strings": True,
        "remove_duplicates": False,
        "details_dir": "bibliography",
        "details_layout": "bibtex.html",
        "details_link": "Details",
        "details_permalink": "/:details_dir/:key:extension",
        "bibliography_class": "bibliography",
        "bibliography_template": "{{reference}}",
        "reference_tagname": "span",
        "missing_reference": "(missing reference)",
        "details_link_class": "details",
        "query": "@*",
        "cite_class": "citation",
        "separate_links": False,
        "type_names": {},
        "type_aliases": {},
        "type_order": [],
        "month_names": None,
    }
)
_COMMA = re.compile(r"\s*,\s*")


def read_settings(config: Mapping[str, Any], page: Any = None) -> dict[str, Any]:
    """Return the settings of a site, or of one of its pages, whose own `scholar` stands over the site's."""
    return {**_DEFAULTS, **_hash(config.get("scholar")), **_hash(page)}


def words(value: Any) -> list[str]:
    """Return the parts of a setting that is a list or a text with commas."""
    return [word for each in (value if isinstance(value, list) else [value]) for word in _COMMA.split(to_s(each))]


def sort_keys(value: Any) -> list[str]:
    """Return the names of fields to sort or group by."""
    return ["month_numeric" if word == "month" else word for word in words(value)]


def layout_name(settings: Mapping[str, Any]) -> str:
    """Return the name of the layout of entries' pages."""
    return to_s(settings["details_layout"]).rsplit("/", 1)[-1].removesuffix(".html")


def _hash(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
