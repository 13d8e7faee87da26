"""LLVM's intermediate representation."""

from jekyllpy.highlight.grammar import Grammar, States, by_word, reaching
from jekyllpy.highlight.lexers.llvm_words import KEYWORDS, TYPES
from jekyllpy.highlight.tokens import ERROR

_STRING = r'"[^"]*"'
_NAME = r"[-a-zA-Z$._][-a-zA-Z$._0-9]*+"
_ID = rf"(?:{_NAME}|{_STRING})"

STATES: States = {
    "root": (
        (r";.*$", "c1"),
        (r"\s++", ""),
        reaching(rf"{_NAME}(?:\s*+(?P<hit>:))?", "nl"),
        (rf"{_STRING}\s*+:", "nl"),
        (rf"@(?:{_ID}|\d++)|#\d++", "vg"),
        (rf"[%!](?:{_ID}|\d++)", "nv"),
        (rf"c?{_STRING}", "s"),
        (r"0[xX][a-fA-F0-9]++", "m"),
        (r"-?\d++(?:[.]\d++)?(?:[eE][-+]?\d++(?:[.]\d++)?)?", "m"),
        # Rouge: any word that begins with x loses it.
        (r"[=<>{}\[\]()*.,!x]", "p"),
        (r"i[1-9]\d*+", "kt"),
        (r"\w++", by_word(ERROR, kt=TYPES, k=KEYWORDS)),
    ),
}

GRAMMAR = Grammar("llvm", STATES)
