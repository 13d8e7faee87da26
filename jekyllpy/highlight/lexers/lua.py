"""Lua."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Action, Grammar, States, goto, include, words
from jekyllpy.highlight.lexers.lua_words import BUILTINS


def long_bracket(kind: str) -> Action:
    """Return the action that takes all up to the closing bracket of the same level."""

    def take(run: Run[None], match: re.Match[str]) -> bool | None:
        closing = f"]{match[1]}]"
        end = run.find_text(closing, match.end())
        if end < 0:
            return False
        run.pos = end + len(closing)
        run.token(kind, run.text[match.start() : run.pos])
        return None

    return take


def _name(run: Run[None], match: re.Match[str]) -> None:
    name = match[0]
    if name == "gsub":
        run.token("nb", name)
        run.push("gsub")
    elif name in BUILTINS:
        run.token("nb", name)
    else:
        first, dot, rest = name.partition(".")
        run.token("n", first)
        run.token("p", dot)
        run.token("n", rest)


STATES: States = {
    "root": ((r"#!.*$", "cp"), (r"", "", "base")),
    "base": (
        (r"--\[(=*)\[", long_bracket("cm")),
        (r"--.*$", "c1"),
        (r"(?:\d*\.\d+|\d+\.\d*)(?:[eE][+-]?\d+)?'", "mf"),
        (r"\d+[eE][+-]?\d+", "mf"),
        (r"0[xX][0-9a-fA-F]*+", "mh"),
        (r"\d++", "mi"),
        (r"\n", ""),
        (r"[^\S\n]", ""),
        (r"\[(=*)\[", long_bracket("s")),
        (r"==|~=|<=|>=|\.\.\.?|[=+\-*/%^<>#]", "o"),
        (r"[\[\]{}().,:;]", "p"),
        (words("and or not"), "ow"),
        (words("break do else elseif end for if in repeat return then until while"), "k"),
        (words("local"), "kd"),
        (words("true false nil"), "kc"),
        (words("function"), "k", "function_name"),
        (r"[A-Za-z_][A-Za-z0-9_]*+(?:\.[A-Za-z_][A-Za-z0-9_]*+)?", _name),
        (r"'", "s1", "escape_sqs"),
        (r'"', "s2", "escape_dqs"),
    ),
    "function_name": (
        (r"\s++", ""),
        (r"(?:([A-Za-z_][A-Za-z0-9_]*+)(\.))?([A-Za-z_][A-Za-z0-9_]*+)", ("nc", "p", "nf"), POP),
        (r"\(", "p", POP),
    ),
    "gsub": (
        (r"\)", "p", POP),
        (r"[(,]", "p"),
        (r"\s++", ""),
        (r'"', "sr", "regex"),
    ),
    "regex": (
        (r'"', "sr", goto("regex_end")),
        (r"\[\^?", "se", "regex_group"),
        (r"\\.", "se"),
        (r"[(][?][:=<!]", "se"),
        (r"[{][\d,]++[}]", "se"),
        (r"[()?]", "se"),
        (r".", "sr"),
    ),
    "regex_end": ((r"[$]++", "sr", POP), (r"", "", POP)),
    "regex_group": (
        (r"/", "se"),
        (r"\]", "se", POP),
        (r"(\\)(.)", ("se", "sr")),
        (r".", "sr"),
    ),
    "escape_sqs": (include("string_escape"), include("sqs")),
    "escape_dqs": (include("string_escape"), include("dqs")),
    "string_escape": ((r"\\(?:[abfnrtv\\\"']|\d{1,3})", "se"),),
    "sqs": ((r"'", "s1", POP), (r"[^']++", "s1")),
    "dqs": ((r'"', "s2", POP), (r'[^"]++', "s2")),
}

GRAMMAR = Grammar("lua", STATES)
