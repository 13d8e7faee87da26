"""Io."""

from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, until, word_set
from jekyllpy.highlight.patterns import quoted

_BUILTINS = word_set("args call clone do doFile doString else elseif for if list method return super then")

STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"//.*", "c1"),
        (r"#.*", "c1"),
        until(r"/(?:\\\n)?[*]", r"[*](?:\\\n)?/", "cm"),
        (r"/[+]", "cm", "nested_comment"),
        (quoted('"'), "s"),
        (r":?:=", "k"),
        (r"[()]", "p"),
        (r"[-=;,*+><!/|^.%&\[\]{}]", "o"),
        (r"[A-Z]\w*+", "nc"),
        (r"[a-z_]\w*+", by_word("n", kc=word_set("nil false true"), nb=_BUILTINS)),
        (r"(?:\d+[.]?\d*|\d*[.]\d+)(?:[eE][+-]?[0-9]+)?", "mf"),
        (r"@@?", "k"),
    ),
    "nested_comment": (
        (r"[^/+]++", "cm"),
        (r"/[+]", "cm", "nested_comment"),
        (r"[+]/", "cm", POP),
    ),
}

GRAMMAR = Grammar("io", STATES)
