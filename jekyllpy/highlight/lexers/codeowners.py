"""CODEOWNERS files."""

from jekyllpy.highlight.grammar import Grammar, States, reaching

STATES: States = {
    "root": (
        (r"[ \t\r\n]++", "w"),
        (r"^\s*+#.*$", "c1"),
        reaching(r"(\^?\[(?!\d+\])[^\]]++\])(\[\d+\])?(?P<hit>)|\^?\[[^\]]*+", ("nn", "m")),
        reaching(r"\S*@\S+(?P<hit>)|\S++", "nf"),
        (r"(?u:[\w./\-*])++", "n"),
        reaching(r".*\\[#\s](?P<hit>)|.*+", "n"),
    ),
}

GRAMMAR = Grammar("codeowners", STATES)
