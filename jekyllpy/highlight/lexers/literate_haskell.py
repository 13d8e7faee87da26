"""Haskell in the lines of a text that begin with a `>`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States, reaching
from jekyllpy.highlight.registry import load_lexer


@dataclass(slots=True)
class Memory:
    """The run of the code."""

    haskell: Feedable


def start(run: Run[Memory]) -> Memory:
    return Memory(run.child(load_lexer("haskell")))


def _code(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("nl", match[1])
    run.memory.haskell.feed(match[2])


STATES: States = {
    "root": (
        (*reaching(r"\s*?\n(?=>)(?P<hit>)|\s++", ""), "code"),
        (r".*\n", ""),
        (r".+\Z", ""),
    ),
    "code": (
        (r"(>)( .*(?:\n|\Z))", _code),
        (r"\s*\n(?=\s*[^>])", "", POP),
    ),
}

GRAMMAR = Grammar("literate_haskell", STATES, start)
