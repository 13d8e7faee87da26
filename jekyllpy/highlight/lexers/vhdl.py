"""VHDL."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import Grammar, States, word_set

_ID = r"[a-zA-Z][a-zA-Z0-9_]*+"
_KEYWORDS = word_set("""access after alias all architecture array assert assume assume_guarantee attribute begin block
    body buffer bus case component configuration constant context cover default disconnect downto else elsif end entity
    exit fairness file for force function generate generic group guarded if impure in inertial inout is label library
    linkage literal loop map new next null of on open others out package parameter port postponed procedure process
    property protected pure range record register reject release report return select sequence severity shared signal
    strong subtype then to transport type unaffected units until use variable vmode vprop vunit wait when while with""")
_TYPES = word_set("""bit bit_vector boolean boolean_vector character integer integer_vector natural positive real
    real_vector severity_level signed std_logic std_logic_vector std_ulogic std_ulogic_vector string unsigned time
    time_vector""")
_OPERATORS = word_set("""abs and mod nand nor not or rem rol ror sla sll sra srl xnor xor""")


def _word(run: Run[None], match: re.Match[str]) -> None:
    word = match[0].lower()
    run.token("k" if word in _KEYWORDS else "kt" if word in _TYPES else "ow" if word in _OPERATORS else "n", match[0])


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"--.*$", "c1"),
        (r"-?\d++", "mi"),
        (r"[boxBOX]?\"[^\"]*+\"", "s1"),
        (r"'[^']?'", "sc"),
        (rf"'{_ID}", "na"),
        (r"[(),:;]", "p"),
        (r"(?i)(?:true|false|null)\b", "nb"),
        (_ID, _word),
        (r"[#&'*+,\-./:<=>?@^]", "o"),
    ),
}

GRAMMAR = Grammar("vhdl", STATES)
