"""Rego, the policy language of Open Policy Agent."""

from jekyllpy.highlight.grammar import Grammar, States, by_word, word_set
from jekyllpy.highlight.patterns import WORD

_KINDS = by_word(
    "n",
    kc=word_set("true false null"),
    ow=word_set("as default else import not package some with"),
)

STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"#.*", "c1"),
        (r"[\[\](){}|.,;!]", "p"),
        (r'"[^"]*"', "s2"),
        (r"-?\d++\.\d++(?:[eE][+-]?\d++)?", "mf"),
        (r"-?\d++(?:[eE][+-]?\d++)?", "m"),
        (r"\\u[0-9a-fA-F]{4}", "mh"),
        (r"\\[\"/bfnrt]", "se"),
        (r"[><:]=|[=><+\-*%/&]", "o"),
        (r"[/:?@^~]++", "o"),
        (rf"{WORD}++", _KINDS),
    ),
}

GRAMMAR = Grammar("rego", STATES)
