"""AppleScript."""

from __future__ import annotations

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import Grammar, States, Words, reaching, until
from jekyllpy.highlight.lexers import applescript_words as phrases
from jekyllpy.highlight.patterns import quoted


def _chevrons(run: Run[None], text: str) -> None:
    run.token("", text[0])
    run.token("nb", text[1:-1])
    run.token("", text[-1])


STATES: States = {
    "root": (
        (r"\s++", "w"),
        (r"¬\n", "se"),
        (r"'s\s++", ""),
        (r"(?:--|#).*$", "c1"),
        # Rouge: only the opening of such a comment is one.
        (r"\(\*", "cm"),
        (r"[(){}!,.:]", "p"),
        until(r"«(?=[^»])", r"»", _chevrons),
        (
            r"((?:considering|ignoring)\s*+)"
            r"(application responses|case|diacriticals|hyphens|numeric strings|punctuation|white space)",
            ("k", "nb"),
        ),
        (r"-|\*|\+|&|≠|>=?|<=?|=|≥|≤|/|÷|\^", "o"),
        (Words(phrases.OPERATORS), "ow"),
        # Rouge: what was meant to name a handler asks for these very letters, and drops some of them.
        (r"^((?:on|end)\s++)'r'(%s)", ("k", "nf")),
        (r"^(in|on|script|to)(\s++)", ("k", "")),
        (
            r"(as )((?:alias|application|boolean|class|constant|date|file|integer|list|number|POSIX file|real|record"
            r"|reference|RGB color|script|text) |unit types|(?:Unicode )?text|string)\b",
            ("k", "nc"),
        ),
        (Words(phrases.LITERALS), "nb"),
        (Words(phrases.COMMANDS), "nb"),
        (Words(phrases.CONTROLS), "k"),
        (Words(phrases.DECLARATIONS), "k"),
        (Words(phrases.RESERVED), "nb"),
        (Words(phrases.BUILTINS, r"s?\b"), "nb"),
        (Words(phrases.PARAMETERS), "nb"),
        (Words(phrases.STUDIO_PROPERTIES), "na"),
        (Words(phrases.STUDIO_CLASSES, r"s?\b"), "nb"),
        (Words(phrases.STUDIO_COMMANDS), "nb"),
        (Words(phrases.REFERENCES), "nb"),
        (r"[0-9]++(?:st|nd|rd|th)\b", "nb"),
        (quoted('"'), "s2"),
        reaching(r"[a-zA-Z]\w*+(?P<hit>\b)?", "nv"),
        (r"\d++\.\d*+(?:E[-+][0-9]++)?", "mf"),
        (r"\d++", "mi"),
    ),
}

GRAMMAR = Grammar("applescript", STATES)
