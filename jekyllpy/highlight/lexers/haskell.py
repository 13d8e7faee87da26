"""Haskell; its comments and literals serve Idris."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, Rule, States, goto, include, word_set

SYMBOL = r"[:!#$%&*+.\\/<=>?@^|~-]"
_RESERVED = word_set(
    """_ case class data default deriving do else if in infix infixl infixr instance let newtype of then type where
    import module"""
)
_ASCII = "NUL|SOH|[SE]TX|EOT|ENQ|ACK|BEL|BS|HT|LF|VT|FF|CR|S[OI]|DLE|DC[1-4]|NAK|SYN|ETB|CAN|EM|SUB|ESC|[FGRU]S|SP|DEL"
_MODULE = r"[A-Z][\w.]*+"


def _word(run: Run[None], match: re.Match[str]) -> None:
    word = match[0]
    if word in _RESERVED:
        kind = "kr"
    else:
        kind = "kt" if word.removeprefix("'")[:1].isupper() and word.isascii() else "n"
    run.token(kind, word)
    if word in ("import", "module"):
        run.push(word)


COMMENTS: States = {
    "comment": (
        (r"-\}", "cm", POP),
        (r"\{-", "cm", "comment"),
        (r"[^-{}]++", "cm"),
        (r"[-{}]", "cm"),
    ),
    "comment_preproc": (
        (r"-\}", "cp", POP),
        (r"\{-", "cp", "comment"),
        (r"[^-{}]++", "cp"),
        (r"[-{}]", "cp"),
    ),
}
LITERALS: States = {
    "character": (
        (r"\\", "se", (goto("character_end"), "escape")),
        (r".", "sc", goto("character_end")),
    ),
    "character_end": ((r"'", "sc", POP), (r".", "err", POP)),
    "quasiquotation": (
        (r"\|\]", "o", POP),
        (r"[^|]++", ""),
        (r"\|", ""),
    ),
    "string": (
        (r'"', "s", POP),
        (r"\\", "se", "escape"),
        (r'[^\\"]++', "s"),
    ),
}
ESCAPES: tuple[Rule, ...] = (
    (r"[abfnrtv\"'&\\]", "se", POP),
    (r"\^[\]\[A-Z@^_]", "se", POP),
    (_ASCII, "se", POP),
    (r"[oO][0-7]++", "se", POP),
    (r"[xX][\da-fA-F]++", "se", POP),
    (r"\d++", "se", POP),
)

STATES: States = {
    "root": (
        include("basic"),
        (r"'(?=(?:.|\\\S+)')", "sc", "character"),
        (r'"', "s", "string"),
        (r"\d+[eE][+-]?\d+", "mf"),
        (r"\d+\.\d+(?:[eE][+-]?\d+)?", "mf"),
        (r"0[oO][0-7]++", "mo"),
        (r"0[xX][\da-fA-F]++", "mh"),
        (r"\d++", "mi"),
        (r"[\w']++", _word),
        (rf"\\(?!{SYMBOL})", "nf"),
        (rf"(?:<-|::|->|=>|=)(?!{SYMBOL})", "o"),
        (rf"{SYMBOL}++", "o"),
        (r"\[\s*+\]", "kt"),
        (r"\(\s*+\)", "nb"),
        (r"(\[)([_a-z][\w']*+)(\|)", ("o", "n", "o"), "quasiquotation"),
        (r"[\[\](),;`{}]", "p"),
    ),
    "basic": (
        (r"\s++", ""),
        (r"\{-#", "cp", "comment_preproc"),
        (r"\{-", "cm", "comment"),
        (r"^--\s+\|.*$", "cd"),
        (r"--(?![!#$%&*+./<=>?@^|_~]).*$", "c1"),
    ),
    **COMMENTS,
    "import": (
        (r"\s++", ""),
        (r'"', "s", "string"),
        (r"qualified\b", "k"),
        (rf"({_MODULE})(\s++)(as)(\s++)([A-Z][a-zA-Z0-9_.]*+)", ("nn", "", "k", "", "n"), POP),
        (rf"({_MODULE})(\s++)(hiding)(\s++)(\()", ("nn", "", "k", "", "p"), goto("funclist")),
        (rf"({_MODULE})(\s++)(\()", ("nn", "", "p"), goto("funclist")),
        (r"[\w.]++", "nn", POP),
    ),
    "module": (
        (r"\s++", ""),
        (rf"({_MODULE})(\s++)(\()", ("nn", "", "p"), "funclist"),
        (r"where\b", "kr", POP),
        (r"[A-Z][a-zA-Z0-9_.]*+", "nn", POP),
    ),
    "funclist": (
        include("basic"),
        (r"[A-Z]\w*+", "kt"),
        (r"_[\w']+|[a-z][\w']*+", "nf"),
        (r",", "p"),
        (rf"{SYMBOL}++", "o"),
        (r"\(", "p", "funclist"),
        (r"\)", "p", POP),
    ),
    **LITERALS,
    "escape": (*ESCAPES, (r"\s++\\", "se", POP)),
}

GRAMMAR = Grammar("haskell", STATES)
