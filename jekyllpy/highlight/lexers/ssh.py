"""OpenSSH configuration."""

from jekyllpy.highlight.grammar import POP, Grammar, States, include

STATES: States = {
    "root": ((r"[a-zA-Z0-9]++", "k", "statement"), include("base")),
    "statement": (
        (r"\n", "", POP),
        (r"(?:yes|no|confirm|ask|always|auto|none|force)\b", "no"),
        (r"\d++", "m"),
        (r"[^#\s;{}$\\]++", ""),
        include("base"),
    ),
    "base": ((r"\s++", ""), (r"#.*", "c1")),
}

GRAMMAR = Grammar("ssh", STATES)
