"""CODEOWNERS files."""

from jekyllpy.highlight.grammar import Grammar, States

STATES: States = {
    "root": (
        (r"[ \t\r\n]++", "w"),
        (r"^\s*+#.*$", "c1"),
        (r"(\^?\[(?!\d+\])[^\]]+\])(\[\d+\])?", ("nn", "m")),
        (r"\S*@\S+", "nf"),
        (r"(?u:[\w./\-*])++", "n"),
        (r".*\\[#\s]", "n"),
    ),
}

GRAMMAR = Grammar("codeowners", STATES)
