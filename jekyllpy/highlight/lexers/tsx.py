"""TSX: JSX with TypeScript's types."""

from jekyllpy.highlight.grammar import POP, Grammar, States, include
from jekyllpy.highlight.lexers import javascript, jsx, typescript

_JSX = typescript.with_types(jsx.with_elements(javascript.states(typescript.VOCABULARY)))

STATES: States = {
    **_JSX,
    "element_name": (
        # Type parameters: no element after all.
        (r"(\w++)(,)", ("nx", "p"), (POP, POP, POP)),
        (r"<", "p", "type"),
        *_JSX["element_name"],
    ),
    "type": (include("object"), (r">", "p", POP)),
}

GRAMMAR = Grammar("tsx", STATES, jsx.start)
