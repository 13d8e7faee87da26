"""The attributes of a start tag, and the references within their values and in text."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.ruby.nokogiri.tables import ENTITIES

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_NAME: Final = re.compile(r"[A-Za-z_:.][A-Za-z0-9:\-_.]{0,99}")
_EQUALS: Final = re.compile(r"[ \t\n\r]*=[ \t\n\r]*")
_VALUE: Final = re.compile(r""""([^"]*)"?|'([^']*)'?|([^ \t\n\r>]*)""")
_BOGUS: Final = re.compile(r"(?:[^ \t\n\r>/]|/(?!>))*")
_REFERENCE: Final = re.compile(r"&(?:#(?:[xX][0-9A-Fa-f]*|[0-9]*);?|[A-Za-z_:][A-Za-z0-9_\-:.]*;)")
_LAST_CODE: Final = 0x10FFFF
_NO_CHARACTER: Final = "\0"


def start_tag_attributes(html: str, at: int) -> tuple[dict[str, str | None], int]:
    """Return the attributes from a place on, the first of each name, and the place where the tag ends."""
    attributes: dict[str, str | None] = {}
    at = _after(_SPACE, html, at)
    while at < len(html) and html[at] != ">" and not html.startswith("/>", at):
        name = _NAME.match(html, at)
        if name is None:
            at = _after(_BOGUS, html, at)
        else:
            value, at = _value(html, name.end())
            attributes.setdefault(name[0].lower(), value)
        at = _after(_SPACE, html, at)
    return attributes, at


def _after(pattern: re.Pattern[str], html: str, at: int) -> int:
    match = pattern.match(html, at)
    return match.end() if match else at


def _value(html: str, at: int) -> tuple[str | None, int]:
    equals = _EQUALS.match(html, at)
    if equals is None:
        return None, _after(_SPACE, html, at)
    match = _VALUE.match(html, equals.end())
    assert match is not None and match.lastindex is not None
    value = _REFERENCE.sub(lambda found: resolved(found[0]) or _NO_CHARACTER, match[match.lastindex])
    # libxml2: a reference to no character ends the value, since C's texts end there
    return value.partition(_NO_CHARACTER)[0], match.end()


def resolved(reference: str) -> str:
    """Return the characters that a reference stands for: itself if it is unknown, none if there is none such."""
    if not reference.startswith("&#"):
        name = reference[1:-1]
        return ENTITIES.get(name, reference) if reference.endswith(";") else reference
    digits = reference[2:].rstrip(";")
    is_hexadecimal = digits[:1] in ("x", "X")
    number = digits[1:] if is_hexadecimal else digits
    code = int(number[:40] or "0", 16 if is_hexadecimal else 10)
    return chr(code) if _is_character(code) else ""


def _is_character(code: int) -> bool:
    if code < 0x20:
        return code in (0x9, 0xA, 0xD)
    return code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= _LAST_CODE
