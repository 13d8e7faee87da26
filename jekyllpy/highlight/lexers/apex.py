"""Apex, with the words of its queries."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include, until, word_set

_ID = r"[a-zA-Z_][a-zA-Z0-9_]*+"
_DIGITS = r"(?:[0-9]_++[0-9]|[0-9])++"

_KEYWORDS = word_set("""assert break case catch continue default do else finally for if goto instanceof new return
    switch this throw try while insert update delete""")
_QUERY = word_set("""select from where update like typeof end using scope with data category group by rollup cube
    having order asc desc nulls first last limit offset for view reference tracking viewstat or and""")
_DECLARATIONS = word_set("""abstract const enum extends final implements native private protected public static super
    synchronized throws transient volatile with sharing without inherited virtual global testmethod""")
_KINDS = (
    ("k", _KEYWORDS | _QUERY),
    ("kd", _DECLARATIONS),
    ("kt", word_set("boolean byte char double float int long short var void")),
    ("kc", word_set("true false null")),
    ("kn", word_set("package")),
)


def _name(run: Run[None], match: re.Match[str]) -> None:
    """Emit a name by the word it is, or by the mark before or after it."""
    lower = match[0].lower()
    before, _, after = match.groups()
    kind = next((kind for kind, names in _KINDS if lower in names), None)
    if kind is None and before == "@":
        kind = "nd"
    if kind is not None:
        run.token(kind, match[0])
    elif after == ":":
        run.groups(match, "o", "nl", "p")
    elif after == "(":
        run.groups(match, "o", "nf", "p")
    elif before == ".":
        run.groups(match, "o", "py")
    else:
        run.token("n", match[0])


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"//.*", "c1"),
        until(r"/\*", r"\*/", "cm"),
        (r"(?:class|interface)\b", "kd", "class"),
        (r"import\b", "kn", "import"),
        (rf"([@$.]?)({_ID})([:(]?)", _name),
        (r'"', "s2", "double"),
        (r"'", "s1", "single"),
        (rf"{_DIGITS}\.{_DIGITS}(?:[eE]{_DIGITS})?[fd]?", "mf"),
        (r"0[bB](?:[01]_++[01]|[01])++", "mb"),
        (r"0[xX](?:[0-9a-fA-F]_++[0-9a-fA-F]|[0-9a-fA-F])++", "mh"),
        (r"0(?:[0-7]_++[0-7]|[0-7])++", "mo"),
        (rf"{_DIGITS}L?", "mi"),
        (r"[-+/*~^!%&<>|=.?]", "o"),
        (r"[\[\](){},:;]", "p"),
    ),
    "class": ((r"\s++", ""), (_ID, "nc", POP)),
    "import": ((r"\s++", ""), (r"[a-zA-Z0-9_.]++\*?", "nn", POP)),
    "escape": ((r"\\[btnfr\\\"']", "se"),),
    "double": (
        include("escape"),
        (r'[^\\"]++', "s2"),
        (r'"', "s2", POP),
    ),
    "single": (
        include("escape"),
        (r"[^\\']++", "s2"),
        (r"'", "s2", POP),
    ),
}

GRAMMAR = Grammar("apex", STATES)
