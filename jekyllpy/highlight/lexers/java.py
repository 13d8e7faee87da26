"""Java."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, compile_pattern, until, words
from jekyllpy.highlight.patterns import LETTER_, UPPER, WORD, quoted

_ID = rf"{LETTER_}{WORD}*+"
_DIGIT = "(?:[0-9]_+[0-9]|[0-9])"
_SIGNATURE = compile_pattern(
    r"\s*+((?:[a-zA-Z_][a-zA-Z0-9_.\[\]<>]*+\s++(?!\())*+)(?:([a-zA-Z_][a-zA-Z0-9_]*+)(\s*+)(?P<hit>\()|[a-zA-Z_][a-zA-Z0-9_.\[\]<>]*+)?"
).match


def _method(run: Run[None], match: re.Match[str]) -> bool | None:
    """Take the types and the name of a method up to its parenthesis."""
    found = run.reach(_SIGNATURE, match.start())
    if not found or not found[1]:
        return False
    run.pos = found.end()
    run.recurse(run.text[found.start() : found.end(1)])
    run.token("nf", found[2])
    run.token("", found[3])
    run.token("o", found[4])
    return None


STATES: States = {
    "root": (
        (r"[^\S\n]++", ""),
        (r"//.*$", "c1"),
        until(r"/\*", r"\*/", "cm"),
        # Before the methods, or `throw new X()` would be one.
        (
            words("""assert break case catch continue default do else finally for if goto instanceof new
    return switch this throw try while"""),
            "k",
        ),
        (r"(?=[\sa-zA-Z_])", _method),
        (rf"@{_ID}", "nd"),
        (
            words("""abstract const enum extends final implements native private protected public static
    strictfp super synchronized throws transient volatile"""),
            "kd",
        ),
        (words("boolean byte char double float int long short var void"), "kt"),
        (words("true false null"), "kc"),
        (words("class interface record"), "kd", "class"),
        (words("import package"), "kn", "import"),
        until(r'"""\s*\n', r'(?<!\\)"""', "sh"),
        (quoted('"'), "s"),
        (r"(?s)'(?:\\.|[^\\]|\\u[0-9a-f]{4})'", "sc"),
        (rf"(\.)({_ID})", ("o", "na")),
        (rf"{_ID}:", "nl"),
        (rf"[{UPPER}](?:[{UPPER}_]|(?u:\d))*\b", "no"),
        (rf"[{UPPER}](?u:[^\W_])*\b", "nc"),
        (rf"\$?{_ID}", "n"),
        (r"[~^*!%&\[\](){}<>|+=:;,./?-]", "o"),
        (rf"{_DIGIT}+\.{_DIGIT}+(?:[eE]{_DIGIT}+)?[fd]?", "mf"),
        (r"(?i)0b(?:[01]_+[01]|[01])+", "mb"),
        (r"(?i)0x(?:[0-9a-f]_+[0-9a-f]|[0-9a-f])+", "mh"),
        (r"0(?:[0-7]_+[0-7]|[0-7])+", "mo"),
        (rf"{_DIGIT}+L?", "mi"),
        (r"\n", ""),
    ),
    "class": ((r"\s++", ""), (_ID, "nc", POP)),
    "import": ((r"\s++", ""), (r"[a-zA-Z0-9_.]++\*?", "nn", POP)),
}

GRAMMAR = Grammar("java", STATES)
