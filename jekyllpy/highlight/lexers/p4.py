"""P4."""

from jekyllpy.highlight.grammar import Grammar, States, until, words
from jekyllpy.highlight.patterns import LETTER_, WORD, quoted

_ID = rf"{LETTER_}{WORD}*+"
_WIDTH = "(?:[0-9]+[sw])?"

STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"//.*\n?", "c1"),
        until(r"/\*", r"\*/", "cm"),
        (rf"#\s*{_ID}", "cp"),
        (
            words("""abstract action actions apply const default default_action else enum entries extern exit if
    in inout key list out package packet_in packet_out return size select switch this transition tuple type typedef"""),
            "k",
        ),
        (words("control header header_union parser state struct table value_set"), "kd"),
        (
            words("""bit bool error extract int isValid setValid setInvalid match_kind string varbit verify void"""),
            "nb",
        ),
        (rf"{LETTER_}{WORD}*_[th]\b", "nc"),
        (r"\|\+\||\|-\||\?|&|&&&|<|>|<<|>>|\*|\||~|\^|-|\+|/|\#|\.|=|!=|<=|>=|\+\+", "o"),
        (r"[(){}\[\],:;]", "p"),
        (rf"{_WIDTH}0[oO][0-7_]++", "m"),
        (rf"{_WIDTH}0[xX][0-9a-fA-F_]++", "m"),
        (rf"{_WIDTH}0[bB][01_]++", "m"),
        (rf"{_WIDTH}0[dD][0-9_]++", "m"),
        (rf"{_WIDTH}[0-9_]++", "m"),
        (rf"@{_ID}", "nl"),
        (_ID, ""),
        (quoted('"'), "s"),
    ),
}

GRAMMAR = Grammar("p4", STATES)
