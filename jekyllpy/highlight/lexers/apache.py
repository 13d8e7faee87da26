"""Apache's configuration."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Action, Grammar, States, include, reaching
from jekyllpy.highlight.lexers.apache_words import WORDS


def _word(kind: str) -> Action:
    """Return the action that emits a word as the kind if Apache knows it."""

    def emit(run: Run[None], match: re.Match[str]) -> None:
        run.token(kind if match[0].lower() in WORDS else "", match[0])

    return emit


def _section(run: Run[None], match: re.Match[str]) -> None:
    run.groups(match, "p", "nl" if match[2].lower() in WORDS else "")


STATES: States = {
    "root": (
        include("whitespace"),
        (r"(</?)(\w++)", _section, "section"),
        (r"\w++", _word("nc"), "directive"),
    ),
    "whitespace": ((r"#.*", "c"), (r"\s++", "")),
    "section": (
        (*reaching(r"([^>]*+)(?P<hit>>(?:\r\n?|\n)?)?", ("sr", "p")), POP),
        include("whitespace"),
    ),
    "directive": (
        (r"\r\n?|\n", "", POP),
        include("whitespace"),
        (r"\S++", _word("ss")),
    ),
}

GRAMMAR = Grammar("apache", STATES)
