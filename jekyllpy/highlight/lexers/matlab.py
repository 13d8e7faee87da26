"""Matlab."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, until, word_set
from jekyllpy.highlight.lexers.matlab_words import BUILTINS
from jekyllpy.highlight.registry import load_lexer

_KEYWORDS = word_set(
    """arguments break case catch classdef continue else elseif end for function global if import methods otherwise
    parfor persistent properties return spmd switch try while"""
)


def _shell(run: Run[None], match: re.Match[str]) -> None:
    run.token("k", match[1])
    run.delegate(load_lexer("shell"), match[2])


STATES: States = {
    "root": (
        (r"\s++", ""),
        until(r"\{%", r"%\}", "cm"),
        (r"%.*$", "c1"),
        (r"([.][.][.])(.*)$", ("k", "c")),
        (r"^(!)(.*?)(?=%|$)", _shell),
        (r"[a-zA-Z][_a-zA-Z0-9]*+", by_word("n", k=_KEYWORDS, nb=BUILTINS)),
        (r"[(){};:,/\\\]\[]", "p"),
        (r"~=|==|<<|>>|[-~+/*%=<>&^|.@]", "o"),
        (r"(?:\d+\.\d*|\d*\.\d+)(?:[eE][+-]?[0-9]+)?", "mf"),
        (r"\d+[eE][+-]?[0-9]+", "mf"),
        (r"\d+L", "il"),
        (r"\d++", "mi"),
        (r"'(?=.*')", "s1", "chararray"),
        (r'"(?=.*")', "s2", "string"),
        (r"'", "o"),
    ),
    "chararray": (
        (r"[^']++", "s1"),
        (r"''", "se"),
        (r"'", "s1", POP),
    ),
    "string": (
        (r'[^"]++', "s2"),
        (r'""', "se"),
        (r'"', "s2", POP),
    ),
}

GRAMMAR = Grammar("matlab", STATES)
