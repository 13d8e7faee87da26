"""JSON."""

from jekyllpy.highlight.grammar import POP, Grammar, States, include, words

STATES: States = {
    "root": (
        include("whitespace"),
        (r"\{", "p", "object"),
        (r"\[", "p", "array"),
        include("name"),
        include("value"),
        (r"[\]}]", "p"),
    ),
    "whitespace": ((r"\s++", "w"),),
    "object": (
        include("whitespace"),
        include("name"),
        include("value"),
        (r"\}", "p", POP),
        (r",", "p"),
    ),
    "name": ((r'("(?:\\.|[^"\\\n])*+")(\s*+)(:)', ("nl", "w", "p")),),
    "value": (
        include("whitespace"),
        include("constants"),
        (r'"', "s2", "string"),
        (r"\[", "p", "array"),
        (r"\{", "p", "object"),
    ),
    "string": (
        (r'[^\\"]++', "s2"),
        (r"\\.", "se"),
        (r'"', "s2", POP),
    ),
    "array": (
        include("value"),
        (r"\]", "p", POP),
        (r",", "p"),
    ),
    "constants": (
        (words("true false null", suffix=""), "kc"),
        (r"-?(?:0|[1-9]\d*+)\.\d++(?:[eE][+-]?\d+)?", "mf"),
        (r"-?(?:0|[1-9]\d*+)(?:[eE][+-]?\d+)?", "mi"),
    ),
}

GRAMMAR = Grammar("json", STATES)
