"""Ruby's ways with text that the gem's results depend on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_ESCAPE: Final = re.compile(r"\\([\\0&`'1-9])")
_BLANKS: Final = re.compile(r"\s+", re.ASCII)
_INDENTED: Final = re.compile(r"\A\s*|(?<!\s)([^\S\n]*\n)\s*", re.ASCII)
# How much work in turn may be, in characters; beyond it each place is changed for itself
_MOST_WORK: Final = 2**26

Change = tuple[int, int, str]


def replace_text(content: str, old: str, new: str) -> str:
    """Put a text in the place of another everywhere, with `\\0` and the like resolved (`String#gsub` of texts)."""
    if "\\" not in new:
        return content.replace(old, new)
    if "\\`" not in new and "\\'" not in new:
        return content.replace(old, expanded(new, old))
    places = _places(content, old)
    return _changed(content, [(at, at + len(old), _in_context(new, old, content, at)) for at in places])


def expanded(replacement: str, matched: str, before: str = "", after: str = "") -> str:
    """Return what a replacement stands for; it knows no groups."""
    values = {"\\": "\\", "0": matched, "&": matched, "`": before, "'": after}
    return _ESCAPE.sub(lambda escape: values.get(escape[1], ""), replacement)


def replace_in_turn(content: str, changes: Sequence[Change]) -> str:
    """Make changes as the gem does: each, found at one place, is made at all places of the text that was found there.

    So an earlier change may reach into the place of a later one, which is then found no more.
    """
    if len(changes) * len(content) > _MOST_WORK:
        return _changed(content, [(start, end, expanded(new, content[start:end])) for start, end, new in changes])
    result = content
    for start, end, new in changes:
        result = replace_text(result, content[start:end], new)
    return result


def strip_lines(text: str) -> str:
    """Remove the blanks around lines, and empty lines (`gsub(/^\\s+|\\s+$/, "")`)."""

    def kept(blanks: re.Match[str]) -> str:
        run = blanks[0]
        last = run.rfind("\n")
        if blanks.start() == 0 or blanks.end() == len(text):
            return ""
        if last < 0:
            return run
        return "" if last > 0 and run[last - 1] == "\n" else "\n"

    return _BLANKS.sub(kept, text)


def starts_line(text: str, mark: str, but_not: str = "\0") -> bool:
    """Return whether a line begins with a mark, blanks before it apart, that is not followed by another one."""
    ends = (found.end() for found in _INDENTED.finditer(text))
    return any(text.startswith(mark, at) and not text.startswith(but_not, at + len(mark)) for at in ends)


def without_line_starts(text: str, mark: str) -> str:
    """Remove a mark, with the blanks before it, where a line begins with it (`gsub(/^\\s*mark/, "")`)."""
    parts: list[str] = []
    done = 0
    for found in _INDENTED.finditer(text):
        if text.startswith(mark, found.end()):
            parts.append(text[done : found.end(1) if found[1] else found.start()])
            done = found.end() + len(mark)
    return "".join([*parts, text[done:]])


def lines_of(content: str) -> Iterator[tuple[int, int]]:
    """Yield where lines begin and end, line breaks left out."""
    start = 0
    while start <= len(content):
        end = content.find("\n", start)
        end = len(content) if end < 0 else end
        yield start, end
        start = end + 1


def _places(content: str, text: str) -> Iterator[int]:
    at = content.find(text)
    while at >= 0:
        yield at
        at = content.find(text, at + len(text))


def _in_context(new: str, old: str, content: str, at: int) -> str:
    return expanded(new, old, content[:at], content[at + len(old) :])


def _changed(content: str, changes: Sequence[Change]) -> str:
    parts: list[str] = []
    done = 0
    for start, end, new in changes:
        parts += (content[done:start], new)
        done = end
    return "".join([*parts, content[done:]])
