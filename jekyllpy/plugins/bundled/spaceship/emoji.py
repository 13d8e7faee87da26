"""Emoji: `:name:` becomes GitHub's picture, with the names of gemoji 3.0."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from jekyllpy.errors import ConfigError
from jekyllpy.plugins.api import Element, UnknownSelector, dig, inner_html, select, set_inner_html, to_s
from jekyllpy.plugins.bundled.spaceship.emoji_names import NAMES
from jekyllpy.plugins.bundled.spaceship.html import Html
from jekyllpy.plugins.bundled.spaceship.processor import Processor, Result
from jekyllpy.plugins.bundled.spaceship.settings import KEY

_NAMED = re.compile(r"(?<!\\):([\w+-]+):", re.ASCII)
_SPARED = re.compile(r"\\:([\w+-]+?)\\:", re.ASCII)
_NOT_IN_FILES = frozenset({"fe0f", "200d"})


@dataclass(frozen=True, slots=True)
class Emoji:
    """An emoji: its first name, its characters, and the file of its picture."""

    name: str
    characters: str
    file: str


def read_names() -> dict[str, Emoji]:
    """Return the emoji by all their names."""
    found: dict[str, Emoji] = {}
    for row in NAMES.split():
        names, _, codes = row.partition("=")
        first, *_ = all_names = names.split(",")
        points = codes.split("-") if codes else []
        file = "-".join([points[0], *(each for each in points[1:] if each not in _NOT_IN_FILES)]) if points else ""
        characters = "".join([chr(int(each, 16)) for each in points])
        found |= dict.fromkeys(all_names, Emoji(first, characters, f"unicode/{file}.png" if file else f"{first}.png"))
    return found


@dataclass(frozen=True, slots=True)
class EmojiProcessor(Processor):
    """Shows the pictures in the bodies of pages, but for what is excluded."""

    emoji: Mapping[str, Emoji] = field(default_factory=read_names)

    def on_page(self, html: Html, source: str) -> Result:
        """Return a page with its pictures; one without a body stays as it is."""
        if html.is_settled() and not _NAMED.search(html.text):
            return html.rewritten(), False
        document = html.document()
        body = next((node for node in select(document, "body")), None)
        if body is None:
            return html.text, False
        spared = [node for node in self._excluded(body) if _change(node, _NAMED, r"\\:\1\\:")]
        content = inner_html(body)
        named = (self.emoji.get(match[1]) for match in _NAMED.finditer(content))
        # The gem looks for the first name of what it has found, whichever name stands there
        found = {emoji.name: emoji for emoji in named if emoji is not None}
        for emoji in found.values():
            plain = re.compile(rf'(?<!="):{re.escape(emoji.name)}:(?!"\s)', re.ASCII)
            image = self._image(emoji)
            content = plain.sub(lambda _, image=image: image, content)  # type: ignore[misc]
        set_inner_html(body, content)
        if spared:
            for node in self._excluded(body):
                _change(node, _SPARED, r":\1:")
        return document.to_html(), bool(found)

    def _excluded(self, body: Element) -> list[Element]:
        selector = to_s(self.settings.get("exclude"))
        try:
            return select(body, selector)
        except UnknownSelector as error:
            raise ConfigError(f"`{KEY}`: the selector {selector!r} cannot be used") from error

    def _image(self, emoji: Emoji) -> str:
        kind = to_s(dig(self.settings.get("css"), "class"))
        return (
            f'<img class="{kind}" title=":{emoji.name}:" alt=":{emoji.name}:" raw="{emoji.characters}"'
            f' src="{to_s(self.settings.get("src"))}{emoji.file}"'
            ' style="vertical-align: middle; display: inline; max-width: 1em; visibility: hidden;"'
            " onload=\"this.style.visibility='visible'\""
            " onerror=\"this.replaceWith(this.getAttribute('raw'))\"></img>"
        )


def _change(node: Element, named: re.Pattern[str], replacement: str) -> bool:
    """Change the HTML within an element; return whether there was anything to change."""
    html, count = named.subn(replacement, inner_html(node))
    if count:
        set_inner_html(node, html)
    return count > 0
