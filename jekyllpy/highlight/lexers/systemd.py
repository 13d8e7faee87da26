"""systemd's unit files."""

from jekyllpy.highlight.grammar import POP, Grammar, States

STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"[;#].*", "c"),
        (r"\[.*?\]$", "k"),
        (r"([^=\n]*+)(=)(.*)(\\\n)", ("nt", "p", "", "se"), "continuation"),
        (r"([^=\n]*+)(=)(.*)", ("nt", "p", "")),
    ),
    "continuation": (
        (r"(.*?)(\\\n)", ("", "se")),
        (r".*", "", POP),
    ),
}

GRAMMAR = Grammar("systemd", STATES)
