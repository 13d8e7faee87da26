"""Finished pages: read once, and written as Nokogiri does."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jekyllpy.plugins.api import HtmlDocument, parse_html
from jekyllpy.plugins.bundled.spaceship.text import Change, replace_in_turn

# A word that holds a question mark; it is looked for once in each word
_QUESTION = re.compile(r"(?<!\S)[^\s?]*+\?\S*", re.ASCII)
_QUERY = re.compile(r"\?[a-zA-Z0-9%\-_=.&;]+")


@dataclass(frozen=True, slots=True)
class Html:
    """A page, with what is known of how it is written anew; `known` lives as long as its page is worked on."""

    text: str
    known: dict[str, str] = field(default_factory=dict)

    def document(self) -> HtmlDocument:
        """Return the page's nodes, for changes."""
        return parse_html(self.text)

    def rewritten(self) -> str:
        """Return the page as it is after reading and writing."""
        if self.text not in self.known:
            self.known[self.text] = self.document().to_html()
        return self.known[self.text]

    def unchanged(self, document: HtmlDocument) -> str:
        """Return the page as `rewritten` does, with its nodes at hand, none of which was changed."""
        return self.known.setdefault(self.text, document.to_html())

    def has_element(self, name: str) -> bool:
        """Return whether there may be an element of a name."""
        text = self.text.lower()
        return f"<{name}" in text or f":{name}" in text

    def is_settled(self) -> bool:
        """Return whether reading and writing is known to leave the page as it is, its addresses put right."""
        written = self.known.get(self.text)
        return written is not None and with_plain_addresses(written) == self.text

    def follow(self, text: str) -> Html:
        """Return the page with another text, its addresses put right."""
        return Html(with_plain_addresses(text), self.known)


def with_plain_addresses(html: str) -> str:
    """Return a page with `&` in place of `&amp;` in the queries of addresses, wherever these stand."""
    if "&amp;" not in html and "\\" not in html:
        return html
    changes: list[Change] = []
    for word in _QUESTION.finditer(html):
        place = _address(word[0])
        if place is not None:
            start, end = (word.start() + at for at in place)
            address = html[start:end]
            if "&amp;" in address or "\\" in address:
                changes.append((start, end, address.replace("&amp;", "&")))
    return replace_in_turn(html, changes)


def _address(word: str) -> tuple[int, int] | None:
    """Return where the address in a word begins and ends: from the first `//` to the end of the last query."""
    queries = [*_QUERY.finditer(word)]
    start = word.find("//")
    if not queries or start < 0 or start + 2 >= queries[-1].start():
        return None
    protocol = next((name for name in ("https:", "http:") if word.startswith(name, start - len(name))), "")
    return start - len(protocol), queries[-1].end()
