"""Match paths against shell patterns as Ruby's `File.fnmatch?` does without flags.

`*` and `?` match every character, slashes included; only a leading dot has to be written out.
`**` is the same as `*`, braces are ordinary characters, a backslash takes the next character literally.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_NEVER: Final = "(?!)"


def fnmatch(pattern: str, path: str) -> bool:
    """Tell whether the pattern covers the whole path."""
    return compile_glob(pattern).fullmatch(path) is not None


def compile_glob(pattern: str) -> re.Pattern[str]:
    """Translate a pattern into a regular expression that takes linear time, for use with `fullmatch`.

    A star takes the nearest place where what follows it fits and never gives it back: with stars that match everything,
    that finds a match if there is one.
    """
    first, *rest = _segments(pattern)
    source = ("" if _unescaped(pattern) == "." else r"(?!\.)") + first
    if rest:
        *middle, last = rest
        source += "".join(f"(?>.*?{segment})" for segment in middle if segment)
        source += f".*{last}" if last else ".*"
    return re.compile(source, re.DOTALL)


def _unescaped(pattern: str) -> str:
    return pattern[1:2] if pattern[:1] == "\\" else pattern[:1]


def _segments(pattern: str) -> list[str]:
    """Give the expressions between the stars, each of a fixed length."""
    segments = [""]
    for piece in _pieces(pattern):
        if piece == "*":
            segments.append("")
        else:
            segments[-1] += piece
    return segments


def _pieces(pattern: str) -> Iterator[str]:
    at, end = 0, len(pattern)
    while at < end:
        char = pattern[at]
        at += 1
        if char == "*":
            yield "*"
        elif char == "?":
            yield "."
        elif char == "[":
            piece, at = _bracket(pattern, at)
            yield piece
            if piece == _NEVER:
                return
        elif char == "\\":
            # Ruby: a backslash at the very end stands for nothing.
            yield re.escape(pattern[at : at + 1])
            at += 1
        else:
            yield re.escape(char)


def _bracket(pattern: str, at: int) -> tuple[str, int]:
    """Read a set whose `[` is before `at`; give an expression for one character and the place after the set."""
    negated = pattern[at : at + 1] in ("!", "^") and at < len(pattern)
    at += negated
    members = ""
    while at < len(pattern):
        if pattern[at] == "]":
            return _set(members, negated), at + 1
        first, at = _member(pattern, at)
        if pattern[at : at + 1] == "-" and pattern[at + 1 : at + 2] != "]":
            last, at = _member(pattern, at + 1)
            members += _range(first, last)
        else:
            members += re.escape(first)
    # Ruby: a set without an end never matches.
    return _NEVER, at


def _member(pattern: str, at: int) -> tuple[str, int]:
    if pattern[at : at + 1] == "\\":
        at += 1
    return pattern[at : at + 1], at + 1


def _range(first: str, last: str) -> str:
    ends = re.escape(first) + re.escape(last)
    # Ruby: a range the wrong way round still holds its two ends.
    return f"{re.escape(first)}-{re.escape(last)}" if first and last and first <= last else ends


def _set(members: str, negated: bool) -> str:
    if not members:
        return "." if negated else _NEVER
    return f"[{'^' if negated else ''}{members}]"
