"""Fluent, Mozilla's translations."""

from jekyllpy.highlight.grammar import POP, Grammar, States, reaching

_ID = r"[a-zA-Z][a-zA-Z0-9_-]*+"

STATES: States = {
    "root": (
        (*reaching(r"( *+)(?:(?P<hit>=)( *+))?", ("w", "p", "w")), "template"),
        reaching(r"\s*\n(?P<hit>)|\s++", "w"),
        (r"\#{1,3}(?: .*)?$", "c1"),
        (_ID, "no"),
        (rf"-{_ID}", "ni"),
        reaching(rf"\s*+(?P<hit>\.{_ID})?", "na"),
        (*reaching(r"\s++(?:(?=[^\s.])(?P<hit>))?", "w"), "template"),
    ),
    "template": (
        (r"\n", "w", POP),
        (r"[^{\n}*]++", ""),
        (r"\{", "p", "placeable"),
        (r"(?=\})", "", POP),
    ),
    "placeable": (
        (r"\s++", "w"),
        (r"\{", "p", "placeable"),
        (r"\}", "p", POP),
        (rf"\${_ID}", "nv"),
        (rf"-{_ID}", "ni"),
        (rf"\.{_ID}", "na"),
        (r"[A-Z]++", "nb"),
        (_ID, "no"),
        (r"[(),:]", "p"),
        (r"->", "p"),
        (r"\*", "pi"),
        (r"-?\d+\.\d", "mf"),
        (r"-?\d++", "mi"),
        (r'"', "s2", "string"),
        (r"(\[)(-?\d+\.\d+)(\])", ("p", "mf", "p"), "template"),
        (r"(\[)(-?\d+)(\])", ("p", "mi", "p"), "template"),
        (r"(\[)([a-zA-Z][a-zA-Z0-9_-]+)(\])", ("p", "ss", "p"), "template"),
    ),
    "string": (
        (r"\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{6}", "se"),
        (r"\\.", "se"),
        (r'[^"\\]++', "s2"),
        (r'"', "s2", POP),
    ),
}

GRAMMAR = Grammar("fluent", STATES)
