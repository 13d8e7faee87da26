"""One entry of a bibliography, and the bibliography itself. Neither ever changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from jekyllpy.plugins.bundled.scholar.bibtex.names import parse_names
from jekyllpy.plugins.bundled.scholar.bibtex.reader import Definition, Record, Remark, read_bibtex
from jekyllpy.plugins.bundled.scholar.bibtex.values import Filter, Macro, Names, Value

NAME_FIELDS = ("author", "editor", "translator", "director", "producer", "composer")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ALIASES = {"booktitle": "title"}

_MONTH_NAME = re.compile("^(?:" + "|".join(MONTHS) + ")", re.IGNORECASE | re.MULTILINE)
_MONTH_NUMBER = re.compile(r"\d\d?", re.ASCII)
_LINE_START = re.compile(r"^(?=.|\n)", re.MULTILINE)
_YEAR = re.compile(r"\d{4}", re.ASCII)


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One entry; what its cross reference has and it has not comes from `parent`."""

    type: str
    key: str
    fields: Mapping[str, Value]
    parent: Entry | None = None

    def own(self, name: str) -> Value | None:
        """Return a field of the entry itself; a book title may be given as title."""
        return self.fields.get(name) or self.fields.get(ALIASES.get(name, ""))

    def get(self, name: str) -> Value | None:
        """Return a field of the entry or of the one that it refers to."""
        found = self.fields.get(name)
        return self.parent.own(name) if found is None and self.parent else found

    def text(self, name: str) -> str:
        """Return a field as text, empty if there is none."""
        found = self.get(name)
        return "" if found is None else str(found)

    @property
    def inherited(self) -> dict[str, Value]:
        """The fields that only the other entry has, sorted by name."""
        if self.parent is None:
            return {}
        others = set(self.parent.fields) - set(self.fields)
        others |= {alias for alias, name in ALIASES.items() if name in self.parent.fields}
        return {name: value for name in sorted(others) if (value := self.parent.own(name)) is not None}

    @property
    def year(self) -> str | None:
        """The year, if need be out of the date."""
        if "year" in self.fields:
            return str(self.fields["year"])
        found = _YEAR.search(self.text("date")) if "date" in self.fields else None
        return found[0] if found else None

    def without(self, names: Iterable[str]) -> Entry:
        """Return the entry without some fields."""
        left_out = set(names)
        return replace(self, fields={key: value for key, value in self.fields.items() if key not in left_out})

    def filtered(self, filters: Iterable[Filter]) -> Entry:
        """Return the entry with all its fields run through the filters."""
        chosen = list(filters)
        return replace(self, fields={key: value.filtered(chosen) for key, value in self.fields.items()})

    def to_bibtex(self, quotes: list[str], filters: list[Filter]) -> str:
        """Return the entry as BibTeX, filters applied to all but the names."""
        lines = ",\n".join(f"{name} = {_written(value, quotes, filters)}" for name, value in self.fields.items())
        indented = _LINE_START.sub("  ", lines) if lines else "  "
        return f"@{self.type}{{{self.key},\n{indented}\n}}\n"


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The entries of one or more files, by key and in order."""

    entries: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))

    def without_duplicates(self, names: list[str]) -> Bibliography:
        """Return the bibliography with the first only of entries that agree in type and these fields."""
        seen: set[str] = set()
        kept: dict[str, Entry] = {}
        for entry in self.entries.values():
            digest = _digest(entry, names or ["year", "title"])
            if digest not in seen:
                kept[entry.key] = entry
            seen.add(digest)
        return Bibliography(kept)


def read_bibliography(
    text: str, options: Mapping[str, Any], *, replaces_strings: bool, joins: bool, filters: Iterable[Filter] = ()
) -> Bibliography:
    """Return the entries of a text.

    `options` are the gem's `bibtex_options`: `strip`, `strict`, `parse_names` and `parse_months`. Raises `PluginError`.
    """
    strings: dict[str, Value] = {}
    entries: dict[str, Entry] = {}
    for read in read_objects(text, options):
        _collect(read, options, strings, entries, filters)
    if replaces_strings:
        entries = {key: _replaced(entry, strings, joins) for key, entry in entries.items()}
    return Bibliography(_related(entries))


def read_parts(text: str, filters: Iterable[Filter]) -> list[Entry | str]:
    """Return what a text is made of: its entries, and the texts between them, empty for all else.

    Raises `PluginError`.
    """
    strings: dict[str, Value] = {}
    entries: dict[str, Entry] = {}
    parts = []
    for read in read_objects(text, {}):
        key = _collect(read, {}, strings, entries, filters)
        parts.append((key, read if isinstance(read, str) else ""))
    related = _related(entries)
    return [text if key is None else related[key] for key, text in parts]


def read_objects(text: str, options: Mapping[str, Any]) -> Iterator[Record | Definition | Remark | str]:
    """Yield the objects of a text. Raises `PluginError`."""
    return read_bibtex(text, strips_lines=bool(options.get("strip", True)), is_strict=bool(options.get("strict", True)))


def _collect(
    read: object,
    options: Mapping[str, Any],
    strings: dict[str, Value],
    entries: dict[str, Entry],
    filters: Iterable[Filter],
) -> str | None:
    """Take an object to the others of its kind; return the key of an entry."""
    if isinstance(read, Definition):
        strings[read.name] = read.value
    if not isinstance(read, Record):
        return None
    key = _free_key(read.key, entries)
    entries[key] = made_entry(read, key, options, strings).filtered(filters)
    return key


def made_entry(record: Record, key: str, options: Mapping[str, Any], strings: Mapping[str, Value]) -> Entry:
    """Return the entry of a record, with names and months read as the options say."""
    entry = Entry(record.type, key, record.fields)
    if options.get("parse_names", True):
        entry = with_names(entry, strings)
    return with_month(entry) if options.get("parse_months", True) else entry


def with_names(entry: Entry, strings: Mapping[str, Value] = MappingProxyType({})) -> Entry:
    """Return the entry with the fields of persons read as names."""
    read = {
        name: Names(names=parse_names(str(value.replaced(strings).joined())))
        for name, value in entry.fields.items()
        if name in NAME_FIELDS and not isinstance(value, Names)
    }
    return replace(entry, fields={**entry.fields, **read}) if read else entry


def with_month(entry: Entry) -> Entry:
    """Return the entry with its month as macro, and the month's number as last field."""
    fields = {name: value for name, value in entry.fields.items() if name != "month_numeric"}
    if "month" in fields:
        fields["month"] = month = _month(fields["month"])
        if str(month) in MONTHS:
            fields["month_numeric"] = Value((str(MONTHS.index(str(month)) + 1),))
    return replace(entry, fields=fields)


def _month(value: Value) -> Value:
    text = str(value)
    if _MONTH_NAME.search(text.strip()):
        return Value((Macro(text[:3].lower()),))
    if _MONTH_NUMBER.fullmatch(text.strip()):
        number = int(text.strip()) - 1
        return Value((Macro(MONTHS[number]),)) if number < len(MONTHS) else value
    return value


def _replaced(entry: Entry, strings: Mapping[str, Value], joins: bool) -> Entry:
    values = {name: value.replaced(strings) for name, value in entry.fields.items()}
    return replace(entry, fields={name: value.joined() if joins else value for name, value in values.items()})


def _related(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    def related(entry: Entry) -> Entry:
        named = entries.get(str(entry.fields["crossref"])) if "crossref" in entry.fields else None
        return replace(entry, parent=named) if named is not None and named is not entry else entry

    return {key: related(entry) for key, entry in entries.items()}


def _written(value: Value, quotes: list[str], filters: list[Filter]) -> str:
    if not filters or isinstance(value, Names):
        return value.quoted(quotes)
    changed = value.filtered(filters)
    return str(changed) if value.has_macro or len(value.tokens) > 1 else changed.quoted(quotes)


def _digest(entry: Entry, names: list[str]) -> str:
    # The gem: names that the entry has not are left out, those of its parent count
    known = sorted(name for name in {*entry.fields, *entry.inherited} if name in names)
    return entry.type + "".join(f"|{name}:{entry.text(name)}" for name in known)


def _free_key(key: str, taken: Mapping[str, Entry]) -> str:
    while key in taken:
        key = _successor(key)
    return key


def _successor(key: str) -> str:
    """Return Ruby's next string: the last letter or digit goes up, with a carry to those before it."""
    chars = list(key)
    places = [place for place, char in enumerate(chars) if char.isascii() and char.isalnum()]
    last = len(chars)
    for place in reversed(places):
        if last != len(chars) and place != last - 1:
            break
        last, char = place, chars[place]
        if char not in "zZ9":
            chars[place] = chr(ord(char) + 1)
            return "".join(chars)
        chars[place] = {"z": "a", "Z": "A", "9": "0"}[char]
    if last == len(chars):
        return key[:-1] + chr(ord(key[-1]) + 1) if key else "a"
    return "".join([*chars[:last], {"a": "a", "A": "A", "0": "1"}[chars[last]], *chars[last:]])
