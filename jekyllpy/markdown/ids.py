"""Ids of headers: GFM's, which keep letters of all scripts, and kramdown's own in ASCII."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.ruby.letters import is_word
from jekyllpy.ruby.text import downcase

if TYPE_CHECKING:
    from jekyllpy.markdown.html import Output

_NOT_ASCII_WORD: Final = re.compile(r"[^A-Za-z0-9_\- \t]+")
_NOT_LETTER_AT_START: Final = re.compile(r"^[^a-zA-Z]+", re.MULTILINE)
_NOT_KEPT: Final = re.compile(r"[^a-zA-Z0-9 -]+")


class IdCounter:
    """The ids one document has used, and how often."""

    __slots__ = ("_used",)

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def unique(self, name: str) -> str:
        """Return the name, from its second use on with a number."""
        count = self._used.get(name, -1) + 1
        self._used[name] = count
        return f"{name}-{count}" if count else name


def gfm_id(text: str) -> str:
    """Return the id of a header's text: letters and digits of any script in lower case, blanks as hyphens."""
    name = downcase(text)
    if name.isascii():
        name = _NOT_ASCII_WORD.sub("", name)
    else:
        name = "".join(char for char in name if char in "- \t" or is_word(char))
    return name.replace(" ", "-").replace("\t", "-")


def basic_id(text: str) -> str:
    """Return the id of a header's text in ASCII, which may be empty."""
    name = _NOT_KEPT.sub("", _NOT_LETTER_AT_START.sub("", text))
    return name.replace(" ", "-").lower()


def header_id(out: Output, text: str) -> str:
    """Return the id that a header without one gets while it is written."""
    return out.options.auto_id_prefix + out.ids.unique(basic_id(text) or "section")
