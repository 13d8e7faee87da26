"""The Wolfram Language of Mathematica."""

from jekyllpy.highlight.grammar import AGAIN, POP, Grammar, States, by_word, word_set
from jekyllpy.highlight.lexers.mathematica_words import BUILTINS
from jekyllpy.highlight.patterns import quoted

_NUMBER = r"(?:\.\d++|\d++(?:\.\d*+)?)"
_IN_BASE = r"(?:\.\w++|\w++(?:\.\w*+)?)"
_PRECISION = rf"(?:`(?:`?{_NUMBER})?)?"
_EXPONENT = r"(?:\*\^[+-]?\d++)?"
_ID = r"[a-zA-Z$][$a-zA-Z0-9]*+"
_SYMBOL = rf"(?:{_ID}|\\\[{_ID}\])++"
_STRING = quoted('"')

STATES: States = {
    "root": (
        (r"\s++", "w"),
        (r"\(\*", "c", "comment"),
        (rf"\d++\^\^{_IN_BASE}{_PRECISION}{_EXPONENT}", "m"),
        (rf"{_NUMBER}{_PRECISION}{_EXPONENT}", "m"),
        (rf"::(?:{_ID}|{_STRING})", "nt"),
        (r"(?:In|Out)\[[0-9]++\]:?=", "gp"),
        (rf"`?{_SYMBOL}(?:`{_SYMBOL})*+`?", by_word("nv", bp=word_set("Module With Block"), nb=BUILTINS)),
        (rf'#(?:{_ID}|"{_ID}")|#[0-9]*+', "nf"),
        (r"[+\-*/|,;.:@~=><&`'^?!_%]", "o"),
        (r"[\[\](){}]", "p"),
        (_STRING, "s"),
    ),
    # Rouge: the ends of lines in a comment count as errors.
    "comment": (
        (r"\(\*", "c", AGAIN),
        (r"\*\)", "c", POP),
        (rf"::{_ID}::", "cp"),
        (rf" :(?:{_ID}|\s)++: ", "cp"),
        (r".", "c"),
    ),
}

GRAMMAR = Grammar("mathematica", STATES)
