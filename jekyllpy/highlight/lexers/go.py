"""Go."""

from jekyllpy.highlight.grammar import POP, Grammar, States, until, words
from jekyllpy.highlight.patterns import LETTER_

_HEX = "[0-9A-Fa-f]"
_EXPONENT = r"[eE][+-]?\d+"
_FLOAT = rf"(?:\d+\.\d*(?:{_EXPONENT})?|\d+{_EXPONENT}|\.\d+(?:{_EXPONENT})?)"

STATES: States = {
    "root": (
        (r"//.*", "c"),
        until(r"/\*", r"\*/", "c"),
        (
            words(
                """break default func interface select case defer go map struct chan else goto package switch const
                fallthrough if range type continue for import return var"""
            ),
            "k",
        ),
        (
            words(
                """bool byte complex64 complex128 error float32 float64 int8 int16 int32 int64 int rune string uint8
                uint16 uint32 uint64 uintptr uint"""
            ),
            "kt",
        ),
        (
            words("append cap close complex copy delete imag len make new panic print println real recover"),
            "nb",
        ),
        (words("true false iota nil"), "no"),
        (rf"(?:\d+|{_FLOAT})i", "m"),
        (_FLOAT, "m"),
        (rf"0[xX]{_HEX}++|\d++", "m"),
        (
            rf"'(?:[^\n]|\\u{_HEX}{{4}}|\\U{_HEX}{{8}}|\\[abfnrtv\\'\"]|\\[0-7]{{3}}|\\x{_HEX}{{2}})'",
            "sc",
        ),
        (r"[+\-&|<>=!*^/%:]=?|&&|\|\||<-|\.\.\.|\.", "o"),
        (r"[()\[\]{},;]", "p"),
        (rf"{LETTER_}(?:{LETTER_}|(?u:\d))*+", "n"),
        (r"\s++", ""),
        (r"`", "s", "raw_string"),
        (r'"', "s", "interpreted_string"),
    ),
    "interpreted_string": (
        (rf"\\(?:[abfnrtv\\'\"]|u{_HEX}{{4}}|U{_HEX}{{8}}|x{_HEX}{{2}})", "se"),
        (r"\\.", "err"),
        (r'"', "s", POP),
        (r'[^"\\]++', "s"),
    ),
    "raw_string": ((r"`", "s", POP), (r"[^`]++", "s")),
}

GRAMMAR = Grammar("go", STATES)
