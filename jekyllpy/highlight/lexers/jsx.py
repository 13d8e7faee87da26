"""JSX: JavaScript with elements in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, until
from jekyllpy.highlight.lexers import javascript
from jekyllpy.highlight.registry import load_lexer


@dataclass(slots=True)
class Memory:
    """The run of the text between tags."""

    html: Feedable


def start(run: Run[Memory]) -> Memory:
    # Rouge: it loads this lexer twice, so what it begins with stands twice.
    run.push("expr_start")
    run.push("expr_start")
    return Memory(run.child(load_lexer("html")))


def _content(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.html.feed(match[0])


def with_elements(states: States) -> States:
    """Return a language's states with elements wherever an expression may begin."""
    return {
        **states,
        "expr_start": (include("tag"), *states["expr_start"]),
        "tag": ((r"<", "p", ("tag_opening", "element", "element_name")),),
        "tag_opening": (
            (r"</", "p", (goto("element"), "element_name")),
            include("tag"),
            (r"\{", "si", ("interpol", "expr_start")),
            (r"[^<{]++", _content),
        ),
        "element": (
            include("comments_and_whitespace"),
            (r"/>", "p", (POP, POP)),
            (r">", "p", POP),
            (r"\{", "si", ("interpol", "expr_start")),
            (r"\w[\w-]*+", "na"),
            (r"=", "p"),
            until('"', '"', "s", stop=r"\n"),
            until("'", "'", "s", stop=r"\n"),
        ),
        "element_name": (
            (r"[A-Z]\w*+", "nc"),
            (r"\w++", "nt"),
            (r"\.", "p"),
            (r"", "", POP),
        ),
        "interpol": (
            (r"\}", "si", POP),
            (r"\{", "p", ("interpol_inner", "statement")),
            include("root"),
        ),
        "interpol_inner": (
            (r"\}", "p", goto("statement")),
            include("root"),
        ),
    }


GRAMMAR = Grammar("jsx", with_elements(javascript.states(javascript.VOCABULARY)), start)
