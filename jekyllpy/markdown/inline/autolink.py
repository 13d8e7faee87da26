"""Links in angle brackets: `<https://example.com>`, `<me@example.com>`."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.chars import NAME_CHARACTER
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.finder import NOWHERE
from jekyllpy.markdown.inline.parser import NOT_MINE, Spans
from jekyllpy.markdown.tree import Element
from jekyllpy.ruby.letters import is_letter_or_digit

_SCHEME: Final = re.compile(r"<(?:mailto|https?|ftps?):(?=.)")
_ADDRESS: Final = re.compile(f"<({NAME_CHARACTER}+@{NAME_CHARACTER}+)>")


def parse_autolink(spans: Spans, at: int, has_before: bool) -> int:
    src = spans.src
    if scheme := _SCHEME.match(src, at):
        # kramdown: the first character behind the colon may be anything, even a closing bracket.
        end = spans.memory.find(">", scheme.end() + 1)
        newline = spans.memory.find("\n", scheme.end())
        if end != NOWHERE and not NOWHERE < newline < end:
            target = src[at + 1 : end]
            return _add(spans, target, target.removeprefix("mailto:"), end + 1)
    if (address := _ADDRESS.match(src, at)) and _is_ascii_or_letters(address[1]):
        return _add(spans, f"mailto:{address[1]}", address[1], address.end())
    return NOT_MINE


def _is_ascii_or_letters(address: str) -> bool:
    return address.isascii() or all(char < "\x80" or is_letter_or_digit(char) for char in address)


def _add(spans: Spans, target: str, text: str, end: int) -> int:
    spans.add(Element("a", "", [text], {"href": target}))
    return end


def register(md: Dialect) -> None:
    md.inline.register("autolink", "<", parse_autolink, first="<")
