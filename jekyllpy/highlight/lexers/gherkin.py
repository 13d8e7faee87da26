"""Gherkin, the language of Cucumber's features."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, Words, goto, include, reaching, until
from jekyllpy.highlight.lexers.gherkin_words import ELEMENTS, EXAMPLES, FEATURES, STEPS

_REST = r".*?(?=[#\n])"
# Some languages write no space after a step's first word.
_BARE_STEPS = Words(tuple(word[:-1] for word in STEPS if word.endswith("<")), suffix="")
_SPACED_STEPS = Words(tuple(word for word in STEPS if word.endswith(" ")), suffix="")
_OTHER_STEPS = Words(tuple(word for word in STEPS if not word.endswith(("<", " "))))


def _heading(run: Run[None], match: re.Match[str]) -> None:
    run.reset_stack()
    word = match[1]
    if word in ELEMENTS:
        kind, state = "kn", "description"
    elif word in FEATURES:
        kind, state = "kd", "feature_description"
    elif word in EXAMPLES:
        kind, state = "nn", "example_description"
    else:
        kind, state = "err", ""
    if state:
        run.push(state)
    run.groups(match, kind, "p")


def _step(run: Run[None], match: re.Match[str]) -> None:
    run.token("nf", match[0])
    run.reset_stack()
    run.push("step")


def _leave_table(run: Run[None], match: re.Match[str]) -> None:
    run.reset_stack()


STATES: States = {
    "root": (
        include("basic"),
        (r"\n", ""),
        until('"""', '"""', "s"),
        (r"@[^\s@]++", "nt"),
        include("has_table"),
        include("has_examples"),
    ),
    "basic": ((r"#.*$", "c"), (r"[ \r\t]++", "")),
    "has_scenarios": (reaching(r"([^:\n]*+)(?P<hit>:)?", _heading),),
    "has_examples": (
        include("has_scenarios"),
        (_SPACED_STEPS, _step),
        (_OTHER_STEPS, _step),
        (_BARE_STEPS, _step),
    ),
    "has_table": ((r"(?=[|])", "", "table_header"),),
    "table_header": (
        (r"[^|\s]++", "nv"),
        (r"\n", "", goto("table")),
        include("table"),
    ),
    "table": (
        include("basic"),
        (r"\n", "", "table_bol"),
        (r"[|]", "p"),
        (r"[^|\s]++", "n"),
    ),
    "table_bol": ((r"(?=\s*+[^\s|])", _leave_table), (r"", "", POP)),
    "description": (
        include("basic"),
        include("has_examples"),
        (r"\n", ""),
        (_REST, ""),
    ),
    "feature_description": (
        include("basic"),
        include("has_scenarios"),
        (r"\n", ""),
        (_REST, ""),
    ),
    "example_description": (
        include("basic"),
        include("has_table"),
        (r"\n", ""),
        (_REST, ""),
    ),
    "step": (
        include("basic"),
        until("<", ">", "nv", stop=r"\n"),
        until('"', '"', "s", stop=r"\n"),
        (r"\S[^\s<]*+", ""),
        (_REST, "", POP),
    ),
}

GRAMMAR = Grammar("gherkin", STATES)
