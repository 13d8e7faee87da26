"""LiveScript."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
_PLAIN = compile_pattern(r"(?:\\.|[^\[/\\\n])*+").match
_CLASS = compile_pattern(r"\[(?:\\.|[^\]\\\n])*+(\])?").match
_FLAGS = compile_pattern(r"/(?:[gimy]+\b|\B)").match
_SMALL_LATER = compile_pattern(r"[^-][a-z]").search


@dataclass(slots=True)
class Memory:
    """What is known of the line's brackets: the last class of characters, and where no expression is closed."""

    class_start: int = -1
    class_end: int = -1
    is_closed: bool = False
    unclosed_from: int = -1
    unclosed_to: int = -1


def start(run: Run[Memory]) -> Memory:
    return Memory()


def _regex(run: Run[Memory], match: re.Match[str]) -> bool | None:
    """Take a regular expression; a slash in a class of characters does not close it."""
    closing = _closing_slash(run, match.end())
    found = _FLAGS(run.text, closing) if closing > match.end() else None
    if not found:
        return False
    run.pos = found.end()
    run.token("sr", run.text[match.start() : run.pos])
    return None


def _closing_slash(run: Run[Memory], at: int) -> int:
    """Return where the next slash outside classes stands, -1 if the line has none."""
    memory, text = run.memory, run.text
    first_class_end = -1
    while True:
        plain = _PLAIN(text, at)
        at = plain.end() if plain else at
        if text.startswith("/", at):
            return at
        if not text.startswith("[", at) or not _is_class(run, at):
            break
        at = memory.class_end
        if first_class_end < 0:
            first_class_end = at
        if memory.unclosed_from <= at <= memory.unclosed_to:
            break
    if first_class_end >= 0:
        # Wherever one looks from, the next closing bracket is the same: behind the first class nothing is to be found.
        memory.unclosed_from, memory.unclosed_to = first_class_end, max(at, memory.unclosed_to)
    return -1


def _is_class(run: Run[Memory], at: int) -> bool:
    """Say whether the bracket is closed on its line; `class_end` is where. Brackets in a class share its end."""
    memory = run.memory
    if not memory.class_start <= at < memory.class_end:
        found = _CLASS(run.text, at)
        memory.class_start, memory.class_end = at, found.end() if found else at
        memory.is_closed = bool(found and found[1])
    return memory.is_closed


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
        (r"/", _regex, POP),
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
