"""Standard ML."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import AGAIN, POP, Grammar, States, goto, include, word_set
from jekyllpy.highlight.tokens import ERROR

_ID = r"[\w']++"
_MARK = r"[!%&$#/:<=>?@\\~`^|*+-]"
_SYMBOL = rf"{_MARK}++"
# Rouge: an apostrophe goes on with a word.
_END = r"\b(?!')"
_IS = rf"=(?!{_MARK})"

_KEYWORDS = word_set("""abstype and andalso as case datatype do else end exception fn fun handle if in infix infixr let
    local nonfix of op open orelse raise rec then type val with withtype while eqtype functor include sharing sig
    signature struct structure where""")
_SYMBOLIC = word_set(": | = => -> # :>")


def _dotted(run: Run[None], match: re.Match[str]) -> None:
    run.groups(match, ERROR if match[1] in _KEYWORDS else "nn", "p")


def _name(run: Run[None], match: re.Match[str]) -> None:
    word = match[0]
    run.token("kr" if word in _KEYWORDS else "p" if word in _SYMBOLIC else "n", word)


def _keyword(words: str) -> str:
    return rf"(?:{words.replace(' ', '|')}){_END}"


STATES: States = {
    "root": ((r"#!.*\n", "cp"), (r"", "", "main")),
    "whitespace": (
        (r"\s++", ""),
        (r"[(][*]", "c", "comment"),
    ),
    "comment": (
        (r"[^(*)]++", "cm"),
        (r"[(][*]", "cm", AGAIN),
        (r"[*][)]", "cm", POP),
        (r"[(*)]", "cm"),
    ),
    "main": (
        include("whitespace"),
        (_keyword("val and"), "kr", "vname"),
        (_keyword("fun"), "kr", (goto("main_fun"), "fname")),
        include("delimiters"),
        include("core"),
    ),
    "main_fun": (
        include("whitespace"),
        (_keyword("fun and"), "kr", "fname"),
        (_keyword("val"), "kr", (goto("main"), "vname")),
        (r"[|]", "p", "fname"),
        (_keyword("case handle"), "kr", goto("main")),
        include("delimiters"),
        include("core"),
    ),
    "delimiters": (
        (r"[(\[{]", "p", "main"),
        (r"[)\]}]", "p", POP),
        (_keyword("let if local"), "kr", (AGAIN, AGAIN)),
        (_keyword("struct sig while"), "kr", AGAIN),
        (_keyword("do else end in then"), "kr", POP),
    ),
    "core": (
        (r"[()\[\]{},;_]|[.][.][.]", "p"),
        (r'#"', "sc", "char"),
        (r'"', "s2", "string"),
        (r"~?0x[0-9a-fA-F]++|0wx[0-9a-fA-F]++", "mh"),
        (r"0w\d++", "mi"),
        (r"~?\d++(?:[.]\d++)?[eE]~?\d++", "mf"),
        (r"~?\d++[.]\d++", "mf"),
        (r"~?\d++", "mi"),
        (rf"#\s*+(?:[1-9][0-9]*+|{_ID})", "nl"),
        (rf"#\s++{_SYMBOL}", "nl"),
        (_keyword("datatype abstype"), "kr", "dname"),
        (rf"(?={_keyword('exception')})", "", "ename"),
        (_keyword("functor include open signature structure"), "kr", "sname"),
        (_keyword("type eqtype"), "kr", "tname"),
        (rf"'{_ID}", "nd"),
        (rf"({_ID})([.])", _dotted, "dotted"),
        (_ID, _name),
        (_SYMBOL, _name),
    ),
    "dotted": (
        (rf"({_ID})([.])", _dotted),
        (_ID, _name, POP),
        (_SYMBOL, _name, POP),
    ),
    "string": (
        (r'[^"\\]++', "s2"),
        (r'"', "s2", POP),
        include("escapes"),
    ),
    "char": (
        (r'[^"\\]++', "sc"),
        (r'"', "sc", POP),
        include("escapes"),
    ),
    "escapes": (
        (r"\\(?:[\\\"abtnvfr]|\^[\x40-\x5e]|[0-9]{3}|u[0-9a-fA-F]{4})", "se"),
        (r"\\\s++\\", "si"),
    ),
    "breakout": ((rf"(?={_keyword(' '.join(sorted(_KEYWORDS)))})", "", POP),),
    "sname": (
        include("whitespace"),
        include("breakout"),
        (_ID, "nn"),
        (r"", "", POP),
    ),
    "annotations": (
        (r"'[\w']*+", "nd"),
        (r"[(]", "p", "tyvarseq"),
    ),
    "fname": (
        include("whitespace"),
        include("annotations"),
        (_ID, "nf", POP),
        (_SYMBOL, "nf", POP),
    ),
    "vname": (
        include("whitespace"),
        include("annotations"),
        (rf"({_ID})(\s*+)({_IS})", ("nv", "", "p"), POP),
        (rf"({_MARK}+)(\s*+)({_IS})", ("nv", "", "p")),
        (_ID, "nv", POP),
        (_SYMBOL, "nv", POP),
        (r"", "", POP),
    ),
    "tname": (
        include("whitespace"),
        include("breakout"),
        include("annotations"),
        (_IS, "p", goto("typbind")),
        include("types"),
    ),
    "types": ((_ID, "kt"), (_SYMBOL, "kt")),
    "typbind": (
        include("whitespace"),
        (_keyword("and"), "kr", goto("tname")),
        include("breakout"),
        include("core"),
    ),
    "dname": (
        include("whitespace"),
        include("breakout"),
        include("annotations"),
        (r"(=)(\s*+)(datatype)\b", ("p", "", "kr"), POP),
        (_IS, "p", (goto("datbind"), "datcon")),
        include("types"),
    ),
    "datbind": (
        include("whitespace"),
        (_keyword("and"), "kr", goto("dname")),
        (_keyword("withtype"), "kr", goto("tname")),
        (_keyword("of"), "kr"),
        (rf"([|])(\s*+)({_ID})", ("p", "", "nc")),
        (rf"([|])(\s++)({_SYMBOL})", ("p", "", "nc")),
        include("breakout"),
        include("core"),
    ),
    "datcon": (
        include("whitespace"),
        (_ID, "nc", POP),
        (_SYMBOL, "nc", POP),
    ),
    "ename": (
        include("whitespace"),
        (rf"(exception|and)(\s++)({_ID})", ("kr", "", "nc")),
        (rf"(exception|and)(\s*+)({_SYMBOL})", ("kr", "", "nc")),
        (_keyword("of"), "kr"),
        include("breakout"),
        include("core"),
    ),
    "tyvarseq": (
        include("whitespace"),
        (r"'[\w']*+", "nd"),
        (_ID, "n"),
        (r",", "p"),
        (r"[)]", "p", POP),
        (_SYMBOL, "n"),
    ),
}

GRAMMAR = Grammar("sml", STATES)
