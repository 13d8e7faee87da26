"""Objective-C++."""

from jekyllpy.highlight.grammar import Grammar, States
from jekyllpy.highlight.lexers import c, cpp, objective_c

_STATES = objective_c.with_messages(cpp.states(cpp.VOCABULARY.with_more(builtins=objective_c.BUILTINS)))

STATES: States = {
    **_STATES,
    "statements": (
        (r"(\.)(class)", ("o", "bp")),
        (r"(@selector)(\()(class)(\))", ("k", "p", "bp", "p")),
        *_STATES["statements"],
    ),
}

GRAMMAR = Grammar("objective_cpp", STATES, c.start)
