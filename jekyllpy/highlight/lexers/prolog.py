"""Prolog."""

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include
from jekyllpy.highlight.patterns import LOWER, WORD


def start(run: Run[None]) -> None:
    run.push("bol")


STATES: States = {
    "root": (
        include("basic"),
        include("atoms"),
        include("variables"),
        include("operators"),
    ),
    "bol": ((r"#.*", "c1"), (r"", "", POP)),
    "basic": (
        (r"\s++", ""),
        (r"%.*", "c1"),
        (r"/\*", "cm", "nested_comment"),
        (r"[\[\](){}|.,;!]", "p"),
        (r":-|-->", "p"),
        (r'"[^"]*"', "s2"),
        (r"\d++\.\d++", "mf"),
        (r"\d++", "m"),
    ),
    "atoms": (
        (rf"[{LOWER}]{WORD}*+", "ss"),
        (r"'[^']*'", "ss"),
    ),
    "variables": (
        (r"[A-Z]+\w*+", "nv"),
        (rf"_{WORD}*+", "nv"),
    ),
    "operators": (
        (r"(?:<|>|=<|>=|==|=:=|=|/|//|\*|\+|-)(?=\s|[a-zA-Z0-9\[])", "o"),
        (r"[#&*+-./:<=>?@^~]++", "o"),
    ),
    "nested_comment": (
        (r"/\*", "cm", "nested_comment"),
        (r"\s*+\*[^*/]++", "cm"),
        (r"\*/", "cm", POP),
    ),
}

GRAMMAR = Grammar("prolog", STATES, start)
