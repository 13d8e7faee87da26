"""What one conversion knows: options, definitions, warnings. Nothing of it outlives the conversion."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final, NamedTuple

from jekyllpy.markdown.attributes import AttributeList
from jekyllpy.markdown.options import AS_ASCII_CHAR, SMART_QUOTES, KramdownOptions, OptionError
from jekyllpy.markdown.tree import Element
from jekyllpy.ruby.text import downcase

_SPACES: Final = re.compile("[ \\t\\n\\r\\f\\v]+")


class LinkDefinition(NamedTuple):
    """Where a reference leads; `holder` carries the attribute list that stands behind the definition."""

    url: str
    title: str | None
    holder: Element | None


class Abbreviation(NamedTuple):
    """What an abbreviation stands for; `holder` carries the attribute list that stands behind the definition."""

    title: str
    holder: Element


class FootnoteDefinition(NamedTuple):
    """The body of a footnote, and the element that carries its attribute list."""

    body: Element
    holder: Element


class Document:
    """The state of one conversion."""

    __slots__ = (
        "_longest_link_key",
        "abbreviations",
        "attribute_lists",
        "footnotes",
        "links",
        "option_changes",
        "options",
        "symbols_are_text",
        "warnings",
    )

    def __init__(self, options: KramdownOptions, changes_options: bool) -> None:
        self.options = options
        self.option_changes: dict[str, Any] = {}
        self.attribute_lists: dict[str, AttributeList] = {}
        self.links = {link_key(name): LinkDefinition(*link, None) for name, link in options.link_defs}
        self._longest_link_key = -1
        self.footnotes: dict[str, FootnoteDefinition] = {}
        self.abbreviations: dict[str, Abbreviation] = {}
        self.warnings: list[str] = []
        # An extension inside a line may change how symbols are shown, for the text before it, too.
        self.symbols_are_text = not changes_options

    def longest_link_key(self) -> int:
        """Return the length of the longest name a link is defined by."""
        if self._longest_link_key < 0:
            self._longest_link_key = max(map(len, self.links), default=0)
        return self._longest_link_key

    def settle_symbols(self) -> None:
        """Decide, once all definitions are known, whether symbols can be read as plain characters."""
        options = self.options
        self.symbols_are_text = (
            self.symbols_are_text
            and not self.abbreviations
            and options.entity_output == "as_char"
            and options.smart_quotes == SMART_QUOTES
            and not options.typographic_symbols
            and not options.html_to_native
        )

    def warn(self, text: str) -> None:
        """Collect a warning."""
        self.warnings.append(text)

    def change_option(self, name: str, text: str) -> None:
        """Change an option from here on, as `{::options}` asks; a value that makes no sense is ignored."""
        try:
            self.options = self.options.changed(name, text)
        except OptionError:
            return
        self.option_changes[name] = getattr(self.options, name)

    def keep_to_ascii(self) -> None:
        """Write as an entity what is not ASCII."""
        # kramdown: characters are written in the encoding of the source (utils/html.rb)
        if self.options.entity_output == "as_char":
            self.option_changes["entity_output"] = AS_ASCII_CHAR
            self.options = replace(self.options, entity_output=AS_ASCII_CHAR)

    def output_options(self, given: KramdownOptions) -> KramdownOptions:
        """Return the options for writing: every change holds for the whole document."""
        return replace(given, **self.option_changes) if self.option_changes else given


def link_key(name: str) -> str:
    """Return the form in which link names are compared: runs of white space as one blank, lower case."""
    return downcase(_SPACES.sub(" ", name))
