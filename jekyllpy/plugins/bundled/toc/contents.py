"""The headings of a piece of HTML, as a nested list and with anchors."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jekyllpy.errors import TemplateError
from jekyllpy.plugins.api import Element, cgi_escape, downcase, escape_html, parse_fragment
from jekyllpy.plugins.bundled.toc.options import NO_TOC, read_options

_ANCHOR = '<a class="anchor" href="#{id}" aria-hidden="true"><span class="octicon octicon-link"></span></a>'
_WORD_CATEGORIES = frozenset({"Nd", "Nl", "Pc"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One heading: its element, its anchor and its text for a list."""

    element: Element
    id: str
    text: str

    @property
    def level(self) -> int:
        """The number in the element's name."""
        return int(self.element.name.removeprefix("h"))


class Contents:
    """The headings of one piece of HTML."""

    def __init__(self, html: str, settings: Any) -> None:
        self._options = read_options(settings)
        self._fragment = parse_fragment(html)
        self._entries = self._read_entries()

    def table(self) -> str:
        """Return the list of the headings."""
        options = self._options
        tag = options.list_tag
        return f'<{tag} id="{options.list_id}" class="{options.list_class}">\n{self._items(self._entries)}</{tag}>'

    def with_anchors(self) -> str:
        """Return the HTML with an anchor at the beginning of each heading."""
        for entry in self._entries:
            if not entry.element.children:
                # The gem asks for the heading's first child without a look whether there is one
                raise TemplateError("undefined method `add_previous_sibling' for nil:NilClass")
            anchor = parse_fragment(_ANCHOR.format(id=entry.id))
            entry.element.insert_first(anchor.children)
        return self._fragment.to_html()

    def _read_entries(self) -> list[Entry]:
        entries: list[Entry] = []
        seen: dict[str, int] = {}
        for node in self._fragment.nodes():
            if isinstance(node, Element) and node.name in self._options.headings and self._is_listed(node):
                text = node.text
                entries.append(Entry(node, _id(node, text, seen), str(escape_html(text))))
        return entries

    def _is_listed(self, heading: Element) -> bool:
        excluding = self._options.excluding_classes
        is_excluded = any(name in element.classes for element in heading.ancestors() for name in excluding)
        return not is_excluded and NO_TOC not in heading.classes

    def _items(self, entries: Sequence[Entry]) -> str:
        """Return the items of the highest level, each with a list of those of lower levels that follow it."""
        options = self._options
        top = min((entry.level for entry in entries), default=0)
        parts: list[str] = []
        at = 0
        while at < len(entries):
            entry = entries[at]
            end = at + 1
            while end < len(entries) and entries[end].level > top:
                end += 1
            if entry.level > top:
                parts.append(self._items(entries[at:end]))
            else:
                parts.append(
                    f'<li class="{options.item_class} {options.item_prefix}{entry.element.name}">'
                    f'<a href="#{entry.id}">{entry.text}</a>{self._sublist(entries[at + 1 : end])}</li>\n'
                )
            at = end
        return "".join(parts)

    def _sublist(self, entries: Sequence[Entry]) -> str:
        if not entries:
            return ""
        options = self._options
        shown = f' class="{options.sublist_class}"' if options.sublist_class else ""
        return f"\n<{options.list_tag}{shown}>\n{self._items(entries)}</{options.list_tag}>\n"


def _id(heading: Element, text: str, seen: dict[str, int]) -> str:
    if "id" in heading.attributes:
        # The gem: only ids that it makes itself are numbered
        return heading.attributes["id"] or ""
    made = cgi_escape("".join(char for char in downcase(text) if char in "- " or _is_word(char)).replace(" ", "-"))
    number = seen.get(made, 0)
    seen[made] = number + 1
    return f"{made}-{number}" if number else made


def _is_word(char: str) -> bool:
    # Ruby's \p{Word}, which takes circled letters for letters
    category = unicodedata.category(char)
    is_circled = category == "So" and ("\u24b6" <= char <= "\u24e9" or "\U0001f130" <= char <= "\U0001f189")
    return category[0] in "LM" or category in _WORD_CATEGORIES or is_circled
