"""HOCON: JSON for people."""

from jekyllpy.highlight.grammar import POP, Grammar, States, include, reaching, words
from jekyllpy.highlight.lexers import json

STATES: States = {
    **json.STATES,
    "comments": ((r"//.*$", "c1"), (r"#.*$", "c1")),
    "root": (include("comments"), *json.STATES["root"]),
    "object": ((words("include url file classpath"), "k"), *json.STATES["object"]),
    "name": (
        reaching(r'("[^\n]*?")(\s*)([:=]|(?=\{))(?P<hit>)|"[^\n]*+', ("nl", "w", "p")),
        reaching(r"([-\w.]++)(?:(\s*+)([:=]|(?=\{))(?P<hit>))?", ("nl", "w", "p")),
    ),
    "value": (
        include("comments"),
        (r"\s++", "w"),
        include("constants"),
        (r"\$\{\??", "si", "interpolation"),
        (r'"""', "s2", "multiline_string"),
        (r'"', "s2", "string"),
        (r"\[", "p", "array"),
        (r"\{", "p", "object"),
        (r"[()=]", "p"),
        (r'[^$"{}\[\]:=,+#`^?!@*&]', "l"),
    ),
    "interpolation": (
        (r"[\w\-.]++", "nv"),
        (r"\}", "si", POP),
    ),
    "string": (
        (r"\$\{\??", "si", "interpolation"),
        (r'[^\\"${]++', "s2"),
        *json.STATES["string"],
    ),
    "multiline_string": (
        (r'"[^"]{1,2}', "s2"),
        include("string"),
        (r'"""', "s2", POP),
    ),
    "constants": ((r"\d+\.(?:\d+\.?){3,}", "l"), *json.STATES["constants"]),
}

GRAMMAR = Grammar("hocon", STATES)
