"""CoffeeScript in indented blocks of Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import Grammar, States
from jekyllpy.highlight.registry import load_lexer


@dataclass(slots=True)
class Memory:
    """The runs of the text and of the code, each going on over the pieces."""

    text: Feedable
    code: Feedable


def start(run: Run[Memory]) -> Memory:
    return Memory(run.child(load_lexer("markdown")), run.child(load_lexer("coffeescript")))


def _text(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.text.feed(match[0])


def _code(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.code.feed(match[0])


STATES: States = {
    "root": (
        (r"^(?:    [^\n]*\n)++", _code),
        (r"^(?:[ ]{0,3}(?:\S[^\n]*)?\n)*+", _text),
    ),
}

GRAMMAR = Grammar("literate_coffeescript", STATES, start)
