"""Configuration files of any sort."""

from jekyllpy.highlight.grammar import Grammar, States, until

STATES: States = {
    "root": (
        until("#", r"\n", "c"),
        until('"', '"', "s2", stop=r"\n"),
        until("'", "'", "s1", stop=r"\n"),
        (r"[a-zA-Z]\w*+", "n"),
        (r"\d++", "m"),
        (r"[^\w#\"']++", ""),
    ),
}

GRAMMAR = Grammar("conf", STATES)
