"""ERB: Ruby within another language, HTML by default."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States
from jekyllpy.highlight.registry import find_lexer, load_lexer


@dataclass(slots=True)
class Memory:
    """The runs of the text and of the Ruby in it, each going on over the pieces."""

    parent: Feedable
    ruby: Feedable


def start(run: Run[Memory]) -> Memory:
    parent = find_lexer(run.lexer.options.get("parent", "")) or load_lexer("html")
    return Memory(run.child(parent), run.child(load_lexer("ruby")))


def _text(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.parent.feed(match[0])


def _ruby(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.ruby.feed(match[0])


_CLOSE = r"%%>|-%>|%>"
_INSIDE = rf"(?s).(?:(?!{_CLOSE}).)*+"

STATES: States = {
    "root": (
        (r"<%#", "c", "comment"),
        (r"<%[%=-]?", "cp", "ruby"),
        (r"(?s).+?(?=<%)|.+", _text),
    ),
    "comment": ((_CLOSE, "c", POP), (_INSIDE, "c")),
    "ruby": ((_CLOSE, "cp", POP), (_INSIDE, _ruby)),
}

GRAMMAR = Grammar("erb", STATES, start)
