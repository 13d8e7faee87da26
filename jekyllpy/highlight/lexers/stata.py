"""Stata."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import (
    Action,
    Grammar,
    Search,
    States,
    at_line_start,
    by_word,
    compile_pattern,
    reaching,
    until,
    word_set,
)
from jekyllpy.highlight.lexers.stata_words import COMMANDS, FUNCTIONS

_TYPES = word_set("""byte int long float double str strL numeric string integer scalar matrix local global numlist
    varlist newlist""")
_RESERVED = word_set("""if else foreach forv forva forval forvalu forvalue forvalues to while in of continue break
    nobreak""")


@dataclass(slots=True)
class Memory:
    """Where what was looked for ahead stands in the text."""

    text: str = ""
    places: dict[Search, int] = field(default_factory=dict)


def start(run: Run[Memory]) -> Memory:
    return Memory()


def _before(kind: str, ahead: str) -> Action:
    """Return the action for what counts only where a pattern comes after it in its line."""
    search = compile_pattern(rf"({ahead})|\n").search

    def emit(run: Run[Memory], match: re.Match[str]) -> bool | None:
        memory = run.memory
        if memory.text is not run.text:
            memory.text, memory.places = run.text, {}
        # A place once found serves all that stands before it, so many before one place stay linear.
        if memory.places.get(search, -1) < match.end():
            end = run.find(search, match.end())
            if end < 0:
                return False
            memory.places[search] = end - 1
        run.token(kind, match[0])
        return None

    return emit


def _function(run: Run[Memory], match: re.Match[str]) -> bool | None:
    if match[0] not in FUNCTIONS:
        return False
    run.token("nf", match[0])
    return None


STATES: States = {
    "root": (
        at_line_start(r"#.*$", "cp"),
        (r"^\*!.*$", "ch"),
        at_line_start(r"\*.*$", "c1"),
        at_line_start(rf"(?:{'|'.join(sorted(COMMANDS))})\b", "k"),
        (r"[ \t]++", "w"),
        (r"[\n\r]++", ""),
        (r"//.*$", "c1"),
        until(r"/(?:\\\n)?\*", r"\*(?:\\\n)?/", "cm"),
        # A backslash keeps what closes a string from counting, unless nothing else does in its line.
        reaching(r"`\"(?:(?:(?:\\.|(?!\"')[^\n])*+\"'|.*\"')(?P<hit>)|.*)", "s2"),
        (r'"(?:(?:\\.|[^"\n])*+"|.*")', "s2"),
        reaching(r"`(?:(?:(?:\\.|[^'\n])*+'|.*')(?P<hit>)|.*)", "s2"),
        (r"\$\w++", "s2"),
        (r"%\S++", "py"),
        (r"str(?:204[0-5]|20[0-3]\d|[01]\d{3}|\d{3}|\d{2}|[1-9])\b", "kt"),
        (r"\w++(?=\()", _function),
        (r"\.\.", _before("o", r"\]")),
        (r"[+-]?(?:\d++(?:\.\d++)?|\.\d++)(?:[eE][+-]?\d++)?", "m"),
        (r"[ICOicoLFDSlfds]\w*+\.", "o"),
        (r"[ICOicoLFDSlfds]\w*+(?=\()", _before("o", r"\)\.")),
        (r"\w++", by_word("n", kr=_RESERVED, kt=_TYPES)),
        (r"[\[\]{}();,]", "p"),
        (r"[-<>?*+'^/\\!#.=~:&|]", "o"),
    ),
}

GRAMMAR = Grammar("stata", STATES, start)
