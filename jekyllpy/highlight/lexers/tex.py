"""TeX and LaTeX."""

from jekyllpy.highlight.grammar import POP, Grammar, States, include, until

_COMMAND = r"\\(?:[a-zA-Z]+|\s+|.)"

STATES: States = {
    "root": (
        (r"\\\[", "p", "displaymath"),
        (r"\\\(", "p", "inlinemath"),
        (r"\$\$", "p", "displaymath"),
        (r"\$", "p", "inlinemath"),
        until(r"\\(?:begin|end)\{", r"\}", "nt", stop=r"\n"),
        (r"(\\verb)\b(\S)(.*?)(\2)", ("nb", "kp", "sx", "kp")),
        (_COMMAND, "k", "command"),
        include("general"),
        (r"[^\\$%&_^{}]++", ""),
    ),
    "general": ((r"%.*$", "c"), (r"[{}&_^]", "p")),
    "math": (
        (_COMMAND, "nv"),
        include("general"),
        (r"[0-9]++", "m"),
        (r"[-=!+*/()\[\]]", "o"),
        (r"[^=!+*/()\[\]\\$%&_^{}0-9-]++", "nb"),
    ),
    "inlinemath": (
        (r"\\\)", "p", POP),
        (r"\$", "p", POP),
        include("math"),
    ),
    "displaymath": (
        (r"\\\]", "p", POP),
        (r"\$\$", "p", POP),
        (r"\$", "nb"),
        include("math"),
    ),
    "command": (
        until(r"\[", r"\]", "na", stop=r"\n"),
        (r"\*", "k"),
        (r"", "", POP),
    ),
}

GRAMMAR = Grammar("tex", STATES)
