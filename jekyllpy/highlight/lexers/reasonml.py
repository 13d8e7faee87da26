"""ReasonML."""

from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, include, word_set
from jekyllpy.highlight.lexers import ocaml
from jekyllpy.highlight.lexers.ocaml import ID, OPERATOR, PRIMITIVES, UPPER_ID, WORD_OPERATORS

_KEYWORDS = word_set("""as assert begin class constraint do done downto else end exception external false for fun
    function functor if in include inherit initializer lazy let module mutable new nonrec object of open rec sig
    struct switch then to true try type val virtual when while with""")

COMMENT: States = {
    "comment": (
        (r"[^/*]++", "cm"),
        (r"/\*", "cm", "comment"),
        (r"\*/", "cm", POP),
        (r"[*/]", "cm"),
    ),
}
LITERALS: States = {
    "literals": (
        include("numbers"),
        (r"'(?:\\[\\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2})'", "sc"),
        (r"'[^'/]'", "sc"),
        (r"'", "k"),
        (r'"', "s2", "string"),
    ),
}

STATES: States = {
    **ocaml.STRINGS,
    **ocaml.NUMBERS,
    **ocaml.DOTTED,
    **COMMENT,
    **LITERALS,
    "root": (
        (r"\s++", ""),
        (r"false|true|[(][)]|\[\]", "bp"),
        (rf"{UPPER_ID}(?=\s*+[.])", "nn", "dotted"),
        (rf"`{ID}", "nt"),
        (UPPER_ID, "nc"),
        (r"//.*", "c1"),
        (r"/\*", "cm", "comment"),
        (ID, by_word("n", k=_KEYWORDS, ow=WORD_OPERATORS, kt=PRIMITIVES)),
        (r"[(){}\[\];]++", "p"),
        (OPERATOR, "o"),
        include("literals"),
    ),
}

GRAMMAR = Grammar("reasonml", STATES)
