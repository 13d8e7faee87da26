"""Brainfuck."""

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include


def start(run: Run[None]) -> None:
    run.push("bol")


STATES: States = {
    "root": (
        (r"\]", "err"),
        (r"\[", "p", "loop"),
        include("comment_single"),
        include("commands"),
    ),
    # A loop at the very beginning never runs: it is a comment.
    "bol": (
        (r"\s++", ""),
        (r"\[", "cm", "comment_multi"),
        (r"", "", POP),
    ),
    "comment_multi": (
        (r"\[", "cm", "comment_multi"),
        (r"\]", "cm", POP),
        (r"[^\[\]]++", "cm"),
    ),
    "comment_single": ((r"[^><+\-.,\[\]]++", "c1"),),
    "loop": (
        (r"\[", "p", "loop"),
        (r"\]", "p", POP),
        include("comment_single"),
        include("commands"),
    ),
    "commands": ((r"[><]++", "nb"), (r"[+\-.,]++", "nf")),
}

GRAMMAR = Grammar("brainfuck", STATES, start)
