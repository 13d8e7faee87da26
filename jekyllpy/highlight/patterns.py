"""Pieces of patterns that several languages share. Ruby's Unicode classes are as near as Python comes to them."""

# Ruby: numerals that are no digits, such as fractions and numbers in circles, are no part of words.
_NUMERALS = (
    r"\u00b2\u00b3\u00b9\u00bc-\u00be\u09f4-\u09f9\u0b72-\u0b77\u0bf0-\u0bf2\u0c78-\u0c7e\u0d58-\u0d5e\u0d70-\u0d78"
    r"\u0f2a-\u0f33\u1369-\u137c\u17f0-\u17f9\u19da\u2070\u2074-\u2079\u2080-\u2089\u2150-\u215f\u2189\u2460-\u249b"
    r"\u24ea-\u24ff\u2776-\u2793\u2cfd\u3192-\u3195\u3220-\u3229\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf"
    r"\ua830-\ua835"
)
# One character each.
LETTER = rf"(?u:[^\W\d_{_NUMERALS}])"
LETTER_ = rf"(?u:[^\W\d{_NUMERALS}])"
# The commonest combining marks, which Ruby counts as parts of words: Latin, Arabic, Devanagari, Thai.
MARKS = r"\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
WORD = rf"(?u:[^\W{_NUMERALS}]|[{MARKS}])"
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
