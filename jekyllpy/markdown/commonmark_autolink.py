"""libcmark's extension `autolink`: addresses in plain text as links, in mistune's tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import quote

import mistune

Token = dict[str, Any]

# Letters before a scheme are a part of it; before `www` stands white space or one of a few signs.
_START: Final = r"(?<![A-Za-z])(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://|(?<![^\s*_~(])www\."
_DOMAIN: Final = re.compile(r"(?:\\.|[^\s\x00-,/:-@\[-^`{-\x7f])*")
_ADDRESS: Final = re.compile(r"[^ \t\n\v\f\r<]*")
_SAFE: Final = "-_.+!*'(),%#@?=;:/$&~"
# As many labels as excuse an underscore in the last two
_MANY_DOTS: Final = 10

_MAILBOX_BACKWARDS: Final = re.compile(r"[A-Za-z0-9.+_-]+(?:(?::otliam|:ppmx)(?![A-Za-z0-9]))?")
_HOST: Final = re.compile(r"(?:[A-Za-z0-9_-]+|\.(?=[A-Za-z0-9]))+")


def register(markdown: mistune.Markdown) -> None:
    """Add the rule for addresses with a scheme, and those that begin with `www.`."""
    markdown.inline.register("url_link", _START, _parse_address, start_chars=tuple("HhFfw"))


def link_mailboxes(tokens: list[Token]) -> None:
    """Turn the mail addresses in the text of tokens, in place, into links; what is within a link stays."""
    waiting = [tokens]
    while waiting:
        level = waiting.pop()
        level[:] = _linked(level)
        waiting += [token["children"] for token in level if token["type"] != "link" and token.get("children")]


def _parse_address(inline: mistune.InlineParser, match: re.Match[str], state: mistune.InlineState) -> int | None:
    source, start = state.src, match.start()
    if state.brackets:
        # libcmark: a bracket that is still open keeps addresses from being links, whether or not it becomes one
        return None
    is_bare = match[0] == "www."
    if not _has_host(source, start if is_bare else match.end(), is_bare):
        return None
    whole = _ADDRESS.match(source, start)
    assert whole is not None
    text = _without_tail(whole[0])
    target = f"http://{text}" if is_bare else text
    state.append_token(address_link(text, quote(target, safe=_SAFE)))
    return start + len(text)


def address_link(text: str, url: str) -> Token:
    """Return a link whose text is an address as it stands in the source."""
    child = {"type": "text", "raw": text, "is_literal": True, "_emphasis": False}
    return {
        "type": "link",
        "children": [child],
        "attrs": {"url": url},
        "_autolink": text,
        "source": text,
        "is_literal": True,
    }


def _has_host(source: str, start: int, is_bare: bool) -> bool:
    found = _DOMAIN.match(source, start)
    assert found is not None
    host = found[0]
    if not host or not (host[0].isalnum() or ord(host[0]) > 127):
        return False
    if found.end() == len(source):
        # libcmark: the last character of a block is not looked at
        host = host[:-1]
    labels = host.split(".")
    if any("_" in label for label in labels[-2:]) and len(labels) <= _MANY_DOTS + 1:
        return False
    return len(labels) > 1 or not is_bare


def _without_tail(text: str) -> str:
    """Leave out the punctuation at an address's end, and a bracket that closes one opened before it."""
    extra = text.count(")") - text.count("(")
    end = len(text)
    while end:
        last = text[end - 1]
        if last == ")" and extra > 0:
            extra -= 1
            end -= 1
        elif last in "?!.,:*_~'\"":
            end -= 1
        elif last == ";":
            end = _before_entity(text, end)
        else:
            break
    return text[:end]


def _before_entity(text: str, end: int) -> int:
    """Return where the reference begins that ends with a semicolon, or the semicolon."""
    start = end - 1
    while start and text[start - 1].isascii() and text[start - 1].isalpha():
        start -= 1
    return start - 1 if 0 < start < end - 1 and text[start - 1] == "&" else end - 1


def _linked(tokens: list[Token]) -> Iterator[Token]:
    for token in _joined(tokens):
        if token["type"] == "text" and "@" in token["raw"]:
            yield from _split(token["raw"])
        else:
            yield token


def _joined(tokens: list[Token]) -> list[Token]:
    joined: list[Token] = []
    for token in tokens:
        if joined and token["type"] == joined[-1]["type"] == "text":
            joined[-1] = {**joined[-1], "raw": joined[-1]["raw"] + token["raw"]}
        else:
            joined.append(token)
    return joined


def _split(text: str) -> Iterator[Token]:
    """Yield the text around the mail addresses, and a link for each."""
    pieces = text.split("@")
    waiting: list[str] = []
    before = pieces[0]
    for number, after in enumerate(pieces[1:], 2):
        address = _mailbox(before, after, is_last=number == len(pieces))
        if address is None:
            waiting += [before, "@"]
            before = after
            continue
        local, host = address
        yield {"type": "text", "raw": "".join([*waiting, before.removesuffix(local)])}
        text = f"{local}@{host}"
        yield address_link(text, quote(text if ":" in local else f"mailto:{text}", safe=_SAFE))
        waiting, before = [], after.removeprefix(host)
    yield {"type": "text", "raw": "".join([*waiting, before])}


def _mailbox(before: str, after: str, is_last: bool) -> tuple[str, str] | None:
    """Return what belongs to a mail address on both sides of its `@`."""
    local, host = _MAILBOX_BACKWARDS.match(before[::-1]), _HOST.match(after)
    if local is None or host is None or (host.end() == len(after) and not is_last):
        # libcmark: where a second `@` follows the host, that is the name of a further address
        return None
    return (local[0][::-1], host[0]) if "." in host[0] and host[0][-1].isalpha() else None
