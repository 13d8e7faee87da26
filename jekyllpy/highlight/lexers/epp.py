"""EPP: Puppet within another language, plain text by default."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States
from jekyllpy.highlight.registry import find_lexer, load_lexer


@dataclass(slots=True)
class Memory:
    """The runs of the text and of the Puppet in it, each going on over the pieces."""

    parent: Feedable
    puppet: Feedable


def start(run: Run[Memory]) -> Memory:
    parent = find_lexer(run.lexer.options.get("parent", "")) or load_lexer("plaintext")
    return Memory(run.child(parent), run.child(load_lexer("puppet")))


def _text(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.parent.feed(match[0])


def _puppet(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.puppet.feed(match[0])


_CLOSE = r"%%>|(?:\|\s*+)?(?:-%>|%>)"
_INSIDE = rf"(?s).(?:(?!{_CLOSE}).)*+"

STATES: States = {
    "root": (
        (r"<%#", "c", "comment"),
        (r"<%%|<%=|<%-?(?:\s*\|)?", "cp", "puppet"),
        (r"(?s).+?(?=<%)|.+", _text),
    ),
    "comment": ((_CLOSE, "c", POP), (_INSIDE, "c")),
    "puppet": ((_CLOSE, "cp", POP), (_INSIDE, _puppet)),
}

GRAMMAR = Grammar("epp", STATES, start)
