"""Regular expressions between slashes, as CoffeeScript and LiveScript have them, read in linear time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import compile_pattern

_PLAIN = compile_pattern(r"(?:\\.|[^\[/\\\n])*+").match
_CLASS = compile_pattern(r"\[(?:\\.|[^\]\\\n])*+(\])?").match
_FLAGS = compile_pattern(r"/(?:[gimy]+\b|\B)").match


@dataclass(slots=True)
class Memory:
    """What is known of a text's brackets: the last class of characters, and where no expression is closed."""

    text: str = ""
    class_start: int = -1
    class_end: int = -1
    is_closed: bool = False
    unclosed_from: int = -1
    unclosed_to: int = -1


def start(run: Run[Memory]) -> Memory:
    return Memory()


def take_regex(run: Run[Memory], match: re.Match[str]) -> bool | None:
    """Take a regular expression; a slash in a class of characters does not close it."""
    if run.memory.text is not run.text:
        run.memory = Memory(run.text)
    closing = _closing_slash(run, match.end())
    found = _FLAGS(run.text, closing) if closing > match.end() else None
    if not found:
        return False
    run.pos = found.end()
    run.token("sr", run.text[match.start() : run.pos])
    return None


def _closing_slash(run: Run[Memory], at: int) -> int:
    """Return where the next slash outside classes stands, -1 if the line has none."""
    memory, text = run.memory, run.text
    first_class_end = -1
    while True:
        plain = _PLAIN(text, at)
        at = plain.end() if plain else at
        if text.startswith("/", at):
            return at
        if not text.startswith("[", at) or not _is_class(run, at):
            break
        at = memory.class_end
        if first_class_end < 0:
            first_class_end = at
        if memory.unclosed_from <= at <= memory.unclosed_to:
            break
    if first_class_end >= 0:
        # Wherever one looks from, the next closing bracket is the same: behind the first class nothing is to be found.
        memory.unclosed_from, memory.unclosed_to = first_class_end, max(at, memory.unclosed_to)
    return -1


def _is_class(run: Run[Memory], at: int) -> bool:
    """Say whether the bracket is closed on its line; `class_end` is where. Brackets in a class share its end."""
    memory = run.memory
    if not memory.class_start <= at < memory.class_end:
        found = _CLASS(run.text, at)
        memory.class_start, memory.class_end = at, found.end() if found else at
        memory.is_closed = bool(found and found[1])
    return memory.is_closed
