"""Unified diffs and patches."""

from jekyllpy.highlight.grammar import Grammar, States

STATES: States = {
    "root": (
        (r"^ .*\n?", ""),
        (r"^---$\n?", "p"),
        (r"^\++.*\n?|^>+(?:[ \t]+.*|$)\n?", "gi"),
        (r"^-+.*\n?|^<+(?:[ \t]+.*|$)\n?", "gd"),
        (r"^!.*\n?", "gs"),
        (r"^(?:[Ii]ndex|diff).*\n?", "gh"),
        (r"^(@@[^@]*@@)([^\n]*\n)", ("p", "")),
        (r"^\w.*\n?", "p"),
        (r"^=.*\n?", "gh"),
        (r".+\n?", ""),
    ),
}

GRAMMAR = Grammar("diff", STATES)
