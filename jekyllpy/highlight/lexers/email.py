"""E-mail messages."""

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States


def start(run: Run[None]) -> None:
    run.push("fields")


STATES: States = {
    "root": (
        (r"\n", ""),
        (r"^>.*", "c"),
        (r".+", ""),
    ),
    "fields": (
        (r":", "o", "field_body"),
        (r"[^\n\r:]++", "nt"),
        (r"[\n\r]", "nt"),
    ),
    "field_body": (
        (r"(?:\r?\n){2}", "", (POP, POP)),
        (r"\r?\n(?![ \v\t\f])", "", POP),
        (r"[^\n\r]++", "na"),
        (r"[\n\r]", "na"),
    ),
}

GRAMMAR = Grammar("email", STATES, start)
