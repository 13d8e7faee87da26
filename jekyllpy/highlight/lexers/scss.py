"""SCSS."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import Grammar, States, include, until
from jekyllpy.highlight.lexers import sass_common


def _end(run: Run[None], match: re.Match[str]) -> None:
    run.token("p", match[0])
    run.reset_stack()


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"//.*$", "c1"),
        until(r"/[*]", r"[*]/", "cm"),
        (r"@import\b", "k", "value"),
        include("content_common"),
        (r"(?=[^;{}][;}])", "", "attribute"),
        (r"(?=[^;{}:\[]+:[^a-z])", "", "attribute"),
        (r"", "", "selector"),
    ),
    "end_section": ((r"\n", ""), (r"[;{}]", _end)),
    **sass_common.STATES,
}

GRAMMAR = Grammar("scss", STATES)
