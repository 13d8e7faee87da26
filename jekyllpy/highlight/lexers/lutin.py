"""Lutin: Lustre's syntax with words of its own."""

from jekyllpy.highlight.grammar import Grammar
from jekyllpy.highlight.lexers import lustre

GRAMMAR = Grammar(
    "lutin",
    lustre.states(
        """let in node extern system returns weak strong assert raise try catch trap do exist erun run type ref
        exception include false true""",
        "div and xor mod or not nor if then else pre",
        "int real bool trace loop fby",
    ),
)
