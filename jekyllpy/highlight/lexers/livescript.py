"""LiveScript."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import (
    POP,
    Grammar,
    States,
    compile_pattern,
    goto,
    include,
    reaching,
    until,
    word_set,
)
from jekyllpy.highlight.lexers import javascript
from jekyllpy.highlight.lexers.slash_regex import Memory, start, take_regex

_ID = r"[$a-zA-Z_](?:[a-zA-Z0-9_]|-[a-zA-Z])*+"
_DIGITS = r"\d[\d_]*+"
_INT = rf"{_DIGITS}(?:e[+-]?{_DIGITS})?[$\w]*+"

_LOOP_CONTROL = word_set("break continue")
_KEYWORDS = word_set("""loop until for in of while return switch case fallthrough default otherwise when then if unless
    else throw try catch finally new delete typeof instanceof super by from to til with require do debugger import
    export yield""")
_CONSTANTS = javascript.VOCABULARY.constants | word_set("yes no on off void")
_BUILTINS = javascript.VOCABULARY.builtins | word_set("this it that arguments")
_DECLARATIONS = word_set("const let var function class extends implements")
_SMALL_LATER = compile_pattern(r"[^-][a-z]").search


def _word(run: Run[Memory], match: re.Match[str]) -> None:
    word = match[0]
    run.token(_kind(word), word)
    run.push("loop_control" if word in _LOOP_CONTROL else "id")


def _kind(word: str) -> str:
    if word in _LOOP_CONTROL or word in _KEYWORDS:
        return "k"
    if word in _CONSTANTS:
        return "no"
    if word in _BUILTINS:
        return "nb"
    if word in _DECLARATIONS:
        return "kd"
    return "nc" if "A" <= word[0] <= "Z" and _SMALL_LATER(word) else "nv"


def _interpolated(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "si", "nb" if match[2] in _BUILTINS else "nv")


def _list_of_words(run: Run[Memory], text: str) -> None:
    run.token("p", text[:2])
    run.token("s", text[2:-2])
    run.token("p", text[-2:])


STATES: States = {
    "root": (
        (r"^(?=\s|/)", "", "slash_starts_regex"),
        include("comments"),
        include("whitespace"),
        until(r"<\[", r"\]>", _list_of_words),
        (r"!\s*+function\b", "kd"),
        (r"!?[-~]>|<[-~]!?", "kd"),
        (r"=>", "k"),
        (rf"(::)({_ID})", ("p", "na"), "id"),
        (rf"(::)({_INT})", ("p", "mi"), "id"),
        (rf"(@)({_ID})", ("vi", "na"), "id"),
        (rf"([.])({_ID})", ("p", "na"), "id"),
        (r"([.])(\d++)", ("p", "mi"), "id"),
        (rf"{_ID}(?=\s*+:[^:=])", "na"),
        (
            r"[+][+]|--|&&|(?:and|x?or|is(?:nt)?|not)\b(?!-[a-zA-Z]|_)|[|][|]|[.](?:[|&^]|<<|>>>?)[.]|\\(?=\n)|[.:]="
            r"|<<<<?|<[|]|[|]>|(?:<<|>>|==?|!=?|[-<>+*%^/~?])=?",
            "o",
            "slash_starts_regex",
        ),
        (rf"(&)({_ID})?", ("nb", "na")),
        (r"[|]|case(?=\s)", "k", "switch_underscore"),
        (r"@", "vi"),
        (r"[.]{3}", "p"),
        (r":", "p"),
        (_ID, _word),
        (r"\](?=[!?.$a-zA-Z_])", "p", "id"),
        (r"[{(\[;,]", "p", "slash_starts_regex"),
        (r"[})\].]", "p"),
        (rf"{_DIGITS}[.]{_INT}", "mf"),
        (r"0x[0-9A-Fa-f]++", "mh"),
        (_INT, "mi"),
        (r'"""', "s", "tdqs"),
        (r"'''", "s", "tsqs"),
        (r'"', "s", "dqs"),
        (r"'", "s", "sqs"),
        (r"\\\S[^\s,;\])}]*+", "s"),
    ),
    "comments": (
        until(r"/\*", r"\*/", "cm"),
        (r"#.*$", "c1"),
    ),
    "whitespace": (
        # A loop's label begins its line.
        (rf"(\n)(?:([^\S\n]*+)(:{_ID}))?", ("", "", "nl")),
        include("blanks"),
    ),
    "blanks": ((r"[^\S\n]++", ""),),
    "slash_starts_regex": (
        include("comments"),
        include("whitespace"),
        (r"//", "sr", goto("multiline_regex")),
        (r"/", take_regex, POP),
        (r"", "", POP),
    ),
    "multiline_regex": (
        (r"//(?:[gimy]+\b|\B)", "sr", POP),
        (r"^#(?:\s++.*)?$", "c1"),
        reaching(r"(\s++)(?:(#)(\s++.*)?(?P<hit>)$)?", ("", "c1", "c1")),
        include("interpolation"),
        include("code_escape"),
        (r"\\\D", "se"),
        (r"\\\d++", "nv"),
        (r"(?s:.)", "sr"),
    ),
    "switch_underscore": (
        include("blanks"),
        (r"_(?=\s*+=>|\s++then\b)", "k"),
        (r"", "", POP),
    ),
    "loop_control": (
        include("blanks"),
        (rf"{_ID}(?=[);\n])", "nl"),
        (r"", "", POP),
    ),
    # What may follow a name without a blank.
    "id": (
        (r"[!?]|[.](?!=)", "p"),
        (r"[{]", "p", "destructuring"),
        (_ID, "na"),
        (_INT, "mi"),
        (r"", "", goto("slash_starts_regex")),
    ),
    "destructuring": (
        (r"[,;]", "p"),
        (_ID, "na"),
        (_INT, "mi"),
        include("whitespace"),
        (r"[}]", "p", POP),
    ),
    "interpolation": (
        (r"#\{", "si", "interpolated_expression"),
        (rf"(#)({_ID})", _interpolated),
    ),
    "interpolated_expression": ((r"\}", "si", POP), include("root")),
    "code_escape": ((r"\\(?:c[A-Z]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{4}\})", "se"),),
    "strings": (
        (r"[^#\\'\"]++", "s"),
        include("code_escape"),
        (r"\\.", "se"),
        (r"#", "s"),
    ),
    "double_strings": ((r"'", "s"), include("interpolation"), include("strings")),
    "single_strings": ((r'"', "s"), include("strings")),
    "dqs": ((r'"', "s", POP), include("double_strings")),
    "tdqs": ((r'"""', "s", POP), (r'"', "s"), include("double_strings")),
    "sqs": ((r"'", "s", POP), include("single_strings")),
    "tsqs": ((r"'''", "s", POP), (r"'", "s"), include("single_strings")),
}

GRAMMAR = Grammar("livescript", STATES, start)
