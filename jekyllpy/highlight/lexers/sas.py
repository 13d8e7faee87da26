"""SAS, each procedure with words of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include, until, words
from jekyllpy.highlight.lexers.sas_words import FUNCTIONS, MACRO_WORDS, PROCEDURE_WORDS, PROCEDURES, STATEMENTS

_WORDS = STATEMENTS | FUNCTIONS


@dataclass(slots=True)
class Memory:
    """The words of the procedure last begun."""

    words: frozenset[str] = frozenset()


def start(_: Run[Memory]) -> Memory:
    return Memory()


def _procedure(run: Run[Memory], match: re.Match[str]) -> None:
    name = match[3].upper()
    run.memory.words = PROCEDURE_WORDS.get(name, frozenset())
    run.groups(match, "k", "", "k" if name in PROCEDURES else "n")


def _word(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("k" if match[0].upper() in _WORDS else "n", match[0])


def _word_of_procedure(run: Run[Memory], match: re.Match[str]) -> None:
    upper = match[0].upper()
    run.token("k" if upper in _WORDS or upper in run.memory.words else "n", match[0])


def _macro_word(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("k" if match[1].upper() in MACRO_WORDS else "n", match[0])


STATES: States = {
    "root": (
        include("basics"),
        (r"(?i:(proc)(\s++)(\w++))", _procedure, "procedure"),
        (r"(?i:(data)(\s++)([\w.]++))", ("k", "", "nv")),
        (r"(?i:(libname)(\s++)(\w++))", ("k", "", "nv")),
        (r"\w++", _word),
        include("rest"),
    ),
    "procedure": (
        (r"(?i:quit|run)", "k", POP),
        include("basics"),
        (r"\w++", _word_of_procedure),
        include("rest"),
    ),
    "basics": (
        (r"\s++", ""),
        until(r"^%?\*", ";", "c1"),
        (r"(;)(\s*+)(%?\*[^;]*+;)", ("p", "", "c1")),
        until(r"/\*", r"\*/", "cm"),
        (r"(?i:'[0-9a-z]++'d)", "ld"),
        until(r"'.", r"(?i:'dt)", "ld", stop=r"\n"),
        (r"(?i:'[0-9:]++(?:[a|p]m)?'t)", "ld"),
        (r"'", "s1", "single"),
        (r'"', "s2", "double"),
        (r"&[a-zA-Z0-9_&.]++", "nv"),
        (r"\d[0-9a-fA-F]*+[xX]", "mh"),
        (r"\d[0-9eE.-]++", "m"),
        (words("_n_ _error_ _file_ _infile_ _msg_ _iorc_ _cmd_", ignore_case=True), "bp"),
        (words("_character_ _numeric_ _all_", ignore_case=True), "nb"),
        (r"(?i:(datalines|cards)(\s*+)(;))", ("k", "", "p"), "lines"),
        (r"(?i:(datalines4|cards4)(\s*+)(;))", ("k", "", "p"), "lines_with_semicolons"),
        (r"[*/+-]", "o"),
        (r"[^¬~]?=:?|[<>]:?", "o"),
        (words("eq ne gt lt ge le in", ignore_case=True), "ow"),
        (r"[&|!¦¬∘~]", "o"),
        (words("and or not of like", ignore_case=True), "ow"),
        (r"\d++", "mi"),
        (r"\$", "kt"),
        (r"(?i:(%macro|%mend)(\s*+)(\w++))", ("k", "", "nf")),
        (r"%mend", "k"),
        (r"%(\w++)", _macro_word),
    ),
    "rest": (
        (r"[(),;:{}\[\]\\.]", "p"),
        (r"[@?]", "ss"),
        (r"\S++", ""),
    ),
    "single": (
        (r"''", "se"),
        (r"'", "s1", POP),
        (r"[^']++", "s1"),
    ),
    "double": (
        (r"&[a-zA-Z0-9_&]++\.?", "si"),
        (r'""', "se"),
        (r'"', "s2", POP),
        (r'[^&"]++|&', "s2"),
    ),
    "lines": ((r"[^;]++", "sh"), (r";", "p", POP)),
    # Rouge: fails at such lines, for an error in its rules.
    "lines_with_semicolons": (
        (r";{4}", "p", POP),
        (r"[^;]++|;{1,3}", "sh"),
    ),
}

GRAMMAR = Grammar("sas", STATES, start)
