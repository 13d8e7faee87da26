"""SPARQL."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, Rule, States, goto, include, reaching, until, word_set

_BUILTINS = word_set("""ABS AVG BNODE BOUND CEIL COALESCE CONCAT CONTAINS COUNT DATATYPE DAY ENCODE_FOR_URI FLOOR
    GROUP_CONCAT HOURS IF IRI isBLANK isIRI isLITERAL isNUMERIC isURI LANG LANGMATCHES LCASE MAX MD5 MIN MINUTES
    MONTH NOW RAND REGEX REPLACE ROUND SAMETERM SAMPLE SECONDS SEPARATOR SHA1 SHA256 SHA384 SHA512 STR STRAFTER
    STRBEFORE STRDT STRENDS STRLANG STRLEN STRSTARTS STRUUID SUBSTR SUM TIMEZONE TZ UCASE URI UUID YEAR""")
_KEYWORDS = word_set("""ADD ALL AS ASC ASK BASE BIND BINDINGS BY CLEAR CONSTRUCT COPY CREATE DATA DEFAULT DELETE
    DESC DESCRIBE DISTINCT DROP EXISTS FILTER FROM GRAPH GROUP BY HAVING IN INSERT LIMIT LOAD MINUS MOVE NAMED NOT
    OFFSET OPTIONAL ORDER PREFIX SELECT REDUCED SERVICE SILENT TO UNDEF UNION USING VALUES WHERE WITH""")


def _word(run: Run[None], match: re.Match[str]) -> None:
    word = match[0].upper()
    run.token("nb" if word in _BUILTINS else "k" if word in _KEYWORDS else "err", match[0])


def _common(quote: str, kind: str) -> tuple[Rule, ...]:
    return include("string_escapes"), (r"\\", kind), (rf"[^{quote}\\]++", kind)


STATES: States = {
    "root": (
        (r"\s++", "w"),
        (r"#.*", "c1"),
        (r'"""', "s2", "string_double_literal"),
        (r'"', "s2", "string_double"),
        (r"'''", "s1", "string_single_literal"),
        (r"'", "s1", "string_single"),
        (r"[$?](?u:\w)++", "nv"),
        reaching(r"((?u:[\w-])*+)(?:(?P<hit>:)((?u:[\w-])++)?)?", ("nn", "o", "ss")),
        until("<", ">", "nn"),
        (r"(?i)true|false", "kc"),
        (r"a\b", "k"),
        (r"[A-Za-z](?u:\w)+\b", _word),
        (r"[+\-]?(?:\d+\.\d*|\.\d+)(?:[eE][+\-]?[0-9]+)?", "mf"),
        (r"[+\-]?\d++", "mi"),
        (r"[\]\[(){}.,;=]", "p"),
        (r"[/?*+=!<>]|&&|\|\||\^\^", "o"),
    ),
    "string_double": ((r'"', "s2", goto("string_end")), *_common('"', "s2")),
    "string_double_literal": (
        (r'"""', "s2", goto("string_end")),
        (r'"', "s2"),
        *_common('"', "s2"),
    ),
    "string_single": ((r"'", "s1", goto("string_end")), *_common("'", "s1")),
    "string_single_literal": (
        (r"'''", "s1", goto("string_end")),
        (r"'", "s1"),
        *_common("'", "s1"),
    ),
    "string_escapes": (
        (r"\\[tbnrf\"'\\]", "se"),
        (r"\\u[0-9a-fA-F]{4}", "se"),
        (r"\\U[0-9a-fA-F]{8}", "se"),
    ),
    "string_end": (
        (r"(@)([a-zA-Z]+(?:-[a-zA-Z0-9]+)*)", ("o", "py")),
        (r"\^\^", "o"),
        (r"", "", POP),
    ),
}

GRAMMAR = Grammar("sparql", STATES)
