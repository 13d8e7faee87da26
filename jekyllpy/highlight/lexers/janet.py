"""Janet."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import AGAIN, POP, Grammar, States, compile_pattern, include, words
from jekyllpy.highlight.lexers.janet_words import BUNDLED, SPECIALS
from jekyllpy.highlight.patterns import LETTER, WORD

_MARK = r"[_!$%^&*+=~<>.?/-]"
_SYMBOL = rf"(?:{LETTER}|{_MARK})(?:{WORD}|{_MARK}|:)*+"
_TICKS = compile_pattern("`+").finditer


def _long_string(run: Run[None], match: re.Match[str]) -> bool | None:
    """Take a string from its ticks to the nearest run with as many, or with as many as there is."""
    size = len(match["ticks"])
    # The opening may be shorter than the run of ticks it begins, and then closed by the run's rest.
    best = size // 2
    end = match.end() - size + 2 * best
    for ticks in _TICKS(run.text, match.end()):
        length = min(ticks.end() - ticks.start(), size)
        if length > best:
            best, end = length, ticks.start() + length
        if best == size:
            break
    if not best:
        return False
    run.pos = end
    run.token("sh", run.text[match.start() : end])
    return None


def _head(run: Run[None], match: re.Match[str]) -> None:
    """Emit what a form begins with; only quoting forms are seen to their end."""
    name = match[0]
    if name in {"quote", "quasiquote"}:
        run.token("k", name)
        run.goto(name)
        return
    run.token("k" if name in SPECIALS else "kr" if name in BUNDLED else "nf", name)
    run.goto("root")


STATES: States = {
    "root": (
        (r"#.*", "c1"),
        (r"\s++", "w"),
        (words("true false nil"), "no"),
        (rf"(['~])({_SYMBOL})", ("o", "ss")),
        (rf":(?:{WORD}|{_MARK}|:)*+", "kc"),
        (r"[+-]?\d{1,2}r[\w.]++(?:&[+-]?\w++)?", "mf"),
        (r"[+-]?0x(?:[0-9a-fA-F][0-9a-fA-F_]*+)?\.[0-9a-fA-F][0-9a-fA-F_]*+", "mh"),
        (r"[+-]?0x[0-9a-fA-F][0-9a-fA-F_]*+", "mh"),
        (r"[+-]?(?:\d[\d_]*+(?:\.\d[\d_]*+)?|\.\d[\d_]*+)(?:[eE][+-]?\d++)?", "mf"),
        (r'@?"', "s2", "string"),
        (r"@?(?P<ticks>`++)", _long_string),
        (r"\(", "p", "form"),
        (r"(')(@?[(\[{])", ("o", "p"), "quote"),
        (r"(~)(@?[(\[{])", ("o", "p"), "quasiquote"),
        (r"[#~,';|]", "o"),
        (r"@?[(){}\[\]]", "p"),
        (_SYMBOL, "n"),
    ),
    "string": (
        (r'"', "s2", POP),
        (r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{6})", "se"),
        (r"\\.", "se"),
        (r'[^"\\]++', "s2"),
    ),
    "form": (
        (r"\)", "p", POP),
        (_SYMBOL, _head),
        include("root"),
    ),
    "quote": (
        (r"[(\[{]", "p", AGAIN),
        (r"[)\]}]", "p", POP),
        (_SYMBOL, "se"),
        include("root"),
    ),
    "quasiquote": (
        (r"(,)(\()", ("o", "p"), "form"),
        (r"(\()(\s*+)(unquote)(\s++)(\()", ("p", "", "k", "", "p"), "form"),
        (rf"(,)({_SYMBOL})", ("o", "n")),
        (rf"(\()(\s*+)(unquote)(\s++)({_SYMBOL})", ("p", "", "k", "", "n")),
        include("quote"),
    ),
}

GRAMMAR = Grammar("janet", STATES)
