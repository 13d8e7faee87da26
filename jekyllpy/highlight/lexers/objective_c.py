"""Objective-C: C with messages, classes and literals; what it adds serves Objective-C++ too."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, word_set
from jekyllpy.highlight.lexers import c

BUILTINS = "YES NO nil"
_ID = r"[a-zA-Z$_][a-zA-Z0-9$_]*+"
_AT_KEYWORDS = word_set("""selector private protected public encode synchronized try throw catch finally end
    property synthesize dynamic optional interface implementation import autoreleasepool""")
_AT_BUILTINS = word_set("true false YES NO")


def _at_word(run: Run[None], match: re.Match[str]) -> None:
    word = match[1]
    run.token("k" if word in _AT_KEYWORDS else "nb" if word in _AT_BUILTINS else "err", match[0])


def _method(run: Run[None], match: re.Match[str]) -> None:
    run.groups(match, "k", "")
    if match[3]:
        run.recurse(match[3])
    run.token("", match[4])
    run.push("method_definition")


def _argument(run: Run[None], match: re.Match[str]) -> None:
    run.recurse(match[1])
    run.token("nv", match[2])


def with_messages(states: States) -> States:
    """Return a language's states with what Objective-C puts before them."""
    return {
        **states,
        "root": (
            (rf"([-+])(\s*+)([(].*?[)])?(\s*+)(?={_ID}:?)", _method),
            *states["root"],
        ),
        "statements": (
            (r'@"', "s", "string"),
            (r"@'(?:\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,2}|\\.|[^\\'\n]')", "sc"),
            (r"(?i)@(?:\d+[.]\d*|[.]\d+|\d+)e[+-]?\d+l?", "mf"),
            (r"(?i)@(?:\d+[.]\d*|[.]\d+|\d+f)f?", "mf"),
            (r"@0x[0-9a-fA-F]+[lL]?", "mh"),
            (r"(?i)@0[0-7]+l?", "mo"),
            (r"@\d+l?", "mi"),
            (r"in\b", "k"),
            (r"@(?:interface|implementation)\b", "k", "objc_classname"),
            (r"@(?:class|protocol)\b", "k", "forward_classname"),
            (r"@((?u:[^\W_])++)", _at_word),
            (r"[?]", "p", "ternary"),
            (r"\[", "p", "message"),
            (r"@\[", "p", "array_literal"),
            (r"@\{", "p", "dictionary_literal"),
            *states["statements"],
        ),
        "ternary": ((r":", "p", POP), include("statements")),
        "message_shared": (
            (r"\]", "p", POP),
            (r"\{", "p", POP),
            (r";", "err"),
            include("statements"),
        ),
        "message": (
            (rf"({_ID})(\s*+)(:)", ("nf", "", "p"), goto("message_with_args")),
            (rf"({_ID})(\s*+)(\])", ("nf", "", "p"), POP),
            include("message_shared"),
        ),
        "message_with_args": (
            (r"\{", "p", "function"),
            (rf"({_ID})(\s*+)(:)", ("nf", "", "p"), POP),
            include("message_shared"),
        ),
        "array_literal": ((r"\]", "p", POP), (r",", "p"), include("statements")),
        "dictionary_literal": ((r"\}", "p", POP), (r",", "p"), include("statements")),
        "objc_classname": (
            include("whitespace"),
            (rf"({_ID})(\s*+)(:)(\s*+)({_ID})", ("nc", "", "p", "", "nc"), POP),
            (
                rf"({_ID})(\s*+)([(])(\s*+)({_ID})(\s*+)([)])",
                ("nc", "", "p", "", "nl", "", "p"),
                POP,
            ),
            (_ID, "nc", POP),
        ),
        "forward_classname": (
            include("whitespace"),
            (rf"({_ID})(\s*+)(,)(\s*+)", ("nc", "", "p", ""), "forward_classname"),
            (rf"({_ID})(\s*+)(;?)", ("nc", "", "p"), POP),
        ),
        "method_definition": (
            (r",", "p"),
            (r"[.][.][.]", "p"),
            (rf"([(].*?[)])({_ID})", _argument),
            (rf"({_ID})(\s*+)(:)", ("nf", "", "p")),
            (r";", "p", POP),
            (r"\{", "p", goto("function")),
            include("inline_whitespace"),
            (r"//.*\n", "c1"),
            (r"\s++", ""),
            (r"", "", POP),
        ),
    }


STATES: States = with_messages(c.states(c.VOCABULARY.with_more(builtins=BUILTINS)))

GRAMMAR = Grammar("objective_c", STATES, c.start)
