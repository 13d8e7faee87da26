"""Bare addresses as links: `www.` and schemes while parsing, e-mail addresses in what is left as text."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any, Final
from unicodedata import category
from urllib.parse import quote

import mistune

from jekyllpy.markdown.commonmark_rules.spans import Token

_SAFE: Final = "!#$%&'()*+,-./:;=?@_~"
_END: Final = re.compile(r"[ \t\r\n\f\v<]")
_TRAILING: Final = frozenset("?!.,:*_~'\"")
_REFERENCE: Final = re.compile(r"&[A-Za-z]+;\Z")
_NAME_CHARS: Final = re.compile(r"[A-Za-z0-9.+_-]")
_HOST: Final = re.compile(r"[A-Za-z0-9_-]|\.(?=[A-Za-z0-9])")
_PROTOCOL: Final = re.compile("(?:mailto|xmpp):")
_NAMED: Final = re.compile(r"(?<![A-Za-z0-9])(?:mailto|xmpp):\Z")
_MOST_LABELS: Final = 10


def _parse_www(inline: Any, match: re.Match[str], state: Any) -> int | None:
    before = state.src[match.start() - 1] if match.start() else " "
    if not (before.isspace() or before in "*_~("):
        return None
    return _parse_url(inline, match, state, "http://", match.start(), needs_dot=True)


def _parse_scheme(inline: Any, match: re.Match[str], state: Any) -> int | None:
    before = state.src[match.start() - 1] if match.start() else " "
    if before.isascii() and before.isalpha():
        return None
    return _parse_url(inline, match, state, "", match.end(), needs_dot=False)


def _parse_url(inline: Any, match: re.Match[str], state: Any, prefix: str, host: int, *, needs_dot: bool) -> int | None:
    if state.brackets or state.in_link or state.depth >= inline.max_nested_level:
        return None
    source, start = state.src, match.start()
    domain = _domain_end(source, host, needs_dot)
    if domain is None:
        return None
    stop = _END.search(source, domain)
    end = _trimmed(source, start, stop.start() if stop else len(source))
    if end <= start:
        return None
    state.append_token(_link(prefix + source[start:end], source[start:end]))
    return end


def _domain_end(source: str, start: int, needs_dot: bool) -> int | None:
    """Return where a host name ends, None where there is none; its last two labels have no underscore."""
    labels, last, before_last, at = 0, 0, 0, start + 1
    if start >= len(source) or not _is_host_char(source[start]):
        return None
    while at < len(source) - 1:
        char = source[at]
        if char == "\\" and at < len(source) - 2:
            at += 1
            char = source[at]
        if char == "_":
            last += 1
        elif char == ".":
            before_last, last, labels = last, 0, labels + 1
        elif char != "-" and not _is_host_char(char):
            break
        at += 1
    if (before_last or last) and labels <= _MOST_LABELS:
        return None
    return at if labels or not needs_dot else None


def _is_host_char(char: str) -> bool:
    kind = category(char)[0]
    return not char.isspace() and kind != "P" and not (char.isascii() and kind == "S") and char != "\0"


def _trimmed(source: str, start: int, end: int) -> int:
    """Return the end of an address without the punctuation that belongs to the sentence around it."""
    surplus = source.count(")", start, end) - source.count("(", start, end)
    while end > start:
        last = source[end - 1]
        if last in _TRAILING:
            end -= 1
        elif last == ";":
            reference = _REFERENCE.search(source, max(start, end - 40), end)
            end = reference.start() if reference else end - 1
        elif last == ")" and surplus > 0:
            surplus -= 1
            end -= 1
        else:
            break
    return end


def _link(url: str, text: str) -> Token:
    return {
        "type": "link",
        "children": [{"type": "literal", "raw": text}],
        "attrs": {"url": quote(url, safe=_SAFE), "is_literal": True},
        "_autolink": text,
        "is_bare": True,
    }


def link_emails(spans: list[Token]) -> list[Token]:
    """Return spans with the e-mail addresses of their texts as links."""
    made: list[Token] = []
    for is_text, group in groupby(spans, key=lambda span: bool(span["type"] == "text")):
        texts = list(group)
        # What an escape or a run of tildes has parted is one text
        joined = "".join(span["raw"] for span in texts) if is_text else ""
        made += _with_emails(joined) if "@" in joined else texts
    return made


def _with_emails(text: str) -> list[Token]:
    parts: list[Token] = []
    start, least, at = 0, 0, text.find("@")
    while at >= 0:
        found = _email(text, least, at)
        least = at + 1
        if found is not None:
            first, least = found
            parts += [{"type": "text", "raw": text[start:first]}] if first > start else []
            address = text[first:least]
            parts.append(_link(address if _PROTOCOL.match(address) else f"mailto:{address}", address))
            start = least
        at = text.find("@", least)
    return [*parts, {"type": "text", "raw": text[start:]}] if start < len(text) else parts


def _email(text: str, least: int, at: int) -> tuple[int, int] | None:
    """Return where the address around an `@` begins and ends, None where there is none."""
    first, end = at, at + 1
    while first > least and _NAME_CHARS.match(text[first - 1]):
        first -= 1
    while end < len(text) and _HOST.match(text, end):
        end += 1
    host = text[at + 1 : end]
    if first == at or "." not in host or text.startswith("@", end) or not (host[-1].isalpha() or host[-1] == "."):
        return None
    named = _NAMED.search(text, max(least, first - 7), first)
    return named.start() if named else first, _trimmed(text, first, end)


def autolink(md: mistune.Markdown) -> None:
    """Link bare addresses."""
    md.inline.register("www_link", r"www\.", _parse_www, start_chars="w")
    scheme = r"(?:[hH][tT][tT][pP][sS]?|[fF][tT][pP])://"
    md.inline.register("url_link", scheme, _parse_scheme, start_chars=list("hHfF"))
