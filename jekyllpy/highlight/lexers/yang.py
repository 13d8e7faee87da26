"""YANG, the language of data models."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import AGAIN, POP, Grammar, States, word_set

_STATEMENTS = word_set("""module submodule belongs-to namespace prefix yang-version contact description organization
    reference revision import include revision-date action argument augment deviation extension feature grouping
    identity if-feature input notification output rpc typedef anydata anyxml case choice config container deviate leaf
    leaf-list list must presence refine uses when base bit default enum error-app-tag error-message fraction-digits
    length max-elements min-elements modifier ordered-by path pattern position range require-instance status type
    units value yin-element key mandatory unique""")
_TYPES = word_set("""binary bits boolean decimal64 empty enumeration identityref instance-identifier int16 int32 int64
    int8 leafref string uint16 uint32 uint64 uint8 union""")
_CONSTANTS = word_set("""add current delete deprecated false invert-match max min not-supported obsolete replace true
    unbounded user""")
_ENDS = r"(?=[\s{};])"


def _quoted(quote: str) -> str:
    # Only the quote can be escaped; where no other quote is left, the last escaped one closes.
    return rf"{quote}(?:(?:\\{quote}|[^{quote}])*+{quote}|(?s:.*){quote})"


def _word(run: Run[None], match: re.Match[str]) -> None:
    lower = match[0].lower()
    if lower in _STATEMENTS:
        kind = "kd"
    elif lower in _TYPES:
        kind = "kt"
    elif lower in _CONSTANTS:
        kind = "no"
    else:
        kind = "n"
    run.token(kind, match[0])


STATES: States = {
    "root": (
        (r"\s++", "w"),
        (r"[{};]++", "p"),
        (r"(?:and|or|not|\+|\.)(?![-\w])", "o"),
        (_quoted('"'), "s2"),
        (_quoted("'"), "s1"),
        (r"/\*", "c", "comment"),
        (r"//.*", "c"),
        (rf"([\w.-]++)(:)([\w.-]++){_ENDS}", ("nn", "p", "n")),
        (rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{_ENDS}", "nl"),
        (rf"[0-9]++\.[0-9]++{_ENDS}", "mf"),
        (rf"[0-9]++{_ENDS}", "mi"),
        (r"[\w-]++(?=[^\w:-])\b", _word),
        (r"[^;{}\s'\"]++", "n"),
    ),
    "comment": (
        (r"[^*/]++", "c"),
        (r"/\*", "c", AGAIN),
        (r"\*/", "c", POP),
        (r"[*/]", "c"),
    ),
}

GRAMMAR = Grammar("yang", STATES)
