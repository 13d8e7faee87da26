"""NESASM assembly."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, word_set

_KEYWORDS = word_set("""ADC AND ASL BIT BRK CMP CPX CPY DEC EOR INC JMP JSR LDA LDX LDY LSR NOP ORA ROL ROR RTI
    RTS SBC STA STX STY TAX TXA DEX INX TAY TYA DEY INY BPL BMI BVC BVS BCC BCS BNE BEQ CLC SEC CLI SEI CLV CLD SED
    TXS TSX PHA PLA PHP PLP""")
_TYPES = word_set("DB DW BYTE WORD")
_RESERVED = word_set("""INCBIN INCLUDE ORG BANK RSSET RS MACRO ENDM DS PROC ENDP PROCGROUP ENDPROCGROUP INCCHR
    DEFCHR ZP BSS CODE DATA IF IFDEF IFNDEF ELSE ENDIF FAIL INESPRG INESCHR INESMAP INESMIR FUNC""")


def _word(run: Run[None], match: re.Match[str]) -> None:
    name = match[0].upper()
    kind = "k" if name in _KEYWORDS else "kt" if name in _TYPES else "kr" if name in _RESERVED else "nf"
    run.token(kind, match[0])


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r";.*", "c1"),
        (r"[(),.\[\]]", "p"),
        (r"\#?%[0-1]++", "mb"),
        (r"\#?\$[0-9a-fA-F]++", "mh"),
        (r"\#?\d++", "m"),
        (r"[~&*+=|?:<>/-]", "o"),
        (r"\#?\w++:?", _word),
        (r"\#\(", "p"),
        (r'"', "s", "string"),
        (r"'\w'", "sc"),
        (r"\\\??[\d@#]", "nb"),
    ),
    "string": (
        (r'"', "s", POP),
        (r'\\"?', "se"),
        (r'[^"\\]++', "s"),
    ),
}

GRAMMAR = Grammar("nesasm", STATES)
