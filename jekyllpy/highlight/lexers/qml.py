"""QML: JavaScript within blocks of properties."""

from jekyllpy.highlight.grammar import AGAIN, POP, Grammar, States, goto, include, reaching
from jekyllpy.highlight.lexers import javascript

_ID = r"[$a-zA-Z_][a-zA-Z0-9_.]*+"
_JAVASCRIPT = javascript.states(javascript.VOCABULARY)

STATES: States = {
    **_JAVASCRIPT,
    "root": (
        (*reaching(rf"({_ID})(?:(\s*+)(?P<hit>\{{))?", ("kt", "", "p")), "type_block"),
        (
            *reaching(rf"({_ID})(?:(\s++)(on)(\s++)({_ID})(\s*+)(?P<hit>\{{))?", ("kt", "", "k", "", "nl", "", "p")),
            "type_block",
        ),
        (r"[{]", "p", AGAIN),
        *_JAVASCRIPT["root"],
    ),
    "type_block": (
        (rf"(id)(\s*+)(:)(\s*+)({_ID})", ("nl", "", "p", "", "kd")),
        (*reaching(rf"({_ID})(?:(\s*+)(?P<hit>:))?", ("nl", "", "p")), "expr_start"),
        (rf"(signal)(\s++)({_ID})", ("kd", "", "nl"), "signal"),
        (
            rf"(property)(\s++)({_ID})(\s++)({_ID})(\s*+)(:?)",
            ("kd", "", "kt", "", "nl", "", "p"),
            "expr_start",
        ),
        (r"[}]", "p", POP),
        include("root"),
    ),
    "signal": (
        include("comments_and_whitespace"),
        (r"\(", "p", goto("signal_args")),
        (r"", "", POP),
    ),
    "signal_args": (
        include("comments_and_whitespace"),
        reaching(rf"({_ID})(?:(\s++)({_ID})(\s*+)(?P<hit>,?))?", ("kt", "", "n", "", "p")),
        (r"\)", "p", POP),
    ),
}

GRAMMAR = Grammar("qml", STATES)
