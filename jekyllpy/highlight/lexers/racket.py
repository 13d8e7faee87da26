"""Racket."""

from jekyllpy.highlight.grammar import POP, Grammar, States, by_word
from jekyllpy.highlight.lexers.racket_words import BUILTINS, KEYWORDS
from jekyllpy.highlight.patterns import quoted

_ID = r"[^\s()\[\]{}'`,.]++"

STATES: States = {
    "root": (
        (r"(?:;|#!).*", "c1"),
        (r"#\|", "cm", "block_comment"),
        (r"#;", "cm", "sexp_comment"),
        (r"\s++", ""),
        (r"[+-](?:inf[.][f0]|nan[.]0)|-min[.]0|[+]max[.]0", "mf"),
        (r"-?\d++\.\d++", "mf"),
        (r"-?\d++", "mi"),
        (rf"#:{_ID}", "nt"),
        (r"#b[01]++", "mb"),
        (r"#o[0-7]++", "mo"),
        (r"#d[0-9]++", "mi"),
        (r"#[xX][0-9a-fA-F]++", "mh"),
        (r"#[ei][\d.]++", "mx"),
        (quoted('"'), "s"),
        (rf"['`]{_ID}", "ss"),
        (r"#\\(?:[()/'\"._!$%& ?=+-]|[a-zA-Z0-9]++)", "sc"),
        (r"(?i)#(?:t(?:rue)?|f(?:alse)?)", "no"),
        (r"['#`.]|,@?", "o"),
        (r"[(\[{]", "p", "command"),
        (r"[)\]}]", "p"),
        (_ID, "nv"),
    ),
    "block_comment": (
        (r"[^|#]++", "cm"),
        (r"\|#", "cm", POP),
        (r"#\|", "cm", "block_comment"),
        (r"[|#]", "cm"),
    ),
    "sexp_comment": (
        (r"[({\[]", "cm", "sexp_comment_inner"),
        # Where every quote that follows is escaped the last one closes.
        (r"\"(?:(?:\\\"|[^\"])*+\"|(?s:.*)\")", "cm", POP),
        (r"\S++", "cm", POP),
        (r"", "", POP),
    ),
    "sexp_comment_inner": (
        (r"[^(){}\[\]]++", "cm"),
        (r"[)}\]]", "cm", POP),
        (r"[({\[]", "cm", "sexp_comment_inner"),
    ),
    "command": ((_ID, by_word("nf", k=KEYWORDS, nb=BUILTINS), POP), (r"", "", POP)),
}

GRAMMAR = Grammar("racket", STATES)
