"""Attribute lists: `{: .class #id key="value" reference}` after an element, `{:name: ...}` as a definition."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from jekyllpy.markdown.chars import ATTRIBUTE_NAME
from jekyllpy.ruby.text import STRIPPED

_ID: Final = r"#([A-Za-z][A-Za-z0-9_:-]*)"
_CLASS: Final = r"\.([^ \t\n\r\f\v.#]+)"
# kramdown: the value runs to the first quote with white space or the end behind it; other quotes are part of it.
_PAIR: Final = rf"""({ATTRIBUTE_NAME})=(["'])((?:\\\}}|[^}}\x02])*?)\2"""
_ITEM: Final = re.compile(
    rf"(?:\A|[ \t\n\r\f\v])(?:{_PAIR}|({ATTRIBUTE_NAME})|((?:{_ID}|{_CLASS})+))(?=[ \t\n\r\f\v]|\Z)"
)
_ID_OR_CLASS: Final = re.compile(f"{_ID}|{_CLASS}")
_ESCAPED: Final = {'"': re.compile(r'\\([}"])'), "'": re.compile(r"\\([}'])")}


MAX_LISTS: Final = 10_000
"""How many lists one list may stand for; definitions that each name others twice could make it any number."""


class AttributeList:
    """What an attribute list says: the names of definitions it refers to, and its own attributes in order."""

    __slots__ = ("attrs", "references")

    def __init__(self) -> None:
        self.references: list[str] = []
        self.attrs: dict[str, str | None] = {}

    def read(self, text: str) -> bool:
        """Add what stands between the braces; return False if nothing of it makes sense."""
        if text.strip(STRIPPED) in ("", ":"):
            return True
        found = False
        for item in _ITEM.finditer(text):
            found = True
            self._add(item)
        return found

    def _add(self, item: re.Match[str]) -> None:
        key, quote, value, reference, names = item.group(1, 2, 3, 4, 5)
        if reference is not None:
            self.references.append(reference)
        elif names is not None:
            self._add_names(names)
        else:
            self.attrs[key] = _ESCAPED[quote].sub(r"\1", value)

    def _add_names(self, names: str) -> None:
        for match in _ID_OR_CLASS.finditer(names):
            if match[2] is None:
                self.attrs["id"] = match[1]
            else:
                self.attrs["class"] = f"{self.attrs.get('class', '')} {match[2]}".lstrip(STRIPPED)

    def merge(self, other: AttributeList) -> None:
        """Add another list's references and attributes."""
        self.references += other.references
        _merge_attributes(self.attrs, other.attrs)


def apply(attrs: dict[str, str | None], ial: AttributeList, definitions: Mapping[str, AttributeList]) -> None:
    """Add a list to an element's attributes, the definitions it refers to first."""
    for one in _expanded(ial, definitions):
        _merge_attributes(attrs, one.attrs)


def _expanded(ial: AttributeList, definitions: Mapping[str, AttributeList]) -> list[AttributeList]:
    """Return the lists a list stands for, each after those it refers to; a circle is entered once."""
    if not ial.references:
        return [ial]
    ordered: list[AttributeList] = []
    open_lists: set[int] = set()
    stack: list[tuple[AttributeList, bool]] = [(ial, False)]
    while stack and len(ordered) < MAX_LISTS:
        one, is_done = stack.pop()
        if is_done:
            open_lists.discard(id(one))
            ordered.append(one)
        elif id(one) not in open_lists:
            open_lists.add(id(one))
            stack.append((one, True))
            stack += [(definitions[name], False) for name in reversed(one.references) if name in definitions]
    return ordered


def _merge_attributes(attrs: dict[str, str | None], added: Mapping[str, str | None]) -> None:
    for key, value in added.items():
        if key == "class":
            value = f"{attrs.get('class') or ''} {value}".lstrip(STRIPPED)
        attrs[key] = value
