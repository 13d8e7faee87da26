"""BibTeX."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include

_MARKS = r"@!$&.\\:;<>?\[\]^`|~*/+-"
_NAME = rf"[a-zA-Z_{_MARKS}][\w{_MARKS}]*+"
# What an entry's braces hold.
_BODIES = {"preamble": "value", "string": "field"}


def _entry(run: Run[None], match: re.Match[str]) -> None:
    name = match[1].lower()
    if name == "comment":
        run.token("c", match[0])
        return
    run.token("nc", match[0])
    run.push("closing_brace")
    run.push(_BODIES.get(name, "command_body"))
    run.push("opening_brace")


STATES: States = {
    "root": (
        include("whitespace"),
        (rf"@({_NAME})", _entry),
        (r".+", "c"),
    ),
    "whitespace": ((r"\s++", ""),),
    "opening_brace": (include("whitespace"), (r"[{(]", "p", POP)),
    "closing_brace": (include("whitespace"), (r"[})]", "p", POP)),
    "command_body": (include("whitespace"), (r"[^\s,}]++", "nl", goto("fields"))),
    "fields": (
        include("whitespace"),
        (r",", "p", "field"),
        (r"", "", POP),
    ),
    "field": (
        include("whitespace"),
        (_NAME, "na", ("value", "equal_sign")),
        (r"", "", POP),
    ),
    "equal_sign": (include("whitespace"), (r"=", "p", POP)),
    "value": (
        include("whitespace"),
        (_NAME, "nv"),
        (r'"', "s", "quoted_string"),
        (r"\{", "s", "braced_string"),
        (r"\d++", "m"),
        (r"#", "p"),
        (r"", "", POP),
    ),
    "quoted_string": (
        (r"\{", "s", "braced_string"),
        (r'"', "s", POP),
        (r'[^{"]++', "s"),
    ),
    "braced_string": (
        (r"\{", "s", "braced_string"),
        (r"\}", "s", POP),
        (r"[^{}]++", "s"),
    ),
}

GRAMMAR = Grammar("bibtex", STATES)
