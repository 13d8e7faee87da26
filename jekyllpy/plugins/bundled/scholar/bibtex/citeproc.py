"""An entry as CSL knows items: its field names, its types, its dates."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Any

from jekyllpy.plugins.bundled.scholar.bibtex.entry import MONTHS, Entry, with_month, with_names
from jekyllpy.plugins.bundled.scholar.bibtex.values import Names, Value

_DATE_FIELDS = frozenset({"year", "month", "day", "date"})
_FIELDS = MappingProxyType(
    {
        "isbn": "ISBN",
        "booktitle": "container-title",
        "journal": "container-title",
        "journaltitle": "container-title",
        "series": "collection-title",
        "address": "publisher-place",
        "pages": "page",
        "number": "issue",
        "url": "URL",
        "doi": "DOI",
        "pmid": "PMID",
        "pmcid": "PMCID",
        "type": "genre",
        "school": "publisher",
        "institution": "publisher",
        "organization": "publisher",
        "howpublished": "publisher",
        "urldate": "accessed",
    }
)
_TYPES = MappingProxyType(
    {
        "booklet": "pamphlet",
        "conference": "paper-conference",
        "inbook": "chapter",
        "incollection": "chapter",
        "inproceedings": "paper-conference",
        "manual": "book",
        "mastersthesis": "thesis",
        "phdthesis": "thesis",
        "proceedings": "book",
        "techreport": "report",
        "unpublished": "manuscript",
        "article": "article-journal",
    }
)
_GENRES = MappingProxyType({"mastersthesis": "Master's thesis", "phdthesis": "PhD thesis"})
_URL = re.compile(r"url{?([^}]*)")
_DATE = re.compile(r"^[\d/\s-]+$", re.ASCII | re.MULTILINE)
_DIGITS = re.compile(r"^\d+$", re.MULTILINE | re.ASCII)
_LEADING_NUMBER = re.compile(r"\s*([+-]?\d+)", re.ASCII)


def to_citeproc(entry: Entry) -> dict[str, Any]:
    """Return the item of an entry: texts, lists of names and dates by CSL's variables, and its `type`."""
    entry = with_month(with_names(entry))
    item: dict[str, Any] = {}
    for name, value in (*entry.fields.items(), *entry.inherited.items()):
        if name not in _DATE_FIELDS:
            _add(item, name, value)
    _add_publisher(item, entry)
    if entry.type in ("techreport", "report") and "number" in entry.fields:
        item["number"] = str(entry.fields["number"])
    item |= {"issued": issued} if (issued := _issued(entry)) else {}
    if accessed := item.pop("accessed", ""):
        item["accessed"] = _date(accessed) if _DATE.search(accessed) else {"literal": accessed}
    item["id"] = entry.key
    item["type"] = _TYPES.get(entry.type, entry.type)
    if entry.type in _GENRES:
        item.setdefault("genre", _GENRES[entry.type])
    return item


def _add(item: dict[str, Any], name: str, value: Value) -> None:
    if name == "howpublished" and "url" in str(value):
        found = _URL.search(str(value))
        item["URL"] = found[1] if found else ""
        return
    variable = _FIELDS.get(name, name)
    shown = [each.to_citeproc() for each in value.names] if isinstance(value, Names) else str(value)
    item[name if variable in item else variable] = shown


def _add_publisher(item: dict[str, Any], entry: Entry) -> None:
    if entry.type not in ("conference", "proceedings", "inproceedings"):
        return
    if "organization" in entry.fields and "publisher" in entry.fields:
        item["authority"] = str(entry.fields["organization"])
        item["publisher"] = str(entry.fields["publisher"])
    if "address" in entry.fields:
        item["event-place"] = str(entry.fields["address"])


def _issued(entry: Entry) -> dict[str, Any] | None:
    if "date" in entry.fields:
        return _date(str(entry.fields["date"]))
    if "year" not in entry.fields:
        return None
    year = str(entry.fields["year"])
    if not _DIGITS.search(year):
        return {"literal": year} if year else None
    parts = [_to_i(year)]
    if "month" in entry.fields:
        month = str(entry.fields["month"])
        parts += [MONTHS.index(month) + 1] if month in MONTHS else []
        parts += [_to_i(str(entry.fields["day"]))] if "day" in entry.fields else []
    return {"date-parts": [parts]}


def _date(text: str) -> dict[str, Any] | None:
    # Ruby: no empty parts at the end
    dates = [[_to_i(part) for part in date.rstrip("-").split("-")] if date else [] for date in text.split("/")]
    return {"date-parts": dates} if any(dates) else None


def _to_i(text: str) -> int:
    found = _LEADING_NUMBER.match(text)
    return int(found[1]) if found else 0
