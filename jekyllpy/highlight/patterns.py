"""Pieces of patterns that several languages share. Ruby's Unicode classes are as near as Python comes to them."""

# One character each.
LETTER = r"(?u:[^\W\d_])"
LETTER_ = r"(?u:[^\W\d])"
# With the commonest combining marks, which Ruby counts as parts of words: Latin, Arabic, Devanagari, Thai.
WORD = r"(?u:[\w\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])"
_EXTENDED = [chr(code) for code in range(0x100, 0x180)]
# For use inside a class: Latin, Greek and Cyrillic.
UPPER = "A-ZÀ-ÖØ-ÞΑ-ΫЀ-Я" + "".join(char for char in _EXTENDED if char.isupper())
LOWER = "a-zß-öø-ÿά-ώа-џ" + "".join(char for char in _EXTENDED if char.islower())


def quoted(quote: str, beyond: str = "") -> str:
    """Return the pattern of a string in which a backslash keeps a quote, or another backslash, from counting.

    Where all later quotes are escaped the last of them closes, as it does where the expression backtracks. A string
    does not hold the characters of `beyond`.
    """
    rest = f"[^{beyond}]*" if beyond else "(?s:.*)"
    return rf"{quote}(?:(?:\\[\\{quote}]|[^{quote}{beyond}])*+{quote}|{rest}{quote})"


def quoted_line(quote: str) -> str:
    """Return the pattern of a string on one line, which a backslash before its end lets go on in the next."""
    return rf"{quote}(?:(?:\\.|\\\n|[^{quote}\n])*+{quote}|(?:\\\n|.)*{quote})"
