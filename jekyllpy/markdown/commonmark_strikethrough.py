"""libcmark's extension `strikethrough`, in mistune's tokens: pairs of one or of two tildes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

import mistune

from jekyllpy.markdown.smart_punctuation import flanks

Token = dict[str, Any]

_RUN: Final = r"~+"
_MOST_TILDES: Final = 2
# As deep as the writer, which recurses, may have to go
_DEEPEST: Final = 40


@dataclass(slots=True)
class _Level:
    """A run that may be closed, and what follows it; the lowest level has no run."""

    tildes: str
    tokens: list[Token]
    height: int = 0


def register(markdown: mistune.Markdown, *, needs_two: bool) -> None:
    """Add the rule; `needs_two` leaves single tildes alone."""

    def parse(inline: mistune.InlineParser, match: re.Match[str], state: mistune.InlineState) -> int:
        run = match[0]
        if len(run) > _MOST_TILDES or (needs_two and len(run) == 1):
            inline.process_text(run, state)
            return match.end()
        before = state.src[match.start() - 1] if match.start() else "\n"
        after = state.src[match.end() : match.end() + 1] or "\n"
        can_open, can_close = flanks(before, after)
        state.append_token({"type": "tildes", "raw": run, "can_open": can_open, "can_close": can_close})
        return match.end()

    markdown.inline.register("strikethrough", _RUN, parse, start_chars=("~",))


def match_tildes(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """Return tokens in which pairs of tildes hold what is between them, others are text; and the pairs, inner first."""
    levels = [_Level("", [])]
    struck: list[Token] = []
    for token in tokens:
        if token["type"] != "tildes":
            levels[-1].tokens.append(token)
        elif token["can_close"] and len(levels) > 1:
            struck += _close(levels, token["raw"])
        elif token["can_open"]:
            levels.append(_Level(token["raw"], []))
        else:
            levels[-1].tokens.append(_text(token["raw"]))
    while len(levels) > 1:
        _give_up(levels)
    return levels[0].tokens, struck


def _close(levels: list[_Level], tildes: str) -> list[Token]:
    level = levels[-1]
    if level.tildes != tildes or level.height >= _DEEPEST:
        # libcmark: a run of another length ends the search, and neither means anything
        _give_up(levels)
        levels[-1].tokens.append(_text(tildes))
        return []
    levels.pop()
    token: Token = {"type": "strikethrough", "children": level.tokens}
    levels[-1].tokens.append(token)
    levels[-1].height = max(levels[-1].height, level.height + 1)
    return [token]


def _give_up(levels: list[_Level]) -> None:
    level = levels.pop()
    levels[-1].tokens += [_text(level.tildes), *level.tokens]
    levels[-1].height = max(levels[-1].height, level.height)


def _text(raw: str) -> Token:
    return {"type": "text", "raw": raw}
