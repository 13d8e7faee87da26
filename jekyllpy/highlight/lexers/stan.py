"""Stan, the language of statistical models."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import (
    POP,
    Grammar,
    States,
    by_word,
    compile_pattern,
    include,
    reaching,
    until,
    words,
)
from jekyllpy.highlight.lexers.stan_words import (
    CONSTANTS,
    DISTRIBUTIONS,
    ENDINGS,
    FUNCTIONS,
    KEYWORDS,
    RESERVED,
    TYPES,
)

_ID = r"[a-zA-Z_][a-zA-Z0-9_]*+"
_EXPONENTIAL = r"(?:\d++[.]\d*+|[.]?\d++)e[+-]?\d++"
_DECIMAL = r"\d*+[.]\d++"
_NUMBER = rf"(?:{_EXPONENTIAL}|{_DECIMAL}|\d++)"
_IMAGINARY = compile_pattern(rf"{_NUMBER}i").match
_SPACES = compile_pattern(r"(?:\s|//.*\n)*+").match
_CALL = compile_pattern(rf"(?P<before>(?:[a-z_](?:\s*+\[[0-9, ]\])?+\s++)*+)(?:(?P<name>{_ID})(?P<hit>(?=\())?)?").match
_COMMENT_END = compile_pattern(r"(\*/)|\n").search
_CALL_END = compile_pattern(r"[;)]").search


@dataclass(slots=True)
class Memory:
    """The stretch of the text, and what ends it, in which no call ends."""

    text: str = ""
    begin: int = 0
    end: int = -1

    def call_ends(self, text: str, start: int) -> bool:
        """Say whether a parenthesis closes before the statement ends."""
        if self.text is not text or not self.begin <= start <= self.end:
            found = _CALL_END(text, start)
            self.text, self.begin, self.end = text, start, found.start() if found else len(text)
        return text[self.end : self.end + 1] == ")"


def start(_: Run[Memory]) -> Memory:
    return Memory()


def _call(run: Run[Memory], first: re.Match[str]) -> bool | None:
    """Emit the name before a parenthesis; names of one letter before it are looked at anew."""
    match = run.reach(_CALL, first.start())
    if match is None:
        return False
    if not run.memory.call_ends(run.text, match.end()):
        run.block(_CALL, match.end())
        return False
    run.pos = match.end()
    before, name = match["before"], match["name"]
    if before:
        run.recurse(before)
    if name in FUNCTIONS or _is_distribution(name):
        run.token("nb", name)
    elif name in CONSTANTS:
        # Rouge: what stands before it is repeated.
        run.token("kc", before + name)
    else:
        run.token("nf", name)
    return None


def _is_distribution(name: str) -> bool:
    return any(name.endswith(ending) and name.removesuffix(ending) in DISTRIBUTIONS for ending in ENDINGS)


def _complex(run: Run[Memory], match: re.Match[str]) -> bool | None:
    """Take a number, a sign and an imaginary number, with space around the sign."""
    sign = _space_end(run, match.end())
    number = _space_end(run, sign + 1)
    if sign == match.end() or number == sign + 1 or run.text[sign : sign + 1] not in {"+", "-"}:
        return False
    imaginary = _IMAGINARY(run.text, number)
    if imaginary is None:
        return False
    run.pos = imaginary.end()
    run.token("mf", run.text[match.start() : run.pos])
    return None


def _space_end(run: Run[Memory], pos: int) -> int:
    """Return where white space and comments end; a comment in `/*` ends on its line."""
    while True:
        found = _SPACES(run.text, pos)
        pos = found.end() if found else pos
        end = run.find(_COMMENT_END, pos + 2) if run.text.startswith("/*", pos) else -1
        if end < 0:
            return pos
        pos = end


STATES: States = {
    "root": (
        include("whitespace"),
        (r"#include", "cp", "file"),
        (r"#.*", "gd"),
        (r"functions|(?:transformed\s++)?(?:data|parameters)|model|generated\s++quantities", "nn"),
        (r"\{", "p", "braces"),
        include("scope"),
    ),
    "file": ((*reaching(r"(?:(\s++)(\S++)(\s*+)(?P<hit>)|\s++)", ("", "cpf", "")), POP),),
    "whitespace": (
        (r"\n++", ""),
        (r"//.*", "c1"),
        (r"[ \t\r]++", ""),
        until(r"/(?:\\\n)?[*]", r"[*](?:\\\n)?/", "cm"),
    ),
    "scope": (
        include("whitespace"),
        (r"[a-zA-Z_]", _call),
        (r"\{", "p", "braces"),
        (r"\(", "p", "parentheses"),
        include("statements"),
    ),
    "braces": (include("scope"), (r"\}", "p", POP)),
    "parentheses": (include("scope"), (r"\)", "p", POP)),
    "statements": (
        (r"#include", "cp", "file"),
        (r"#.*", "gd"),
        # Rouge: fails at a string, for it lacks the state.
        (r'"', "s", "string"),
        (rf"{_NUMBER}(?=[\s/])", _complex),
        (rf"{_NUMBER}i|{_EXPONENTIAL}|{_DECIMAL}", "mf"),
        (r"\d++", "mi"),
        (r"\*/", "err"),
        (r"[=<>!+\-*/^'\\~?:]|&&|\|\||\.[+\-*/^]", "o"),
        (r"[\[\],.;|]", "p"),
        (r"T\b", "kr"),
        (words("lower upper"), "na"),
        (_ID, by_word("nv", k=KEYWORDS, kt=TYPES, kr=RESERVED)),
    ),
    "string": ((r'"', "s", POP), (r'[^"]++', "s")),
}

GRAMMAR = Grammar("stan", STATES, start)
