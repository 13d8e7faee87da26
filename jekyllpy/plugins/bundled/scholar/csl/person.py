"""One person's name in the order and form that a style wants."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from jekyllpy.plugins.api import strip
from jekyllpy.plugins.bundled.scholar.csl.files import Node

# Alphabets with capitals lie in these parts of Unicode
_CASED = (
    *range(0x0590),
    *range(0x10A0, 0x2190),
    *range(0x2C00, 0x2E00),
    *range(0xA640, 0xA800),
    *range(0xFF21, 0xFF3B),
)
_UPPER = "".join(char for char in map(chr, _CASED) if char.isupper())
_INITIAL = re.compile(rf"([{_UPPER}])[^{_UPPER}\s-]*\s*", re.ASCII)
_TWO_INITIALS = re.compile(rf"([{_UPPER}])([{_UPPER}])")
_LONE_INITIAL = re.compile(rf"\b([{_UPPER}])\b(?:[\W\d_](?<!-))*")
_HYPHEN = re.compile(r"(?<!\s)\s*-", re.ASCII)
_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARMENIAN", "GEORGIAN", "FULLWIDTH LATIN", "FEMININE", "MASCULINE")
# Letters that belong to no script
_COMMON = ("MODIFIER LETTER", "MICRO SIGN", "MATHEMATICAL", "SCRIPT", "BLACK-LETTER", "DOUBLE-STRUCK")


@dataclass(slots=True)
class Person:
    """A name that is being put together; parts go to None as they are used up."""

    family: str | None
    given: str | None
    particle: str | None
    suffix: str | None
    is_sorted: bool  # family name first
    demotes: bool  # particles stand with the given name

    def shown(self, node: Node, dress: Callable[[str, Node], str]) -> str:
        """Return the name as the `name` node and its parts want it; `dress` formats a text for a node."""
        for part in (child for child in node.children if child.name == "name-part"):
            if part.get("name") == "family":
                self._dress_family(part, dress, node)
            elif part.get("name") == "given":
                self._dress_given(part, dress, node)
        # The gem: makes initials of what it has made initials of
        initials = self._initials(node)
        if not self._is_western:
            return " ".join(part for part in (self.family, initials) if part is not None)
        if node.get("form") == "short":
            return _joined(" ", self.particle, self.family)
        if not self.is_sorted:
            return _joined(" ", initials, self.particle, self.family, self.suffix)
        separator = node.get("sort-separator", ", ")
        if self.demotes:
            return _joined(separator, self.family, _joined(" ", initials, self.particle), self.suffix)
        return _joined(separator, _joined(" ", self.particle, self.family), initials, self.suffix)

    def _dress_family(self, part: Node, dress: Callable[[str, Node], str], node: Node) -> None:
        if self.particle and not self.demotes:
            self.family, self.particle = dress(f"{self.particle} {self.family or ''}", part), None
        else:
            self.family = dress(self.family or "", part)
        if self.suffix and not self.is_sorted and "suffix" in part.attributes:
            after = part.get("suffix")
            self.family, self.suffix = f"{self.family.removesuffix(after)} {self.suffix}{after}", None

    def _dress_given(self, part: Node, dress: Callable[[str, Node], str], node: Node) -> None:
        self.given = dress(self._initials(node) or "", part)
        if self.particle and self.demotes and self.is_sorted and "suffix" in part.attributes:
            after = part.get("suffix")
            self.given, self.particle = f"{self.given.removesuffix(after)} {self.particle}{after}", None

    def _initials(self, node: Node) -> str | None:
        if self.given is None or "initialize-with" not in node.attributes or not self._is_western:
            return self.given
        mark = node.get("initialize-with")
        if node.get("initialize") == "false":
            text = _LONE_INITIAL.sub(lambda found: found[1] + mark, _TWO_INITIALS.sub(r"\1 \2", self.given))
        else:
            text = _INITIAL.sub(lambda found: found[1] + mark, self.given)
        return strip(_HYPHEN.sub("-", text))

    @property
    def _is_western(self) -> bool:
        text = _without_tags(unicodedata.normalize("NFC", (self.given or "") + (self.family or "")))
        return all(char.isascii() or _is_western(char) for char in text)


def _without_tags(text: str) -> str:
    kept, at = [], 0
    while (start := text.find("<", at)) >= 0 and (end := text.find(">", start)) >= 0:
        kept.append(text[at:start])
        at = end + 1
    return "".join([*kept, text[at:]])


def _is_western(char: str) -> bool:
    # The gem: a mark that makes no character with the letter before it has no script
    is_neutral = not char.isalpha() and not unicodedata.category(char).startswith("M")
    return is_neutral or unicodedata.name(char, "").startswith(_SCRIPTS + _COMMON)


def _joined(delimiter: str, *parts: str | None) -> str:
    return delimiter.join(part for part in parts if part)
