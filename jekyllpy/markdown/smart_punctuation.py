"""libcmark's option SMART: quotes, dashes and ellipses in mistune's tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any, Final
from unicodedata import category

_QUOTES: Final = re.compile("['\"]")
_HYPHENS: Final = re.compile("-{2,}")

Token = dict[str, Any]


def curl(tokens: list[Token]) -> None:
    """Change the text of the tokens in place; quotes are matched within one block."""
    for token in tokens:
        children = token.get("children")
        if not children:
            continue
        if _is_inline(children):
            _Line(list(_texts(children))).curl()
        else:
            curl(children)


def _is_inline(children: list[Token]) -> bool:
    return any(child["type"] in ("text", "emphasis", "strong", "link", "codespan") for child in children)


# What stands beside a quote where no text does: the source's own characters
_EDGES: Final = MappingProxyType(
    {"emphasis": "**", "strong": "**", "link": "[)", "image": "!)", "codespan": "``", "inline_html": "<>"}
)


def _texts(children: list[Token]) -> Iterator[Token]:
    for child in children:
        kind = child["type"]
        if kind == "text":
            yield child
        elif kind == "literal":
            yield {"type": kind, "raw": _QUOTES.sub("!", child["raw"])}
        elif kind in ("softbreak", "linebreak"):
            yield {"type": kind, "raw": " "}
        else:
            start, end = "" if "is_bare" in child else _EDGES.get(kind, "")[:1], _EDGES.get(kind, "")[1:]
            yield {"type": "edge", "raw": start}
            yield from _texts(child.get("children") or [])
            yield {"type": "edge", "raw": "" if "is_bare" in child else end}


class _Line:
    """The text of one block, character by character."""

    def __init__(self, texts: list[Token]) -> None:
        self._texts = texts
        self._chars = list("".join(text["raw"] for text in texts))

    def curl(self) -> None:
        lengths = [len(text["raw"]) for text in self._texts]
        self._curl_quotes()
        start = 0
        for text, length in zip(self._texts, lengths, strict=True):
            if text["type"] == "text":
                raw = "".join(self._chars[start : start + length])
                text["raw"] = _HYPHENS.sub(_dashes, raw).replace("...", "…")
            start += length

    def _curl_quotes(self) -> None:
        opened: dict[str, list[int]] = {"'": [], '"': []}
        for index, char in enumerate(self._chars):
            if char not in opened:
                continue
            can_open, can_close = self._flanks(index)
            self._chars[index] = "’" if char == "'" else "”" if can_close else "“"
            if can_close and opened[char]:
                self._chars[opened[char].pop()] = "‘" if char == "'" else "“"
                self._chars[index] = "’" if char == "'" else "”"
            elif can_open:
                opened[char].append(index)

    def _flanks(self, index: int) -> tuple[bool, bool]:
        """Return whether a quote may open and whether it may close."""
        before, after = self._beside(index, -1), self._beside(index, 1)
        is_left = not after.isspace() and (not _is_punctuation(after) or before.isspace() or _is_punctuation(before))
        is_right = not before.isspace() and (not _is_punctuation(before) or after.isspace() or _is_punctuation(after))
        return is_left and not is_right and before not in "])", is_right

    def _beside(self, index: int, step: int) -> str:
        """Return the nearest character. libcmark: tildes are looked through where they may strike."""
        at = index + step
        while 0 <= at < len(self._chars) and self._chars[at] == "~":
            at += step
        return self._chars[at] if 0 <= at < len(self._chars) else "\n"


def _is_punctuation(char: str) -> bool:
    # libcmark: of the symbols only those in ASCII
    return category(char)[0] in ("PS" if char.isascii() else "P")


def _dashes(match: re.Match[str]) -> str:
    """Return em and en dashes for a run of hyphens, all of one kind if that is possible."""
    count = len(match[0])
    if count % 3 == 0:
        return "—" * (count // 3)
    if count % 2 == 0:
        return "–" * (count // 2)
    if count % 3 == 2:
        return "—" * ((count - 2) // 3) + "–"
    return "—" * ((count - 4) // 3) + "––"
