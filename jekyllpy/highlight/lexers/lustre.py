"""Lustre; its states serve Lutin with other words."""

from jekyllpy.highlight.grammar import Grammar, States, by_word, until, word_set
from jekyllpy.highlight.lexers import ocaml

_ID = r"[a-zA-Z_][\w']*+"


def states(keywords: str, operators: str, primitives: str) -> States:
    """Return Lustre's states with the given words."""
    return {
        **ocaml.STRINGS,
        "root": (
            (r"\s++", ""),
            (r"false|true", "kc"),
            (r"--.*", "c1"),
            until(r"/\*", r"\*/", "cm"),
            until(r"\(\*", r"\*\)", "cm"),
            (_ID, by_word("n", k=word_set(keywords), ow=word_set(operators), kt=word_set(primitives))),
            (r"[(){}\[\];]++", "p"),
            (r"[,!$%&*+./:<=>?@^|~#-]++", "o"),
            (r"-?\d[\d_]*+(?:.[\d_]*+)?[eE][+-]?\d[\d_]*", "mf"),
            (r"\d[\d_]*+", "mi"),
            (r"'(?:\\[\\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2})'", "sc"),
            (r"'[.]'", "sc"),
            (r'"', "s2", "string"),
            (rf"[~?]{_ID}", "nv"),
        ),
    }


GRAMMAR = Grammar(
    "lustre",
    states(
        """extern unsafe assert const current enum function let node operator returns step struct tel type var model
        package needs provides uses is body end include merge""",
        "div and xor mod or not nor if then else fby pre when with",
        "int real bool",
    ),
)
