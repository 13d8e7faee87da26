"""Cypher, the query language of graphs."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, reaching, word_set
from jekyllpy.highlight.patterns import quoted

_FUNCTIONS = word_set("""ABS ACOS ALLSHORTESTPATHS ASIN ATAN ATAN2 AVG CEIL COALESCE COLLECT COS COT COUNT DATE
    DEGREES E ENDNODE EXP EXTRACT FILTER FLOOR HAVERSIN HEAD ID KEYS LABELS LAST LEFT LENGTH LOG LOG10 LOWER LTRIM
    MAX MIN NODE NODES PERCENTILECONT PERCENTILEDISC PI RADIANS RAND RANGE REDUCE REL RELATIONSHIP RELATIONSHIPS
    REPLACE REVERSE RIGHT ROUND RTRIM SHORTESTPATH SIGN SIN SIZE SPLIT SQRT STARTNODE STDEV STDEVP STR SUBSTRING SUM
    TAIL TAN TIMESTAMP TOFLOAT TOINT TOINTEGER TOSTRING TRIM TYPE UPPER""")
_PREDICATES = word_set("""ALL AND ANY CONTAINS EXISTS HAS IN NONE NOT OR SINGLE XOR""")
_KEYWORDS = word_set("""AS ASC ASCENDING ASSERT BY CASE COMMIT CONSTRAINT CREATE CSV CYPHER DELETE DESC
    DESCENDING DETACH DISTINCT DROP ELSE END ENDS EXPLAIN FALSE FIELDTERMINATOR FOREACH FROM HEADERS IN INDEX IS JOIN
    LIMIT LOAD MATCH MERGE NULL ON OPTIONAL ORDER PERIODIC PROFILE REMOVE RETURN SCAN SET SKIP START STARTS THEN TRUE
    UNION UNIQUE UNWIND USING WHEN WHERE WITH CALL YIELD""")


def _call(run: Run[None], match: re.Match[str]) -> None:
    name = match[1].upper()
    run.groups(match, "nf" if name in _FUNCTIONS else "k" if name in _KEYWORDS else "n", "w", "ss")


def _word(run: Run[None], match: re.Match[str]) -> None:
    word = match[0].upper()
    run.token("ow" if word in _PREDICATES else "k" if word in _KEYWORDS else "n", match[0])


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"//.*$", "c1"),
        (r"/\*", "cm", "multiline_comments"),
        (r"[*+\-<>=&|~%^]", "o"),
        (r"[{}),;\[\]]", "ss"),
        (r"(\w++)(:)(\s*+)(-?[._\d]++)", ("nl", "dl", "w", "m")),
        (r"(\w++)(\s*+)(\()", _call),
        (r":\w++", "nc"),
        (r"(-?\d+)(\.\.)(-?\d+)", ("m", "o", "m")),
        (r"(?:\d+\.\d*|\d*\.\d+)(?:[eE][+-]?\d+)?", "mf"),
        (r"\d+[eE][+-]?\d+", "mf"),
        (r"0[0-7]++", "mo"),
        (r"0[xX][a-fA-F0-9]++", "mh"),
        (r"\d++", "mi"),
        reaching(r"[.\w]++(?P<hit>:)?", "py"),
        (r"\(", "ss"),
        (r"[.\w$]++", _word),
        (quoted('"'), "s2"),
        (quoted("'"), "s1"),
        (quoted("`"), "sb"),
    ),
    "multiline_comments": (
        (r"/[*]", "cm", "multiline_comments"),
        (r"[*]/", "cm", POP),
        (r"[^/*]++", "cm"),
        (r"[/*]", "cm"),
    ),
}

GRAMMAR = Grammar("cypher", STATES)
