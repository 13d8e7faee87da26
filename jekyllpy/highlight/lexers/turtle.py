"""Turtle and TriG, RDF as text."""

from jekyllpy.highlight.grammar import Grammar, States, reaching, until

_NAME = r"[^:;<>#@\"().\[\]{} ]"

STATES: States = {
    "root": (
        (r"@(?:base|prefix)\b", "kd"),
        (r"(?:true|false)\b", "kc"),
        until('"""', '"""', "s"),
        reaching(r'"(?:[^"\\]|\\.)*+(?P<hit>")?', "s"),
        until("'''", "'''", "s"),
        reaching(r"'(?:[^'\\]|\\.)*+(?P<hit>')?", "s"),
        (r"#.*$", "c1"),
        (r"@[^\s,.;]++", "na"),
        (r"[+-]?[0-9]+\.[0-9]*E[+-]?[0-9]+", "mf"),
        (r"[+-]?\.[0-9]+E[+-]?[0-9]+", "mf"),
        (r"[+-]?[0-9]+E[+-]?[0-9]+", "mf"),
        (r"[+-]?[0-9]*\.[0-9]", "mf"),
        (r"[+-]?[0-9]++", "mi"),
        (r"[.,;(){}\[\]]", "p"),
        (r"\^\^", "p"),
        until("<", ">", "nl"),
        (r"(?i)(?:base|prefix)\b", "kd"),
        (r"(?:GRAPH|a)\b", "k"),
        (r"\s++", "w"),
        (rf"{_NAME}*+:", "nn"),
        (rf"{_NAME}++", "n"),
    ),
}

GRAMMAR = Grammar("turtle", STATES)
