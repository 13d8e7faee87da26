"""Velocity templates within another language, HTML by default."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import AGAIN, POP, Grammar, States, include, until
from jekyllpy.highlight.patterns import quoted
from jekyllpy.highlight.registry import find_lexer, load_lexer

_ID = r"[a-zA-Z_]\w*+"


@dataclass(slots=True)
class Memory:
    """The run of the text around the directives."""

    parent: Feedable


def start(run: Run[Memory]) -> Memory:
    return Memory(run.child(find_lexer(run.lexer.options.get("parent", "")) or load_lexer("html")))


def _text(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.parent.feed(match[0])


STATES: States = {
    "root": (
        (r"[^{#$]++", _text),
        until(r"#\*", r"\*#", "cm"),
        (r"##.*$", "c1"),
        (rf"(#\{{?)({_ID})(\}}?)(\s?\()", ("p", "nf", "p", "p"), "directive_params"),
        (rf"(#\{{?)({_ID})(\}}|\b)", ("p", "nf", "p")),
        (r"\$\{?", "p", "variable"),
    ),
    "variable": (
        (_ID, "nv"),
        (r"\(", "p", "func_params"),
        (rf"(\.)({_ID})", ("p", "nv")),
        (r"\}", "p", POP),
        (r"", "", POP),
    ),
    "directive_params": (
        (r"&&|\|\||==?|!=?|[-<>+*%&|^/]|(?:eq|ne|gt|lt|ge|le|not|in)\b", "o"),
        (r"\[", "o", "range_operator"),
        (_ID, "nf"),
        include("func_params"),
    ),
    "range_operator": (
        (r"[.]{2}", "o"),
        include("func_params"),
        (r"\]", "o", POP),
    ),
    "func_params": (
        (r"\$\{?", "p", "variable"),
        (r"\s++", ""),
        (r",", "p"),
        (quoted('"'), "s2"),
        (quoted("'"), "s1"),
        (r"0[xX][0-9a-fA-F]+[Ll]?", "mh"),
        (r"[0-9]+\b", "mi"),
        (r"(?:true|false|null)\b", "kc"),
        (r"[(\[]", "p", AGAIN),
        (r"[)\]}]", "p", POP),
    ),
}

GRAMMAR = Grammar("velocity", STATES, start)
