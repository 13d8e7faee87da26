"""Jsonnet."""

from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, include, until, word_set

_KEYWORDS = word_set("self super local for in if then else import importstr error tailstrict assert")
_BUILTINS = word_set("""acos asin atan ceil char codepoint cos exp exponent filter floor force length log
    makeArray mantissa objectFields objectHas pow sin sqrt tan thisFile type abs assertEqual escapeStringBash
    escapeStringDollars escapeStringJson escapeStringPython filterMap flattenArrays foldl foldr format join lines
    manifestIni manifestPython manifestPythonVars map max min mod range set setDiff setInter setMember setUnion sort
    split stringChars substr toString uniq""")

STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"//.*$", "c1"),
        (r"#.*$", "c1"),
        until(r"/\*", r"\*/", "cm"),
        (r"-?(?:0|[1-9]\d*+)\.\d++(?:[eE][+-]\d+)?", "mf"),
        (r"-?(?:0|[1-9]\d*+)(?:[eE][+-]\d+)?", "mi"),
        (r"[{}:.,;+\[\]=%()]", "p"),
        (r'"', "s", "string_double"),
        (r"'", "s", "string_single"),
        (r"\|\|\|", "s", "string_block"),
        (r"\$", "k"),
        (
            r"[a-zA-Z_][a-zA-Z0-9_]*+",
            by_word("nx", k=_KEYWORDS, kd=word_set("function"), kc=word_set("null true false"), nb=_BUILTINS),
        ),
    ),
    "string": ((r"\\.", "se"),),
    "string_double": (
        (r"\\u[0-9a-fA-F]{4}", "se"),
        include("string"),
        (r'"', "s", POP),
        (r'[^\\"]++', "s"),
    ),
    "string_single": (
        (r"\\u[0-9a-fA-F]{4}", "se"),
        include("string"),
        (r"'", "s", POP),
        (r"[^\\']++", "s"),
    ),
    "string_block": (
        (r"\\u[0-9a-fA-F]{4}", "se"),
        include("string"),
        (r"[|][|][|]", "s", POP),
        (r"[^|\\]++", "s"),
        (r"[|]", "s"),
    ),
}

GRAMMAR = Grammar("jsonnet", STATES)
