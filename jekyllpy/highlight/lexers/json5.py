"""JSON 5."""

from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, until, words
from jekyllpy.highlight.lexers import json
from jekyllpy.highlight.lexers.javascript import ID

STATES: States = {
    **json.STATES,
    "whitespace": (
        *json.STATES["whitespace"],
        (r"//.*$", "c"),
        until(r"/[*]", r"[*]/", "c"),
    ),
    "name": (
        (ID, "nl"),
        until('"', '"', "nl", stop=r"\n"),
        *json.STATES["name"],
    ),
    "object": (*json.STATES["object"], (r":", "p", goto("object_value"))),
    "object_value": (
        include("value"),
        (r",", "p", goto("object")),
        (r"\}", "p", POP),
    ),
    "value": (*json.STATES["value"], (r"'", "s1", "sstring")),
    "sstring": (
        (r"[^\\']++", "s1"),
        (r"(?s)\\.", "se"),
        (r"'", "s1", POP),
    ),
    "string": (*json.STATES["string"], (r"(?s)\\.", "se")),
    "constants": (
        (words("true false null"), "kc"),
        (r"[+-]?\b(?:Infinity|NaN)\b|(?:Infinity|NaN)\b", "kc"),
        (r"[+-]?0[xX][0-9a-fA-F]++", "mh"),
        (r"[+-.]?[0-9]+[.]?[0-9]?(?:[eE]-?[0-9]+)?", "mf"),
        (r"[+-]?\d+e[+-]?\d+", "mi"),
        (r"[+-]?(?:0|[1-9]\d*+)(?:[eE][+-]?\d+)?", "mi"),
    ),
}

GRAMMAR = Grammar("json5", STATES)
