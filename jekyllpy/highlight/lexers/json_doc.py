"""JSON with bare names, comments and elisions, as documentation writes it."""

from jekyllpy.highlight.grammar import Grammar, States, reaching
from jekyllpy.highlight.lexers import json

STATES: States = {
    **json.STATES,
    "name": (reaching(r"([$\w]++)(?:(\s*+)(?P<hit>:))?", ("na", "", "p")), *json.STATES["name"]),
    "value": (
        (r"/\*.*?\*/", "c"),
        (r"//.*$", "c1"),
        (r"\.\.\.", "c1"),
        *json.STATES["value"],
    ),
}

GRAMMAR = Grammar("json-doc", STATES)
