"""Character classes as Ruby's patterns have them, and the pieces of patterns shared by the constructs."""

from __future__ import annotations

from typing import Final

from jekyllpy.ruby.letters import is_letter, is_letter_or_digit, is_within, is_word

SPACE: Final = r"[ \t\n\r\f\v]"
"""One character of Ruby's `\\s`; Python's own also takes Unicode's blanks."""

LINE_REST: Final = r"[ \t\r\f\v]*\n"
"""White space up to and with the end of the line."""

OPTIONAL_INDENT: Final = " {0,3}"
INDENT: Final = r"(?:\t| {4})"

# A name may hold any letter; which characters beyond ASCII are letters is checked after the match, see `is_name`.
# Letters, digits and all beyond ASCII, said by what they are not: such sets compile a hundred times faster.
WORD: Final = r"[^\x00-/:-@\[-\^`\{-\x7f]"
NAME_START: Final = r"[^\x00-@\[-\^`\{-\x7f]"
NAME_CHARACTER: Final = r"[^\x00-,/:-@\[-\^`\{-\x7f]"
NAME: Final = rf"(?:{NAME_START}{NAME_CHARACTER}*:)?{NAME_START}{NAME_CHARACTER}*"

ATTRIBUTE_NAME: Final = r"[A-Za-z0-9_][A-Za-z0-9_-]*"
"""A name in attribute lists, of extensions and of footnotes."""

BRACED: Final = r"(?:\\\}|[^}])"
"""One unit of what stands between the braces of an attribute list."""


# Boundaries as in the tables of Unicode: what a name in XML may begin with, and what else it may hold.
_XML_START: Final = (
    *(0x3A, 0x3B, 0x41, 0x5B, 0x5F, 0x60, 0x61, 0x7B, 0xC0, 0xD7, 0xD8, 0xF7, 0xF8, 0x300, 0x370, 0x37E, 0x37F, 0x2000),
    *(0x200C, 0x200E, 0x2070, 0x2190, 0x2C00, 0x2FF0, 0x3001, 0xD800, 0xF900, 0xFDD0, 0xFDF0, 0xFFFE, 0x10000, 0xF0000),
)
_XML_REST: Final = (0x2D, 0x2F, 0x30, 0x3A, 0xB7, 0xB8, 0x300, 0x370, 0x203F, 0x2041)


def is_name(text: str) -> bool:
    """Return whether what `NAME` has matched is a name indeed."""
    if text.isascii():
        return True
    rest = text.replace("-", "").replace(".", "").replace("_", "")
    starts = (part[:1] for part in text.split(":", 1))
    return all(is_letter(char) for char in starts if char != "_") and all(
        is_letter_or_digit(char) for char in rest if char != ":"
    )


def is_xml_name(text: str) -> bool:
    """Return whether the text is a name in XML, colons included."""
    return is_within(_XML_START, text[0]) and all(
        is_within(_XML_START, char) or is_within(_XML_REST, char) for char in text[1:]
    )


def is_words(text: str) -> bool:
    """Return whether all characters are in `\\p{Word}`."""
    return text.isascii() or all(map(is_word, text))
