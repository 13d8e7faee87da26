"""ActionScript."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, until, word_set
from jekyllpy.highlight.lexers.regex_states import with_flags
from jekyllpy.highlight.patterns import quoted

_ID = r"[$a-zA-Z_][a-zA-Z0-9_]*+"
_KEYWORDS = word_set("""for in while do break return continue switch case default if else throw try catch finally new
    delete typeof is this with""")
_DECLARATIONS = word_set("var function")
_RESERVED = word_set("""dynamic final internal native public protected private class const override static package
    interface extends implements namespace set get import include super flash_proxy object_proxy trace""")
_CONSTANTS = word_set("true false null NaN Infinity undefined")
_BUILTINS = word_set("""void Function Math Class Object RegExp decodeURI decodeURIComponent encodeURI
    encodeURIComponent eval isFinite isNaN parseFloat parseInt""")


def _word(run: Run[None], match: re.Match[str]) -> None:
    word = match[0]
    if word in _KEYWORDS or word in _DECLARATIONS:
        run.token("k" if word in _KEYWORDS else "kd", word)
        run.push("expr_start")
    else:
        kind = "kr" if word in _RESERVED else "kc" if word in _CONSTANTS else "nb" if word in _BUILTINS else "nx"
        run.token(kind, word)


STATES: States = {
    "root": (
        (*until(r"\s*+#!", r"\n", "cp"), "statement"),
        (r"\n", "", "statement"),
        include("comments_and_whitespace"),
        (r"\+\+|--|~|&&|\|\||\\(?=\n)|<<|>>>?|===|!==", "o", "expr_start"),
        # Rouge: the minus makes a range of its neighbours, so the semicolon is an operator and the minus none.
        (r"[:;<>+*%&|^/!=]=?", "o", "expr_start"),
        (r"[(\[,]", "p", "expr_start"),
        (r"[)\].]", "p"),
        (r"[?]", "p", ("ternary", "expr_start")),
        (r"[{}]", "p", "statement"),
        (_ID, _word),
        (r"-?[0-9]++\.[0-9]++(?:[eE][0-9]+)?[fd]?", "mf"),
        (r"0x[0-9a-fA-F]++", "mh"),
        (r"-?[0-9]++", "mi"),
        (quoted('"'), "s2"),
        (quoted("'"), "s1"),
    ),
    "comments_and_whitespace": (
        (r"\s++", ""),
        (r"//.*$", "c1"),
        until(r"/\*", r"\*/", "cm"),
    ),
    "expr_start": (
        include("comments_and_whitespace"),
        (r"/", "sr", goto("regex")),
        (r"[{]", "p", "object"),
        (r"", "", POP),
    ),
    **with_flags("gim"),
    # Braces that hold statements.
    "statement": (
        (rf"({_ID})(\s*+)(:)", ("nl", "", "p")),
        (r"[{}]", "p"),
        include("expr_start"),
    ),
    # Braces that hold an object.
    "object": (
        include("comments_and_whitespace"),
        (r"[}]", "p", goto("statement")),
        (rf"({_ID})(\s*+)(:)", ("na", "", "p"), "expr_start"),
        (r":", "p"),
        include("root"),
    ),
    # Between a question mark and its colon, where a name is no label.
    "ternary": (
        (r":", "p", goto("expr_start")),
        include("root"),
    ),
}

GRAMMAR = Grammar("actionscript", STATES)
