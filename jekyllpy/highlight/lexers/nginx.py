"""nginx configuration."""

from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include

_ID = r"[^\s$;{}()#]+"

STATES: States = {
    "root": (
        (r"(include)(\s++)([^\s;]++)", ("k", "", "n")),
        (_ID, "k", "statement"),
        include("base"),
    ),
    "block": (
        (r"\}", "p", POP),
        (_ID, "kn", "statement"),
        include("base"),
    ),
    "statement": (
        (r"\{", "p", goto("block")),
        (r";", "p", POP),
        include("base"),
    ),
    "base": (
        (r"\s++", ""),
        (r"#.*", "c1"),
        (r"(?:on|off)\b", "no"),
        (r"[$][\w-]++", "nv"),
        (r"([a-zA-Z0-9.-]++)(:)([0-9]++)", ("nf", "p", "mi")),
        (r"[a-zA-Z-]++/[a-zA-Z-]++", "nc"),
        (r"\d++\.\d++", "mf"),
        (r"[0-9]+[kmgKMG]?\b", "mi"),
        (r"(~)(\s*+)([^\s{]++)", ("p", "", "sr")),
        (r"[:=~]", "p"),
        (rf"/(?:{_ID})?", "n"),
        (r"[^#\s;{}$\\]++", "s"),
        (r"[$;]", ""),
    ),
}

GRAMMAR = Grammar("nginx", STATES)
