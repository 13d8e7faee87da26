"""MessageTrans files of RISC OS."""

from jekyllpy.highlight.grammar import POP, Grammar, States

STATES: States = {
    "root": (
        (r"^#[^\n]*+", "c"),
        (r"[^\t\n\r ,):?/]++", "nv"),
        (r"[\n/?]", "o"),
        (r":", "o", "value"),
    ),
    "value": (
        (r"\n", "", POP),
        (r"%[0-3%]", "o"),
        (r"[^\n%]++", "s"),
    ),
}

GRAMMAR = Grammar("msgtrans", STATES)
