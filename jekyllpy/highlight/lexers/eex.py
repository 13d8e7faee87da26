"""EEx: Elixir within another language, HTML by default."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States
from jekyllpy.highlight.registry import find_lexer, load_lexer


@dataclass(slots=True)
class Memory:
    """The runs of the text and of the Elixir in it, each going on over the pieces."""

    parent: Feedable
    elixir: Feedable


def start(run: Run[Memory]) -> Memory:
    parent = find_lexer(run.lexer.options.get("parent", "")) or load_lexer("html")
    return Memory(run.child(parent), run.child(load_lexer("elixir")))


def _text(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.parent.feed(match[0])


def _elixir(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.elixir.feed(match[0])


_CLOSE = r"%%>|%>"
_INSIDE = rf"(?s).(?:(?!{_CLOSE}).)*+"

STATES: States = {
    "root": (
        (r"<%#", "c", "comment"),
        (r"<%[%=]?", "cp", "elixir"),
        (r"(?s).+?(?=<%)|.+", _text),
    ),
    "comment": ((_CLOSE, "c", POP), (_INSIDE, "c")),
    "elixir": ((_CLOSE, "cp", POP), (_INSIDE, _elixir)),
}

GRAMMAR = Grammar("eex", STATES, start)
