"""Puppet."""

from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, include, until, word_set
from jekyllpy.highlight.patterns import quoted

_ID = r"[a-z]\w*+"
_NAME = rf"(?:::)?(?:{_ID}::)*\w++"
_KEYWORDS = word_set("and case class default define else elsif if in import inherits node unless")

STATES: States = {
    "root": (
        include("whitespace"),
        (rf"\${_NAME}", "nv"),
        (rf"{_ID}(?=\s*+[=+]>)", by_word("py", kp=word_set("before require notify subscribe"))),
        (rf"{_NAME}(?=\s*+[(])", "nf"),
        (r"[A-Z]\w*+", "nc"),
        (r"[+=|~-]>|<[|~-]", "p"),
        (r"[|:}();\[\]]", "p"),
        (r"[{,]", "p", "regex_allowed"),
        (r"(?:in|and|or)\b", "ow"),
        (r"[=!<>]=", "o"),
        (r"[=!]~", "o", "regex_allowed"),
        (r"[.=<>!+*/-]", "o"),
        (rf"(class|include)(\s*+)({_NAME})", ("k", "", "nc")),
        (r"node\b", "k", "regex_allowed"),
        (quoted("'"), "s1"),
        (r'"', "s2", "dquotes"),
        (r"\d+(?:[.]\d+)?(?:e[+-]\d+)?", "m"),
        (_NAME, by_word("n", k=_KEYWORDS, kc=word_set("false true undef"))),
    ),
    "whitespace": ((r"\s++", ""), until("#", r"\n", "c")),
    "regex_allowed": (
        include("whitespace"),
        (r"/", "sr", "regex"),
        (r"", "", POP),
    ),
    "regex": (
        (r"/", "sr", POP),
        (r"\\.", "se"),
        (r"[(){}]", "si"),
        (r"\[", "si", "regex_class"),
        (r".", "sr"),
    ),
    "regex_class": (
        (r"\]", "si", POP),
        (r"-(?=\])", "sr"),
        (r"-", "si"),
        (r"\\.", "se"),
        (r"[^\\\]-]++", "sr"),
    ),
    "dquotes": (
        (r'"', "s2", POP),
        (r'[^$\\"]++', "s2"),
        (r"(?s)\\.", "se"),
        (rf"\${_NAME}", "nv"),
        (rf"\$\{{{_NAME}\}}", "nv"),
    ),
}

GRAMMAR = Grammar("puppet", STATES)
