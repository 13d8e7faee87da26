"""PL/SQL, Oracle's SQL."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Action, Grammar, States, compile_pattern
from jekyllpy.highlight.lexers.plsql_words import FUNCTIONS, KEYWORDS, RESERVED, TYPES
from jekyllpy.highlight.tokens import ERROR

_CLOSING = {"{": "}", "[": "]", "(": ")", "<": ">"}


def _quoted(run: Run[None], match: re.Match[str]) -> None:
    """Take a string with a delimiter of its own, whose end Rouge misses where pairs of characters hide it."""
    run.token("o", match[0])
    close = re.escape(_CLOSING.get(match[1], match[1]))
    part = compile_pattern(rf"(?s:{close}[^']|[^{close}]'|[^{close}'])++|({close}')|.")
    for found in part.finditer(run.text, match.end()):
        run.pos = found.end()
        if found[1]:
            run.token("o", found[1])
            return
        run.token(ERROR if len(found[0]) == 1 and found[0] in (close[-1], "'") else "sx", found[0])


def _kind(word: str) -> str:
    if word in TYPES:
        return "kt"
    if word in FUNCTIONS:
        return "nf"
    return "kr" if word in RESERVED else "k" if word in KEYWORDS else "n"


def _name(run: Run[None], match: re.Match[str]) -> None:
    run.token(_kind(match[1].upper()), match[1])
    if match[2]:
        run.token("p", match[2])
        run.push("dotnames")


def _last_name(run: Run[None], match: re.Match[str]) -> None:
    run.token("nf" if match[0].upper() in FUNCTIONS else "n", match[0])


def _all(*kinds: str) -> Action:
    """Return the action that emits the groups as the kinds in turn, with white space between them."""

    def emit(run: Run[None], match: re.Match[str]) -> None:
        run.groups(match, *(kind for pair in kinds for kind in (pair, "")))

    return emit


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"--.*", "c1"),
        (r"/\*", "cm", "multiline_comments"),
        (r"[qQ]'(.)", _quoted),
        (r"'", "o", "single_string"),
        (r'"', "o", "double_string"),
        (r"(?i)(\$(?:if|then|else|elsif|error|end|\$\$?[a-z]\w*+))(\s++)", ("cp", "")),
        (r"[+-]?(?:\.\d++(?:[eE][+-]?\d++)?|\d++\.(?:\d++(?:[eE][+-]?\d++)?)?)[fFdD]?", "mf"),
        (r"[+-]?\d++", "mi"),
        (r"(?i)%(?:type|rowtype|found|isopen|notfound|rowcount)\b", "na"),
        (r"=>|\|\||\*\*|<<|>>|\.\.|<>|[:!~^<>]=|[-+%/*=<>@&!^\[\]]", "o"),
        (r"(?i)(not|and|or|like|between|in)(\s)", ("ow", "")),
        (r"(?i)(is)(\s++)(?:(not)(\s++))?(null\b)", _all("ow", "ow", "ow")),
        (r"\.(?=\w)", "p", "dotnames"),
        (r"[;:(),.]", "p"),
        # What is a function elsewhere is a keyword in these.
        (
            r"(?i)(create)(\s++)(?:(or)(\s++)(replace)(\s++))?(package|function|procedure|type)(?:(\s++)(body))?(\s++)"
            r"([a-z][\w$]*+)",
            _all("kr", "kr", "kr", "kr", "kr", "n"),
        ),
        (
            r"(?i)(when)(\s++)(?:(not)(\s++))?(matched)(\s++)(then)(\s++)(update|insert)\b(?:(\s++)(set)(\s++))?",
            _all("kr", "kr", "kr", "kr", "kr", "kr"),
        ),
        (r"([a-zA-Z][\w$]*+)(\.(?=\w))?", _name),
    ),
    "multiline_comments": (
        (r"(?:\*[^/]|[^*])++", "cm"),
        (r"\*/", "cm", POP),
    ),
    "single_string": (
        (r"\\.", "se"),
        (r"''", "se"),
        (r"'", "o", POP),
        (r"[^\\']++", "s1"),
    ),
    "double_string": (
        (r"\\.", "se"),
        (r'""', "se"),
        (r'"', "o", POP),
        (r'[^\\"]++', "nv"),
    ),
    "dotnames": (
        (r"([a-zA-Z][\w$]*+)(\.(?=\w))", ("n", "p")),
        (r"[a-zA-Z][\w$]*+", _last_name, POP),
    ),
}

GRAMMAR = Grammar("plsql", STATES)
