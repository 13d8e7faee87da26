"""MoonScript."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, compile_pattern, include, words
from jekyllpy.highlight.lexers.lua import long_bracket
from jekyllpy.highlight.lexers.lua_words import BUILTINS

_NEXT_QUOTE = compile_pattern(r'"(:)?').search


def _quoted_key(run: Run[None], match: re.Match[str]) -> bool | None:
    """Take all up to a quote with a colon, if that is the next one: Rouge needs no quote to begin with."""
    start = match.start()
    if run.text.startswith('""', start):
        return False
    end = run.find(_NEXT_QUOTE, start + 1)
    if end < 0:
        return False
    run.pos = end
    run.token("ss", run.text[start:end])
    return None


def _name(run: Run[None], match: re.Match[str]) -> None:
    name = match[0]
    if name in BUILTINS:
        run.token("nb", name)
    else:
        first, dot, rest = name.partition(".")
        run.token("n", first)
        run.token("p", dot)
        run.token("n", rest)


STATES: States = {
    "root": ((r"#!.*$", "cp"), (r"", "", "main")),
    "main": (
        (r"--.*$", "c1"),
        (r"\[(=*)\[", long_bracket("sh")),
        include("base"),
        (r"'", "s1", "sqs"),
        (r'"', "s2", "dqs"),
    ),
    "base": (
        (r"(?:\d*\.\d+|\d+\.\d*)(?:[eE][+-]?\d+)?'", "mf"),
        (r"\d+[eE][+-]?\d+", "mf"),
        (r"0[xX][0-9a-fA-F]*+", "mh"),
        (r"\d++", "mi"),
        (r"@\w*+", "vi"),
        (r"[A-Z]\w*+", "nc"),
        (r"(?s:.)", _quoted_key),
        (r"\w++:", "ss"),
        (r":\w++", "ss"),
        (r"\s++", "w"),
        (r"==|~=|!=|<=|>=|\.\.\.?|->|=>|[=+\-*/%^<>#!\\]", "o"),
        (r"[\[\]{}().,:;]", "p"),
        (words("and or not"), "ow"),
        (
            words(
                """break class continue do else elseif end extends for if import in repeat return switch super then
                unless until using when with while"""
            ),
            "k",
        ),
        (words("local export"), "kd"),
        (words("true false nil"), "kc"),
        (r"[A-Za-z_][A-Za-z0-9_]*+(?:\.[A-Za-z_][A-Za-z0-9_]*+)?", _name),
    ),
    "sqs": ((r"'", "s1", POP), (r"[^']++", "s1")),
    "dqs": (
        (r"#\{", "si", "interpolation"),
        (r'"', "s2", POP),
        (r"#[^{]", "s2"),
        (r'[^"#]++', "s2"),
    ),
    "interpolation": ((r"\}", "si", POP), include("base")),
}

GRAMMAR = Grammar("moonscript", STATES)
