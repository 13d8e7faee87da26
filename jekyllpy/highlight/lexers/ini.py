"""INI files."""

from jekyllpy.highlight.grammar import POP, Grammar, States, include, reaching, until

STATES: States = {
    "root": (
        include("basic"),
        (*reaching(r"([\w\-.]++)(?:(\s*+)(?P<hit>=))?", ("py", "", "p")), "value"),
        until(r"\[", r"\]", "nn", stop=r"\n"),
    ),
    "basic": (
        until("[;#]", r"\n", "c"),
        (r"\s++", ""),
        (r"\\\n", "se"),
    ),
    "value": (
        (r"\n", "", POP),
        include("basic"),
        (r'"', "s", "dq"),
        until("'", "'", "s", stop=r"\n"),
        include("esc_str"),
        (r"[^\\\n]++", "s"),
    ),
    "dq": (
        (r'"', "s", POP),
        include("esc_str"),
        (r'[^\\"]++', "s"),
    ),
    "esc_str": ((r"(?s)\\.", "se"),),
}

GRAMMAR = Grammar("ini", STATES)
