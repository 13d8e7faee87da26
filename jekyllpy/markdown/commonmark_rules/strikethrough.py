"""`~struck~` and `~~struck~~`: runs of tildes of one length, found in finished spans."""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from unicodedata import category

from jekyllpy.markdown.commonmark_rules.spans import Token

_RUN: Final = re.compile("~+")
_MOST_LOOKED_AT: Final = 50


class _Opener(NamedTuple):
    """A run that may begin what is struck through."""

    place: int  # among the spans made
    run: str
    can_close: bool


def strike(spans: list[Token], *, only_double: bool) -> list[Token]:
    """Return spans with what stands between fitting runs of tildes struck through."""
    made: list[Token] = []
    openers: list[_Opener] = []
    for place, span in enumerate(spans):
        if span["type"] != "text" or "~" not in span["raw"]:
            made.append(span)
            continue
        text, start = span["raw"], 0
        before_span, after_span = _edge(spans, place - 1, -1), _edge(spans, place + 1, 0)
        for run in _RUN.finditer(text):
            if len(run[0]) > 2 or (only_double and len(run[0]) == 1):
                continue
            before = text[run.start() - 1] if run.start() else before_span
            after = text[run.end()] if run.end() < len(text) else after_span
            can_open, can_close = _flanks(before, after)
            if not (can_open or can_close):
                continue
            made += _text(text[start : run.start()])
            start = run.end()
            opener = _opener(openers, run[0], can_open) if can_close else None
            if opener is not None and opener.run == run[0]:
                made[opener.place :] = [{"type": "strikethrough", "children": made[opener.place + 1 :]}]
                while openers.pop() is not opener:
                    pass
                continue
            if can_open:
                openers.append(_Opener(len(made), run[0], can_close))
            made.append({"type": "text", "raw": run[0]})
        made += _text(text[start:])
    return made


def _opener(openers: list[_Opener], run: str, can_open: bool) -> _Opener | None:
    """Return the run that one might close; it does where both are of one length.

    libcmark: as for emphasis, runs of which one both opens and closes are no pair where their lengths add up to three.
    """
    for opener in reversed(openers[-_MOST_LOOKED_AT:]):
        if opener.run == run or not (can_open or opener.can_close):
            return opener
    return None


def _text(raw: str) -> list[Token]:
    return [{"type": "text", "raw": raw}] if raw else []


def _edge(spans: list[Token], place: int, side: int) -> str:
    """Return the character at the edge of a neighbour; that of anything but text is taken for punctuation."""
    if not 0 <= place < len(spans):
        return " "
    span = spans[place]
    if span["type"] in ("softbreak", "linebreak"):
        return " "
    return str(span["raw"][side]) if span["type"] == "text" and span["raw"] else "*"


def _flanks(before: str, after: str) -> tuple[bool, bool]:
    is_left = not after.isspace() and (not _is_mark(after) or before.isspace() or _is_mark(before))
    is_right = not before.isspace() and (not _is_mark(before) or after.isspace() or _is_mark(after))
    return is_left, is_right


def _is_mark(char: str) -> bool:
    return category(char)[0] == "P" or (char.isascii() and category(char)[0] == "S")
