"""OCaml."""

from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, include, word_set

ID = r"[a-zA-Z_][\w']*+"
UPPER_ID = r"[A-Z][\w']*+"
OPERATOR = r"[;,_!$%&*+./:<=>?@^|~#-]++"
_KEYWORDS = word_set("""as assert begin class constraint do done downto else end exception external false for fun
    function functor if in include inherit initializer lazy let module mutable new nonrec object of open rec sig
    struct then to true try type val virtual when while with match raise""")
WORD_OPERATORS = word_set("and asr land lor lsl lxor mod or")
PRIMITIVES = word_set("unit int float bool string char list array")

STRINGS: States = {
    "string": (
        (r'[^\\"]++', "s2"),
        include("escape_sequence"),
        (r"\\\n", "s2"),
        (r'"', "s2", POP),
    ),
    "escape_sequence": (
        (r"\\[\\\"'ntbr]", "se"),
        (r"\\\d{3}", "se"),
        (r"\\x[0-9a-fA-F]{2}", "se"),
    ),
}
COMMENT: States = {
    "comment": (
        (r"[^(*)]++", "c"),
        (r"[(][*]", "c", "comment"),
        (r"[*][)]", "c", POP),
        (r"[(*)]", "c"),
    ),
}
NUMBERS: States = {
    "numbers": (
        (r"-?\d[\d_]*+(?:.[\d_]*+)?[eE][+-]?\d[\d_]*", "mf"),
        (r"0[xX][0-9a-fA-F][0-9a-fA-F_]*+", "mh"),
        (r"0[oO][0-7][0-7_]*+", "mo"),
        (r"0[bB][01][01_]*+", "mb"),
        (r"\d[\d_]*+", "mi"),
    ),
}
LITERALS: States = {
    **NUMBERS,
    "literals": (
        include("numbers"),
        (r"'(?:\\[\\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2})'", "sc"),
        (r"'[.]'", "sc"),
        (r"'", "k"),
        (r'"', "s2", "string"),
    ),
}
DOTTED: States = {
    "dotted": (
        (r"\s++", ""),
        (r"[.]", "p"),
        (rf"{UPPER_ID}(?=\s*+[.])", "nn"),
        (UPPER_ID, "nc", POP),
        (ID, "n", POP),
        (r"[({\[]", "p", POP),
    ),
}

STATES: States = {
    **STRINGS,
    **COMMENT,
    **LITERALS,
    **DOTTED,
    "root": (
        (r"\s++", ""),
        (r"false|true|[(][)]|\[\]", "bp"),
        (rf"{UPPER_ID}(?=\s*+[.])", "nn", "dotted"),
        (rf"`{ID}", "nt"),
        (UPPER_ID, "nc"),
        (r"[(][*](?![)])", "c", "comment"),
        (ID, by_word("n", k=_KEYWORDS, ow=WORD_OPERATORS, kt=PRIMITIVES)),
        (r"[(){}\[\];]++", "p"),
        (OPERATOR, "o"),
        include("literals"),
        (rf"[~?]{ID}", "nv"),
    ),
}

GRAMMAR = Grammar("ocaml", STATES)
