"""Regular expressions between slashes, state by state, as JavaScript and languages like it have them."""

from __future__ import annotations

from jekyllpy.highlight.grammar import POP, Rule, States, goto

_REST: tuple[Rule, ...] = (
    (r"[^/]\n", "err", POP),
    (r"\n", "err", POP),
    (r"\[\^?", "se", "regex_group"),
    (r"\\.", "se"),
    (r"[(][?][:=<!]", "se"),
    (r"[{][\d,]++[}]", "se"),
    (r"[()?]", "se"),
    (r".", "sr"),
)
_GROUP: States = {
    "regex_group": (
        # A slash in a group does not close the expression.
        (r"/", "se"),
        (r"[^/]\n", "err", (POP, POP)),
        (r"\]", "se", POP),
        (r"\\.", "se"),
        (r".", "sr"),
    ),
}

WITHOUT_FLAGS: States = {"regex": ((r"/", "sr", POP), *_REST), **_GROUP}


def with_flags(letters: str) -> States:
    """Return the state `regex`, which the opening slash begins, and those it needs; letters may follow the end."""
    return {
        "regex": ((r"/", "sr", goto("regex_end")), *_REST),
        "regex_end": ((rf"[{letters}]++", "sr", POP), (r"", "", POP)),
        **_GROUP,
    }
