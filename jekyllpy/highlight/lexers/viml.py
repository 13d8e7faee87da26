"""Vim's script language."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import Grammar, States, at_line_start, by_word, words
from jekyllpy.highlight.lexers.viml_words import BUILTINS, COMMANDS
from jekyllpy.highlight.patterns import quoted


def _comment(run: Run[None], match: re.Match[str]) -> None:
    run.token("", match[0][: -len(match["hit"])])
    run.token("c", match["hit"])


STATES: States = {
    "root": (
        at_line_start(r"\".*$", _comment),
        at_line_start(r"\\", "se"),
        (r"[ \t]++", ""),
        (quoted("/", r"\n"), "sr"),
        (quoted('"', r"\n"), "s2"),
        (quoted("'", r"\n"), "s1"),
        (r"-?\d++", "m"),
        (r"#[0-9a-fA-F]{6}", "mh"),
        (r"^:", "p"),
        (r"[():<>+=!\[\]{}|,~.-]", "p"),
        (words("let if else endif elseif fun function endfunction"), "k"),
        (words("NONE bold italic underline dark light"), "nb"),
        (r"[absg]:\w+\b", "nv"),
        (r"\w+\b", by_word("", k=COMMANDS, nb=BUILTINS)),
        (r"(?s).", ""),
    ),
}

GRAMMAR = Grammar("viml", STATES)
