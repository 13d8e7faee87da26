"""Quotes that curl by what stands around them. The rules are those of SmartyPants."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.inline.parser import Spans
from jekyllpy.markdown.inline.symbols import add_symbol, render_symbol
from jekyllpy.ruby.letters import is_word
from jekyllpy.ruby.text import WHITESPACE

_ASCII_WORD: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
_PUNCTUATION: Final = frozenset("!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~")
_OPENING_AFTER: Final = frozenset(" \\\t\r\n[{(-")
_DECADE: Final = re.compile("[0-9][0-9]s")
_EMPHASIZED: Final = re.compile(r"[_*]{1,2}[^ \t\n\r\f\v]")

_CLOSING: Final = {"'": "rsquo", '"': "rdquo"}
_OPENING: Final = {"'": "lsquo", '"': "ldquo"}


def parse_quote(spans: Spans, at: int, has_before: bool) -> int:
    src = spans.src
    before = src[at - 1] if has_before else "\\"
    if before != "\\":
        if before not in _OPENING_AFTER and before not in WHITESPACE:
            add_symbol(spans, _CLOSING[src[at]], at + 1)
            return at + 1
        return _after_blank(spans, at, before)
    return _alone(spans, at)


def _after_blank(spans: Spans, at: int, before: str) -> int:
    """Read a quote behind white space or an opening bracket."""
    src, quote = spans.src, spans.src[at]
    if before in WHITESPACE:
        if _opens_twice(src, at):
            return _open_twice(spans, at)
        if quote == "'" and _DECADE.match(src, at + 1):
            return _close(spans, at)
        if before in "\f\v" and not _is_ascii_word(src, at + 1):
            return _close(spans, at)
    add_symbol(spans, _OPENING[quote], at + 1)
    return at + 1


def _alone(spans: Spans, at: int) -> int:
    """Read a quote at the beginning, or behind an element."""
    src, quote = spans.src, spans.src[at]
    if _EMPHASIZED.match(src, at + 1):
        add_symbol(spans, _OPENING[quote], at + 1)
        return at + 1
    if _is_before_punctuation(src, at + 1):
        return _close(spans, at)
    if _opens_twice(src, at):
        return _open_twice(spans, at)
    if quote == "'" and _DECADE.match(src, at + 1):
        return _close(spans, at)
    following = src[at + 1 : at + 2]
    if following and following in "'\"":
        # SmartyPants: of two quotes the first one is what a closing quote stands behind.
        spans.text.append(quote)
        add_symbol(spans, _CLOSING[following], at + 2)
        return at + 2
    if not following or following in WHITESPACE or _is_possessive(src, at + 1):
        return _close(spans, at)
    add_symbol(spans, _OPENING[quote], at + 1)
    return at + 1


def _close(spans: Spans, at: int) -> int:
    add_symbol(spans, _CLOSING[spans.src[at]], at + 1)
    return at + 1


def _is_ascii_word(src: str, position: int) -> bool:
    return src[position : position + 1] in _ASCII_WORD


def _is_possessive(src: str, position: int) -> bool:
    following = src[position + 1 : position + 2]
    return src[position] == "s" and not (following and is_word(following))


def _opens_twice(src: str, at: int) -> bool:
    following = src[at + 1 : at + 2]
    return following in ("'", '"') and following != src[at] and _is_ascii_word(src, at + 2)


def _open_twice(spans: Spans, at: int) -> int:
    add_symbol(spans, _OPENING[spans.src[at]], at + 1)
    add_symbol(spans, _OPENING[spans.src[at + 1]], at + 2)
    return at + 2


def _is_before_punctuation(src: str, position: int) -> bool:
    """Return whether punctuation follows with no word boundary behind it, an ellipsis excepted."""
    if src[position : position + 1] not in _PUNCTUATION or src.startswith("..", position + 1):
        return False
    following = src[position + 1 : position + 2]
    is_inside_word = bool(following) and is_word(following)
    return is_inside_word == (src[position] == "_")


def register(md: Dialect) -> None:
    md.inline.register("quotes", "\"|'", parse_quote, first="\"'")
    md.renderer.register("symbol", render_symbol)
