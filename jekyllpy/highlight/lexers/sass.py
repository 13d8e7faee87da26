"""Sass, the syntax by indentation."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Action, Grammar, States, goto, include
from jekyllpy.highlight.indentation import Indented
from jekyllpy.highlight.lexers import sass_common
from jekyllpy.highlight.lexers.sass_common import ID


def start(run: Run[Indented]) -> Indented:
    return Indented()


def _line(run: Run[Indented], match: re.Match[str]) -> None:
    run.token("", match[0])
    run.memory.begin_line(run, match[0])


def _comment(kind: str, state: str) -> Action:
    def begin(run: Run[Indented], match: re.Match[str]) -> None:
        run.token(kind, match[0])
        run.pop()
        run.memory.begin_block(state)

    return begin


def _end(run: Run[Indented], match: re.Match[str]) -> None:
    run.token("", match[0])
    run.reset_stack()


STATES: States = {
    "root": ((r"[ \t]*+\n", ""), (r"[ \t]*+", _line)),
    "content": (
        (r"//.*$", _comment("c1", "single_comment")),
        (r"/[*].*\n", _comment("cm", "multi_comment")),
        (r"@import\b", "k", "import"),
        include("content_common"),
        (rf"={ID}", "nf", "value"),
        (rf"[+]{ID}", "nd", "value"),
        (r":", "na", "old_style_attr"),
        (r"(?=[^\[\n]+?:(?:[^a-z]|$))", "", "attribute"),
        (r"", "", "selector"),
    ),
    "single_comment": ((r".*$", "c1", POP),),
    "multi_comment": ((r".*\n", "cm", POP),),
    "import": (
        (r"[ \t]++", ""),
        (r"\S++", "s"),
        (r"\n", "", POP),
    ),
    "old_style_attr": (include("attr_common"), (r"", "", goto("value"))),
    "end_section": ((r"\n", _end),),
    **sass_common.STATES,
}

GRAMMAR = Grammar("sass", STATES, start)
