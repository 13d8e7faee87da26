"""CSS."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include, reaching, until
from jekyllpy.highlight.lexers.css_words import BUILTINS, COLORS, FUNCTIONS, PROPERTIES, VENDOR_PREFIXES
from jekyllpy.highlight.patterns import LETTER_, quoted

_ID = rf"(?:{LETTER_}|-)(?u:[\w-])*+"
_NUMBER = r"-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
_UNITS = "px|pt|pc|in|cm|mm|Q|em|rem|ex|ch|vw|vh|vmin|vmax|fr|dpi|dpcm|dppx|deg|grad|rad|turn|s|ms|Hz|kHz"


def _value(run: Run[None], match: re.Match[str]) -> None:
    word = match[0].lower()
    kind = "nx" if word in COLORS else "nb" if word in BUILTINS else "nf" if word in FUNCTIONS else "n"
    run.token(kind, match[0])


def _property(run: Run[None], match: re.Match[str]) -> None:
    known = match[1] in PROPERTIES or match[1].startswith(VENDOR_PREFIXES)
    run.groups(match, "nl" if known else "py", "", "p")
    run.push("stanza_value")


STATES: States = {
    "root": (
        include("basics"),
        (r"\{", "p", "stanza"),
        (rf"::?{_ID}", "nd"),
        (rf"\.{_ID}", "nc"),
        (rf"#{_ID}", "nf"),
        (rf"@{_ID}", "k", "at_rule"),
        (_ID, "nt"),
        (r"[~^*!%&\[\]()<>|+=@:;,./?-]", "o"),
        (quoted('"'), "s1"),
        (quoted("'"), "s2"),
        (r"[0-9]{1,3}%", "m"),
    ),
    "value": (
        include("basics"),
        (r"#[0-9a-fA-F]{3,8}", "nx"),
        (rf"{_NUMBER}(?:%|(?:{_UNITS})\b)?", "m"),
        (r"[\[\]():.,]", "p"),
        (quoted('"'), "s1"),
        (quoted("'"), "s2"),
        (r"(?i)true|false", "no"),
        (rf"--{_ID}", "l"),
        (r"[*+/-]", "o"),
        (_ID, _value),
    ),
    "at_rule": (
        (rf"\{{(?=\s*+{_ID}\s*+:)", "p", "at_stanza"),
        (r"\{", "p", "at_body"),
        (r";", "p", POP),
        include("value"),
    ),
    "at_body": (include("at_content"), include("root")),
    "at_stanza": (include("at_content"), include("stanza")),
    "at_content": ((r"\}", "p", (POP, POP)),),
    "basics": (
        (r"\s++", ""),
        until(r"/\*", r"\*/", "c"),
    ),
    "stanza": (
        include("basics"),
        (r"\}", "p", POP),
        reaching(rf"({_ID})(?:(\s*+)(?P<hit>:))?", _property),
    ),
    "stanza_value": (
        (r";", "p", POP),
        (r"(?=\})", "", POP),
        (r"!\s*+important\b", "cp"),
        (r"^@.*$", "cp"),
        include("value"),
    ),
}

GRAMMAR = Grammar("css", STATES)
