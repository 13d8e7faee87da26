"""Links in angle brackets: `<https://example.com>`, `<me@example.com>`."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.chars import WORD, is_letter_or_digit
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.inline.parser import NOT_MINE, Spans
from jekyllpy.markdown.tree import Element

_LINK: Final = re.compile(r"<((?:mailto|https?|ftps?):.+?)>")
_ADDRESS: Final = re.compile(rf"<((?:{WORD}|[-.])+@(?:{WORD}|[-.])+)>")


def parse_autolink(spans: Spans, at: int, has_before: bool) -> int:
    if match := _LINK.match(spans.src, at):
        target = match[1]
        _add(spans, target, target.removeprefix("mailto:"))
    elif (match := _ADDRESS.match(spans.src, at)) and _is_ascii_or_letters(match[1]):
        _add(spans, f"mailto:{match[1]}", match[1])
    else:
        return NOT_MINE
    return match.end()


def _is_ascii_or_letters(address: str) -> bool:
    return address.isascii() or all(char < "\x80" or is_letter_or_digit(char) for char in address)


def _add(spans: Spans, target: str, text: str) -> None:
    spans.add(Element("a", "", [text], {"href": target}))


def register(md: Dialect) -> None:
    md.inline.register("autolink", "<", parse_autolink, first="<")
