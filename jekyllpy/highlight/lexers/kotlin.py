"""Kotlin."""

from jekyllpy.highlight.grammar import POP, Grammar, States, at_line_start, until, words
from jekyllpy.highlight.patterns import LETTER_, UPPER

_CHARS = r"(?u:[\w-])*+"
_CLASS = rf"`?[{UPPER}]{_CHARS}`?"
_NAME = rf"`?{LETTER_}{_CHARS}`?"
_DIGITS = "(?:[0-9][0-9_]*[0-9]|[0-9])"
_EXPONENT = rf"[eE][+-]?{_DIGITS}"
_DOUBLE = rf"(?:{_DIGITS}?\.{_DIGITS}(?:{_EXPONENT})?|{_DIGITS}{_EXPONENT})"

STATES: States = {
    "root": (
        (r"(companion)(\s++)(object)\b", ("k", "", "k")),
        (r"(class|data\s+class|interface|object)(\s++)", ("kd", ""), "class"),
        (r"(fun)(\s++)", ("k", ""), "function"),
        (r"(package|import)(\s++)", ("k", ""), "package"),
        (r"(val|var)(\s++)(\()", ("kd", "", "p"), "destructure"),
        (r"(val|var)(\s++)", ("kd", ""), "property"),
        (rf"(return|continue|break|this|super)(@{_NAME})?\b", ("k", "nd")),
        (words("fun"), "k"),
        (
            words("""abstract annotation as break by catch class companion const constructor continue crossinline do
    dynamic else enum external false final finally for fun get if import in infix inline inner interface internal is
    lateinit noinline null object open operator out override package private protected public reified return sealed
    set super suspend tailrec this throw true try typealias typeof val var vararg when where while yield"""),
            "k",
        ),
        at_line_start(r"\[.*?\]", "na"),
        (r"[^\S\n]++", ""),
        (r"\\\n", ""),
        (r"//.*$", "c1"),
        (r"/[*].*[*]/", "cm"),
        (r"/[*].*", "cm", "comment"),
        (r"\n", ""),
        (r"(::)(class)", ("o", "k")),
        (r"::|!!|\?[:.]", "o"),
        (r"\.\.", "o"),
        (rf"{_DOUBLE}[fF]?|{_DIGITS}[fF]", "mf"),
        (r"0[bB](?:[01][01_]*[01]|[01])[uU]?L?", "mb"),
        (r"0[xX](?:[0-9a-fA-F][0-9a-fA-F_]*[0-9a-fA-F]|[0-9a-fA-F])[uU]?L?", "mh"),
        (r"(?:[1-9][0-9_]*[0-9]|[0-9])[uU]?L?", "mi"),
        (r"[~!%^&*()+=|\[\]:;,.<>/?-]", "p"),
        (r"[{}]", "p"),
        (r'@"(?:(?:""|[^"])*+"|(?s:.*)"(?="))', "s"),
        until('"""', '"""', "s"),
        (r'"(?:(?:\\[\\"]|[^"\n])*+["\n]|[^\n]*")', "s"),
        (r"'\\.'|'[^\\]'", "sc"),
        (rf"@{_CLASS}", "nd"),
        (rf"({_CLASS})(<)", ("nc", "p"), "generic_parameters"),
        (_CLASS, "nc"),
        (rf"{_NAME}(?=\s*+[({{])", "nf"),
        (rf"{_NAME}@", "nd"),
        (_NAME, "n"),
    ),
    "package": ((r"\S++", "nn", POP),),
    "class": ((_CLASS, "nc", POP),),
    "function": (
        (r"<", "p", "generic_parameters"),
        (r"\s++", ""),
        (rf"({_CLASS})(\.)", ("nc", "p")),
        (_NAME, "nf", POP),
    ),
    "generic_parameters": (
        (_CLASS, "nc"),
        (r"<", "p", "generic_parameters"),
        (r"reified|out|in", "k"),
        (r"[,:.?]", "p"),
        (r"\s++", ""),
        (r">", "p", POP),
    ),
    "property": (
        (r"<", "p", "generic_parameters"),
        (r"\s++", ""),
        (_NAME, "py", POP),
    ),
    "destructure": (
        (r",", "p"),
        (r"\)", "p", POP),
        (r"\s++", ""),
        (_NAME, "py"),
    ),
    "comment": (
        (r"/[*]", "cm", "comment"),
        (r"[*]/", "cm", POP),
        (r"[^/*]++", "cm"),
        (r"[/*]", "cm"),
    ),
}

GRAMMAR = Grammar("kotlin", STATES)
