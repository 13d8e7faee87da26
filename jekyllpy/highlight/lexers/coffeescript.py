"""CoffeeScript."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, until, word_set
from jekyllpy.highlight.lexers.slash_regex import Memory, start, take_regex

_ID = r"[$a-zA-Z_][a-zA-Z0-9_]*+"
_KEYWORDS = word_set("""for by while until loop break continue return switch when then if else do yield throw
    try catch finally await new delete typeof instanceof super extends this class import export debugger""")
_CONSTANTS = word_set("true false yes no on off null NaN Infinity undefined")
_BUILTINS = word_set("""Array Boolean Date Error Function Math netscape Number Object Packages RegExp String
    sun decodeURI decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt document
    window""")


def _word(run: Run[Memory], match: re.Match[str]) -> None:
    word = match[0]
    kind = "k" if word in _KEYWORDS else "no" if word in _CONSTANTS else "nb" if word in _BUILTINS else "nx"
    run.token(kind, word)


STATES: States = {
    "root": (
        (r"^(?=\s|/|<!--)", "", "slash_starts_regex"),
        include("comments"),
        include("whitespace"),
        (
            r"[+][+]|--|~|&&|(?:and|or|is|isnt|not|in|of)\b|[?]|:|=|[|][|]|\\(?=\n)|(?:<<|>>>?|==?|!=?|[-<>+*`%&|^/])=?",
            "o",
            "slash_starts_regex",
        ),
        (r"[-=]>", "nf"),
        (rf"(@)([ \t]*+)({_ID})", ("vi", "", "na"), "slash_starts_regex"),
        (rf"([.])([ \t]*+)({_ID})", ("p", "", "na"), "slash_starts_regex"),
        (rf"{_ID}(?=\s*+:)", "na", "slash_starts_regex"),
        (_ID, _word, "slash_starts_regex"),
        (r"[{(\[;,]", "p", "slash_starts_regex"),
        (r"[})\].]", "p"),
        (r"\d+[.]\d+(?:[eE]\d+)?[fd]?", "mf"),
        (r"0x[0-9a-fA-F]++", "mh"),
        (r"\d++", "mi"),
        (r'"""', "s", "tdqs"),
        (r"'''", "s", "tsqs"),
        (r'"', "s", "dqs"),
        (r"'", "s", "sqs"),
    ),
    "comments": (
        until(r"###[^#]", "###", "cm"),
        (r"#.*$", "c1"),
    ),
    "whitespace": ((r"\s++", ""),),
    "regex_comment": (
        (r"^#(?!\{).*$", "c1"),
        (r"(\s++)(#(?!\{).*)$", ("", "c1")),
    ),
    "multiline_regex_begin": ((r"///", "sr", goto("multiline_regex")),),
    "multiline_regex": (
        (r"///(?:[gimy]+\b|\B)", "sr", POP),
        include("regex_comment"),
        include("has_interpolation"),
        include("comments"),
        include("whitespace"),
        include("code_escape"),
        (r"\\\D", "se"),
        (r"\\\d+", "nv"),
        (r"(?s).", "sr"),
    ),
    "slash_starts_regex": (
        include("comments"),
        include("whitespace"),
        include("multiline_regex_begin"),
        (r"/", take_regex, POP),
        (r"", "", POP),
    ),
    "code_escape": ((r"\\(?:c[A-Z]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{4}\})", "se"),),
    "strings": (
        (r"[^#\\'\"]++", "s"),
        include("code_escape"),
        (r"\\.", "se"),
        (r"#", "s"),
    ),
    "double_strings": (
        (r"'", "s"),
        include("has_interpolation"),
        include("strings"),
    ),
    "single_strings": ((r'"', "s"), include("strings")),
    "interpolation": ((r"\}", "si", POP), include("root")),
    "has_interpolation": ((r"#\{", "si", "interpolation"),),
    "dqs": ((r'"', "s", POP), include("double_strings")),
    "tdqs": ((r'"""', "s", POP), (r'"', "s"), include("double_strings")),
    "sqs": ((r"'", "s", POP), include("single_strings")),
    "tsqs": ((r"'''", "s", POP), (r"'", "s"), include("single_strings")),
}

GRAMMAR = Grammar("coffeescript", STATES, start)
