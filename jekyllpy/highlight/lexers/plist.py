"""Property lists in the old text form."""

from jekyllpy.highlight.grammar import POP, Grammar, States, include, reaching, until

STATES: States = {
    "root": (
        (r"//.*$", "c"),
        until(r"(?s)/\*.", r"\*/", "c"),
        (r"\s++", "w"),
        (r"\{", "p", "dictionary"),
        (r"\(", "p", "array"),
        reaching(r'"(?:[^"\\]|\\.)*+(?P<hit>")?', "s2"),
        reaching(r"'(?:[^'\\]|\\.)*+(?P<hit>')?", "s1"),
        (r"<", "p", "data"),
        (r"[\w$/:.-]++", "l"),
    ),
    "dictionary": (
        include("root"),
        (r"[=;]", "p"),
        (r"\}", "p", POP),
    ),
    "array": (
        include("root"),
        (r",", "p"),
        (r"\)", "p", POP),
    ),
    "data": (
        (r"[0-9a-fA-F\s]++", "mh"),
        (r">", "p", POP),
    ),
}

GRAMMAR = Grammar("plist", STATES)
