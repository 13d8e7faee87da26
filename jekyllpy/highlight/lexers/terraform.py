"""Terraform: HCL with expressions in its strings."""

from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, goto, include, reaching, word_set
from jekyllpy.highlight.lexers import hcl

_KEYWORDS = word_set("terraform module provider variable resource data provisioner output")
_DECLARATIONS = word_set("var local")

STATES: States = {
    **hcl.states(_KEYWORDS, _DECLARATIONS),
    "strings": (
        (r"\\.", "se"),
        reaching(r"(?:\$\$+|%%+)(?P<hit>\{)?", "s"),
        (r"\$\{", "p", "interpolation"),
    ),
    "dq": (
        (r'[^\\"$]++', "s2"),
        include("strings"),
        (r'"', "s2", POP),
    ),
    "sq": (
        (r"[^\\'$]++", "s1"),
        include("strings"),
        (r"'", "s1", POP),
    ),
    "interpolation": ((r"\}", "p", POP), include("expression")),
    "regexps": ((r'"/', "dl", goto("regexp_inner")),),
    "regexp_inner": (
        (r'[^"/\\]++', "sr"),
        (r"\\.", "sr"),
        (r'/"', "dl", POP),
        (r'["/]', "sr"),
    ),
    "expression": (
        include("regexps"),
        include("primitives"),
        (r"\s++", ""),
        (r"\+\+|--|~|&&|\|\||\\(?=\n)|<<|>>>?|==|!=", "o"),
        (r"[-<>+*%&|^/!=?:]=?", "o"),
        (r"[(\[,)\].]", "p"),
        (hcl.ID, by_word("nx", k=_KEYWORDS, kd=_DECLARATIONS, kc=hcl.CONSTANTS)),
    ),
}

GRAMMAR = Grammar("terraform", STATES, hcl.start)
