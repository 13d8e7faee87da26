"""Common Lisp and Emacs Lisp."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, reaching
from jekyllpy.highlight.lexers.common_lisp_words import BUILTINS, CLASSES, KEYWORDS, TYPES
from jekyllpy.highlight.patterns import quoted

# Rouge: a range from the plus to the slash, the comma and the full stop included.
_LETTERS = r"a-zA-Z0-9!$%&*+-/<=>?@\[\]^_{}~"
_LETTER = rf"(?:\\.|[{_LETTERS}])"
_MORE = rf"(?:\\.|[{_LETTERS}#.:])"
_SYMBOL = rf"(?:\|[^|]++\||{_LETTER}{_MORE}*+)"
# What ends a number, the end of the text excepted.
_END = r"(?=[ \"'()\n,;`])"


def _close(run: Run[None], match: re.Match[str]) -> None:
    run.token("err" if len(run.stack) == 1 else "p", match[0])
    run.pop()


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r";.*$", "c1"),
        (r"#\|", "cm", "multiline_comment"),
        (r"#\d*+Y.*$", "cs"),
        (r"\"(?:\\.|[^\"\\])*+\"", "s"),
        (rf"[:']{_SYMBOL}", "ss"),
        (r"['`]", "o"),
        (rf"[-+]?\d++(?:\.?|/\d++){_END}", "mi"),
        (rf"[-+]?(?:\d*+\.\d++(?:[defls][-+]?\d++)?|\d++(?:\.\d*+)?[defls][-+]?\d++){_END}", "mf"),
        (rf"#\\.{_END}", "sc"),
        (rf"#\\{_SYMBOL}", "sc"),
        (r"#\(", "o", "root"),
        (r"#\d*+\*[01]*+", "x"),
        (rf"#:{_SYMBOL}", "ss"),
        (r"#[.,]", "o"),
        (r"#'", "nf"),
        (r"#[bB][+-]?[01]++(?:/[01]++)?", "m"),
        (r"#[oO][+-]?[0-7]++(?:/[0-7]++)?", "mo"),
        (r"#[xX][+-]?[0-9a-fA-F]++(?:/[0-9a-fA-F]++)?", "m"),
        (r"(#[cC])(\()", ("m", "p"), "root"),
        (r"(#(?:\d++[aA]|[sS]))(\()", ("sx", "p"), "root"),
        ("#[pP]?" + quoted('"'), "ss"),
        (r"#\d++[=#]", "o"),
        (*reaching(rf"#++(?P<hit>nil{_END}\s*+\()?", "c"), "commented_form"),
        (r"#[+-]", "o"),
        (r",@?|\.", "o"),
        (rf"(?:t|nil){_END}", "no"),
        # The last star of the symbol closes.
        (rf"\*(?:\|[^|]++\||{_LETTER}{_MORE}*)\*", "vg"),
        (_SYMBOL, by_word("nv", k=KEYWORDS, nb=BUILTINS, kt=TYPES, nc=CLASSES)),
        (r"\(", "p", "root"),
        (r"\)", _close),
    ),
    "multiline_comment": (
        (r"#\|", "cm", "multiline_comment"),
        (r"\|#", "cm", POP),
        (r"[^|#]++", "cm"),
        (r"[|#]", "cm"),
    ),
    "commented_form": (
        (r"\(", "c", "commented_form"),
        (r"\)", "c", POP),
        (r"[^()]++", "c"),
    ),
}

GRAMMAR = Grammar("common_lisp", STATES)
