"""Sieve mail filters."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, reaching, until, word_set

_CONTROLS = word_set("if elsif else require stop")
_ACTIONS = word_set(
    """keep fileinto redirect discard addheader deleteheader reject ereject notify setflag addflag removeflag vacation
    replace enclose extracttext"""
)
_TESTS = word_set(
    """address allof anyof exists false header not size true body hasflag spamtest virustest date currentdate
    valid_notify_method notify_method_capability mailboxexists metadata metadataexists servermetadata
    servermetadataexists"""
)


def _word(run: Run[None], match: re.Match[str]) -> None:
    word = match[0]
    if word in _CONTROLS:
        kind = "k"
    elif word in _TESTS:
        kind = "nv"
    elif word in _ACTIONS:
        kind = "nf"
    else:
        kind = "o" if word[0] == ":" else "nx"
    run.token(kind, word)


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"#.*", "c1"),
        until(r"/(?:\\\n)?[*]", r"[*](?:\\\n)?/", "cm"),
        (r"[\[\](),;{}]", "p"),
        (r":?[a-zA-Z_][a-zA-Z0-9_]*+", _word),
        (r'"', "s2", "string"),
        reaching(r"[0-9]++(?P<hit>[KMG])?", "mi"),
    ),
    "string": (
        (r"\\.", "se"),
        (r'"', "s2", POP),
        (r"\$\{(?:[0-9][.0-9]*|[a-zA-Z_][.a-zA-Z0-9_]*)\}", "si"),
        (r".", "s2"),
    ),
}

GRAMMAR = Grammar("sieve", STATES)
