"""The characters a pattern may begin with, as a bit mask, so that a state tries only rules that can match.

One bit for each ASCII character and one for all others. Where a construct is not understood the mask is `ANY`:
too wide costs time, never a match.
"""

from __future__ import annotations

OTHER = 1 << 128
ASCII = OTHER - 1
ANY = ASCII | OTHER

_QUANTIFIERS = "*+?{"


def mask_of(characters: str) -> int:
    """Return the mask with the bit of each character set."""
    mask = 0
    for char in characters:
        mask |= 1 << ord(char) if char < "\x80" else OTHER
    return mask


_LOWER = "abcdefghijklmnopqrstuvwxyz"
_DIGIT = mask_of("0123456789")
_WORD = mask_of(_LOWER + _LOWER.upper() + "_") | _DIGIT
_SPACE = mask_of(" \t\n\r\f\v")
_CLASSES = {
    "d": _DIGIT,
    "D": ANY & ~_DIGIT,
    "w": _WORD,
    "W": ANY & ~_WORD,
    "s": _SPACE,
    "S": ANY & ~_SPACE,
}
_CONTROL = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "b": "\b"}


def first_mask(pattern: str) -> int:
    """Return the mask of the characters a match of the pattern may begin with (`ANY` if it may be empty)."""
    return _Reader(pattern).read()


def both_cases(mask: int) -> int:
    """Return the mask widened to either case of every letter in it."""
    upper = (mask >> ord("A")) & 0x3FFFFFF
    lower = (mask >> ord("a")) & 0x3FFFFFF
    letters = upper | lower
    # K and s have case partners beyond ASCII.
    wide = OTHER if letters & mask_of("KS") >> ord("A") else 0
    return mask | letters << ord("A") | letters << ord("a") | wide


class _Reader:
    """A recursive reader of the pattern, one method a construct."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0
        self.ignore_case = False
        self.verbose = False
        self.unicode = False

    def read(self) -> int:
        try:
            mask, empty = self._alternatives()
        except (IndexError, ValueError):
            return ANY
        return ANY if empty or self.at < len(self.pattern) else mask

    def _alternatives(self) -> tuple[int, bool]:
        mask, empty = self._sequence()
        while self._peek() == "|":
            self.at += 1
            more, more_empty = self._sequence()
            mask |= more
            empty = empty or more_empty
        return mask, empty

    def _sequence(self) -> tuple[int, bool]:
        """Read up to `|` or `)`: the union of the leading items up to the first that cannot be empty."""
        mask, empty, allowed = 0, True, ANY
        while (char := self._peek()) and char not in "|)":
            item, item_empty, item_allowed = self._item()
            if empty and item_allowed != ANY and mask:
                # What may come before the look-ahead, or what it asks for.
                mask |= item_allowed
                empty = False
            elif empty:
                allowed &= item_allowed
                mask |= item
                empty = item_empty
        if empty and allowed != ANY:
            return allowed, False
        return mask & allowed, empty

    def _item(self) -> tuple[int, bool, int]:
        """Return an item's mask, whether it may be empty, and what it demands of the next character."""
        char = self.pattern[self.at]
        if self.verbose and (char.isspace() or char == "#"):
            self._skip_remark(char)
            return 0, True, ANY
        self.at += 1
        if char == "(":
            mask, empty, allowed = self._group()
        elif char in "^$":
            return 0, True, ANY
        else:
            mask, empty, allowed = self._single(char), False, ANY
            if mask < 0:
                return 0, True, ANY
        return mask, self._quantified() or empty, allowed

    def _single(self, char: str) -> int:
        if char == "[":
            mask = self._set()
        elif char == "\\":
            mask = self._escape()
        elif char == ".":
            mask = ANY
        else:
            mask = mask_of(char)
        return both_cases(mask) if self.ignore_case and mask > 0 else mask

    def _quantified(self) -> bool:
        """Skip the quantifiers that follow and say whether they allow no repetition at all."""
        optional = False
        while (char := self._peek()) and char in _QUANTIFIERS:
            if char == "{":
                end = self.pattern.find("}", self.at)
                bounds = self.pattern[self.at + 1 : end]
                if end < 0 or not bounds.replace(",", "").isdigit():
                    break
                optional = optional or bounds[0] in "0,"
                self.at = end
            else:
                optional = optional or char in "*?"
            self.at += 1
        return optional

    def _group(self) -> tuple[int, bool, int]:
        opening = self._opening()
        flags = self.ignore_case, self.verbose, self.unicode
        if opening == "flags":
            return 0, True, ANY
        if opening.endswith(":") and opening != ":":
            self._set_flags(opening[:-1])
        mask, empty = self._alternatives()
        self.at += 1
        self.ignore_case, self.verbose, self.unicode = flags
        if opening == "=":
            return 0, True, ANY if empty else mask
        if opening in ("!", "<=", "<!"):
            return 0, True, ANY
        return mask, empty, ANY

    def _opening(self) -> str:
        """Read what follows a parenthesis up to the group's content and return its kind."""
        text, at = self.pattern, self.at
        if text[at] != "?":
            return ""
        for kind in ("?=", "?!", "?<=", "?<!", "?:", "?>"):
            if text.startswith(kind, at):
                self.at += len(kind)
                return kind[1:]
        if text.startswith("?P<", at):
            self.at = text.index(">", at) + 1
            return ""
        if text.startswith(("?P=", "?(", "?#"), at):
            raise ValueError(f"not understood: {text[at:]}")
        end = min(place for place in (text.find(")", at), text.find(":", at)) if place > 0)
        self.at = end + 1
        if text[end] == ":":
            return text[at + 1 : end + 1]
        self._set_flags(text[at + 1 : end])
        return "flags"

    def _set_flags(self, flags: str) -> None:
        on, _, off = flags.partition("-")
        self.ignore_case = ("i" in on or self.ignore_case) and "i" not in off
        self.verbose = ("x" in on or self.verbose) and "x" not in off
        self.unicode = ("u" in on or self.unicode) and "a" not in on

    def _set(self) -> int:
        """Read a character class after its bracket."""
        negated = self._peek() == "^"
        self.at += negated
        start, mask = self.at, 0
        while (char := self.pattern[self.at]) != "]" or self.at == start:
            self.at += 1
            low = self._escape(True) if char == "\\" else mask_of(char)
            if self._peek() == "-" and self.pattern[self.at + 1] != "]":
                self.at += 1
                mask |= self._range(low)
            else:
                mask |= low
        self.at += 1
        mask = both_cases(mask) if self.ignore_case else mask
        # A class says nothing certain about which of the other characters it leaves out.
        return (ANY & ~mask) | OTHER if negated else mask

    def _range(self, low: int) -> int:
        char = self.pattern[self.at]
        self.at += 1
        high = self._escape(True) if char == "\\" else mask_of(char)
        if low.bit_count() != 1:
            raise ValueError("a range must start with one character")
        return (high << 1) - low if high >= low else ANY

    def _escape(self, in_set: bool = False) -> int:
        """Read an escape after its backslash; -1 stands for an assertion."""
        char = self.pattern[self.at]
        self.at += 1
        if char in "bBAZ" and not in_set:
            return -1
        if char in _CLASSES:
            return _CLASSES[char] | OTHER if self.unicode else _CLASSES[char]
        if char in _CONTROL:
            return mask_of(_CONTROL[char])
        if char in "xuU":
            digits = {"x": 2, "u": 4, "U": 8}[char]
            code = int(self.pattern[self.at : self.at + digits], 16)
            self.at += digits
            return mask_of(chr(code))
        if char.isdigit() and char != "0":
            return ANY
        return mask_of("\0" if char == "0" else char)

    def _skip_remark(self, char: str) -> None:
        end = self.pattern.find("\n", self.at) if char == "#" else self.at
        self.at = len(self.pattern) if end < 0 else end + 1

    def _peek(self) -> str:
        return self.pattern[self.at : self.at + 1]
