"""Dart."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, compile_pattern, include, until, words

_ID = r"[a-zA-Z_]\w*+"
_SIGNATURE = compile_pattern(
    rf"\s*+((?:[a-zA-Z_][a-zA-Z\d_.\[\]]*+\s++(?!\())*+)(?:({_ID})(\s*+)(?P<hit>\()|[a-zA-Z_][a-zA-Z\d_.\[\]]*+)?"
).match


def _method(run: Run[None], match: re.Match[str]) -> bool | None:
    """Take the types and the name of a method up to its parenthesis."""
    found = run.reach(_SIGNATURE, match.start())
    if not found or not found[1]:
        return False
    run.recurse(run.text[found.start() : found.end(1)])
    run.token("nf", found[2])
    run.token("", found[3])
    run.token("p", found[4])
    run.pos = found.end()
    return None


STATES: States = {
    "root": (
        (r"^(?=[\sa-zA-Z_])", _method),
        (r"\s++", ""),
        (r"//.*$", "c1"),
        until(r"/\*", r"\*/", "cm"),
        (r'"', "s", "dqs"),
        (r"'", "s", "sqs"),
        (r'r"[^"]*"', "sx"),
        (r"r'[^']*'", "sx"),
        (rf"#(?:{_ID})?", "ss"),
        (rf"@{_ID}", "nd"),
        (
            words("""as assert await break case catch continue default do else finally for if in is new rethrow
    return super switch this throw try while when with yield"""),
            "k",
        ),
        (
            words("""abstract base async dynamic const covariant external extends factory final get implements
    interface late native on operator required sealed set static sync typedef var"""),
            "kd",
        ),
        (
            words("""bool Comparable double Dynamic enum Function int List Map Never Null num Object Pattern Record
    Set String Symbol Type Uri void"""),
            "kt",
        ),
        (words("true false null"), "kc"),
        (words("class mixin"), "kd", "class"),
        (r"(?:import|deferred|export|library|part\s*of|part|source)\b", "kn", "import"),
        (rf"(\.)({_ID})", ("o", "na")),
        (rf"{_ID}:", "nl"),
        (rf"\$?{_ID}", "n"),
        (r"[~^*!%&|+=:/?-]", "o"),
        (r"[\[\](){}<>.,;]", "p"),
        (r"\d*\.\d+(?:[eE]-?\d+)?", "mf"),
        (r"0x[\da-fA-F]++", "mh"),
        (r"\d++L?", "mi"),
        (r"\n", ""),
    ),
    "class": ((r"\s++", ""), (_ID, "nc", POP)),
    "dqs": (
        (r'"', "s", POP),
        (r'[^\\$"]++', "s"),
        include("string"),
    ),
    "sqs": (
        (r"'", "s", POP),
        (r"[^\\$']++", "s"),
        include("string"),
    ),
    "import": (
        (r";", "o", POP),
        (r"(?:show|hide)\b", "kd"),
        include("root"),
    ),
    "string": (include("interpolation"), (r"\\[nrt\"'\\]", "se")),
    "interpolation": (
        (rf"\${_ID}", "si"),
        until(r"\$\{[^}]", r"\}", "si"),
    ),
}

GRAMMAR = Grammar("dart", STATES)
