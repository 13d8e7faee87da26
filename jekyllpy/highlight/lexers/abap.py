"""ABAP."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, reaching, word_set
from jekyllpy.highlight.lexers.abap_words import BUILTINS, KEYWORDS, TYPES

_DECLARING = word_set("DATA FIELD-SYMBOL")


def _call(run: Run[None], match: re.Match[str]) -> None:
    name = match["name"]
    if name.upper() in _DECLARING:
        kind = "k"
    elif name.lower() in BUILTINS:
        kind = "nb"
    else:
        kind = "n"
    run.token(kind, name)
    run.token("p", "(")


def _word(run: Run[None], match: re.Match[str]) -> None:
    word = match[0]
    if word.upper() in KEYWORDS:
        kind = "k"
    elif word.lower() in TYPES:
        kind = "kt"
    else:
        kind = "n"
    run.token(kind, word)


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r'".*', "c1"),
        (r"^\*.*", "cm"),
        (r"\d++", "mi"),
        (r"['`]", "s1", "string"),
        (r"[\[\](){}.,:|]", "p"),
        (r"(->|=>)([A-Za-z][A-Za-z0-9_-]*+)(\()", ("o", "n", "p")),
        reaching(r"(?P<name>[A-Za-z][A-Za-z0-9_-]*+)(?P<hit>\()?", _call),
        (r"\w++", _word),
        (r"->|=>", "o"),
        (r"[-*+%/~=&?<>!#@^]++", "o"),
    ),
    "string": (
        (r"\\.", "se"),
        (r"''|``", "se"),
        (r"['`]", "s1", POP),
        (r"[^\\'`]++", "s1"),
    ),
}

GRAMMAR = Grammar("abap", STATES)
