"""systemd's unit files."""

from jekyllpy.highlight.grammar import POP, Grammar, States, reaching, until

STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"[;#].*", "c"),
        until(r"\[", r"\]$", "k", stop=r"\n"),
        (*reaching(r"([^=\n]*+)(?:(=)(.*)(\\\n)(?P<hit>))?", ("nt", "p", "", "se")), "continuation"),
        reaching(r"([^=\n]*+)(?:(?P<hit>=)(.*))?", ("nt", "p", "")),
    ),
    "continuation": (
        (r"(.*?)(\\\n)", ("", "se")),
        (r".*", "", POP),
    ),
}

GRAMMAR = Grammar("systemd", STATES)
