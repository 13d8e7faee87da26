"""Java's .properties files."""

from jekyllpy.highlight.grammar import Grammar, States, include, reaching, until
from jekyllpy.highlight.lexers import ini

STATES: States = {
    **ini.STATES,
    "root": (
        include("basic"),
        (*reaching(r"([\w.-]++)(?:(\s*+)(?P<hit>[=:]))?", ("py", "", "p")), "value"),
    ),
    "basic": (
        until("[!#]", r"\n", "c"),
        (r"\s++", ""),
        (r"\\\n", "se"),
    ),
    "esc_str": ((r"\\u[0-9]{4}", "se"), (r"(?s)\\.", "se")),
}

GRAMMAR = Grammar("properties", STATES)
