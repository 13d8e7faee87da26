"""Elixir."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, Rule, States, include, until

_CLOSING = {"{": "}", "[": "]", "(": ")", "<": ">"}
_DIGITS = r"\d(?:_?\d)*"


def _sigil(opening: str, kind: str, interpolated: bool) -> tuple[Rule, ...]:
    """Return the state inside a sigil with the given opening delimiter."""
    closing = _CLOSING.get(opening, opening)
    inner: tuple[Rule, ...] = (include("interpoling"), (r"#", kind)) if interpolated else ((r"[\\#]", kind),)
    return (
        (re.escape(closing), kind, POP),
        *inner,
        (rf"[^#{re.escape(opening)}{re.escape(closing)}\\]++", kind),
    )


def _sigil_name(opening: str, kind: str, interpolated: bool) -> str:
    return f"{kind}{'#' if interpolated else ''} {opening}"


def _open_sigil(run: Run[None], match: re.Match[str]) -> None:
    letter, opening = match.groups()
    kind = "sx"
    if letter in ("R", "r"):
        kind = "sr"
        run.push("regex_flags")
    if letter in ("W", "w"):
        run.push("list_flags")
    run.token(kind, match[0])
    run.push(_sigil_name(opening, kind, letter is not None and letter in "SRCW"))


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"#.*$", "c1"),
        (
            r"(?:case|cond|end|bc|lc|if|unless|try|loop|receive|fn|defmodule|defp?|defprotocol|defimpl|defrecord"
            r"|defmacrop?|defdelegate|defexception|defguardp?|defstruct|exit|raise|throw|after|rescue|catch|else)\b"
            r"(?![?!])|do\b",
            "k",
        ),
        (r"(?:import|require|use|recur|quote|unquote|super|refer)\b(?![?!])", "kn"),
        (r"(?:and|not|or|when|xor|in)\b", "ow"),
        (
            r"%=|\*=|\*\*=|\+=|-=|\^=|\|\|=|<=>|<(?![<=])|>(?![<=>])|<=|>=|===|==|=~|!=|!~|&(?:&&?|(?!\d))|\|\||\^|\*"
            r"|\+|-|/|\||<-|<>|<<|>>|=|\.|~~~",
            "o",
        ),
        (
            r":(?:[a-zA-Z_]\w*+(?:[?!]|=(?![>=]))?|<>|===?|>=?|<=?|<=>|&&?|%\(\)|%\[\]|%\{\}|\+\+?|--?|\|\|?|!|//"
            r"|[%&`/|]|\*\*?|=?~|<-)|[a-zA-Z_]\w*+[?!]?:(?!:)",
            "ss",
        ),
        (r':"', "ss", "interpoling_symbol"),
        (r"(?:nil|true|false)\b(?![?!])|[A-Z]\w*\b", "no"),
        (r"__(?:FILE|LINE|MODULE|MAIN|FUNCTION)__\b(?![?!])", "bp"),
        (r"[a-zA-Z_!]\w*+[!?]?", "n"),
        (r"::|[%(){};,/|:\\\[\]]", "p"),
        (r"@[a-zA-Z_]\w*+|&\d", "nv"),
        (rf"{_DIGITS}\.(?![^\d\s])(?:_?\d)+(?:[eE][-+]?{_DIGITS})?\b", "mf"),
        (r"0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*\b", "mh"),
        (r"0o[0-7](?:_?[0-7])*\b", "mo"),
        (r"0b[01](?:_?[01])*\b", "mb"),
        (rf"{_DIGITS}\b", "mi"),
        include("strings"),
        include("sigil_strings"),
    ),
    "strings": (
        until(r'(?:%[A-Ba-z])?"""', '"""', "sd"),
        until("'''", "'''", "sd"),
        (r'"', "s2", "dqs"),
        (r"'", "s1", "sqs"),
        (
            r"\?(?:\\(?:x\d{1,2}|[0-9a-fA-F]{1,2}(?![0-9a-fA-F])\b|0[0-7]{0,2}(?![0-7])\b[^x0MC])|(?:\\[MC]-)+\w"
            r"|[^\s\\])",
            "sx",
        ),
    ),
    "dqs": (
        include("escapes"),
        include("interpoling"),
        (r'[^#"\\]++', "s2"),
        (r'"', "s2", POP),
        (r"[#\\]", "s2"),
    ),
    "sqs": (
        include("escapes"),
        include("interpoling"),
        (r"[^#'\\]++", "s1"),
        (r"'", "s1", POP),
        (r"[#\\]", "s1"),
    ),
    "interpoling": ((r"#\{", "si", "interpoling_string"),),
    "interpoling_string": ((r"\}", "si", POP), include("root")),
    "escapes": (
        (r"\\x[0-9a-fA-F]{2}", "se"),
        (r"\\u\{?\d+\}?", "se"),
        (r"\\[\\abdefnrstv0\"']", "se"),
    ),
    "interpoling_symbol": (
        (r'"', "ss", POP),
        include("interpoling"),
        (r'[^#"]++', "ss"),
    ),
    "sigil_strings": ((r"~([A-Za-z])?([{\[(<|/'\"])", _open_sigil),),
    "regex_flags": ((r"[fgimrsux]*+", "sr", POP),),
    "list_flags": ((r"[csa]?", "sx", POP),),
    **{
        _sigil_name(opening, kind, interpolated): _sigil(opening, kind, interpolated)
        for opening in "{[(<|/'\""
        for kind in ("sx", "sr")
        for interpolated in (True, False)
    },
}

GRAMMAR = Grammar("elixir", STATES)
