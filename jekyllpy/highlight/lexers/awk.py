"""Awk."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, word_set
from jekyllpy.highlight.lexers.regex_states import WITHOUT_FLAGS
from jekyllpy.highlight.patterns import quoted

_KEYWORDS = word_set("""if else while for do break continue return next nextfile delete exit print printf getline""")
_CONSTANTS = word_set("CONVFMT FS NF NR FNR FILENAME RS OFS ORS OFMT SUBSEP ARGC ARGV ENVIRON")
_BUILTINS = word_set("""exp log sqrt sin cos atan2 length rand srand int substr index match split sub gsub
    sprintf system tolower toupper""")


def _word(run: Run[None], match: re.Match[str]) -> None:
    word = match[0]
    kind = _kind(word)
    run.token(kind, word)
    if kind in ("k", "kd"):
        run.push("expr_start")


def _kind(word: str) -> str:
    if word in _KEYWORDS:
        return "k"
    if word == "function":
        return "kd"
    if word in ("BEGIN", "END"):
        return "kr"
    if word in _CONSTANTS:
        return "kc"
    if word in _BUILTINS:
        return "nb"
    return "nv" if word[0] == "$" else "nx"


STATES: States = {
    "root": (
        include("comments_and_whitespace"),
        (r"[-<>+*/%^!=]=?|in\b|\|", "o", "expr_start"),
        (r"&&|~!?", "o", "expr_start"),
        (r"[(\[,]", "p", "expr_start"),
        (r";", "p", "statement"),
        (r"[)\].]", "p"),
        (r"[?]", "p", ("ternary", "expr_start")),
        (r"[{}]", "p", "statement"),
        (r"[$a-zA-Z_][a-zA-Z0-9_]*+", _word),
        (r"[0-9]++\.[0-9]++", "mf"),
        (r"[0-9]++", "mi"),
        (quoted('"'), "s2"),
        (r":", "p"),
    ),
    "comments_and_whitespace": ((r"\s++", ""), (r"#.*$", "c1")),
    "expr_start": (
        include("comments_and_whitespace"),
        (r"/", "sr", goto("regex")),
        (r"", "", POP),
    ),
    **WITHOUT_FLAGS,
    "statement": ((r"[{}]", "p"), include("expr_start")),
    "ternary": ((r":", "p", goto("expr_start")), include("root")),
}

GRAMMAR = Grammar("awk", STATES)
