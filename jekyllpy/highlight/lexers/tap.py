"""TAP, what test runners print."""

from jekyllpy.highlight.grammar import POP, Grammar, States

STATES: States = {
    "root": (
        (r"^TAP version \d+\n", "nn"),
        (r"^1\.\.\d++", "kd", "plan"),
        (r"^(not ok)([^\S\n]*+)(\d*+)", ("gr", "", "mi"), "test"),
        (r"^(ok)([^\S\n]*+)(\d*+)", ("kr", "", "mi"), "test"),
        (r"^#.*\n", "c"),
        (r"^Bail out!.*\n", "gr"),
        (r"^.*\n", ""),
    ),
    "plan": (
        (r"[^\S\n]++", ""),
        (r"#", "c", "directive"),
        (r"\n", "c", POP),
        (r".*\n", "gr", POP),
    ),
    "test": (
        (r"[^\S\n]++", ""),
        (r"#", "c", "directive"),
        (r"\S++", ""),
        (r"\n", "", POP),
    ),
    "directive": (
        (r"[^\S\n]++", "c"),
        (r"(?i)TODO\b", "cp"),
        (r"(?i)SKIP\S*+", "cp"),
        (r"\S++", "c"),
        (r"\n", "c", (POP, POP)),
    ),
}

GRAMMAR = Grammar("tap", STATES)
