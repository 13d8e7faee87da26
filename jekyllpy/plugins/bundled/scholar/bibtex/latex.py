"""LaTeX in texts to Unicode, as the gem latex-decode does it: one kind of command after the other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from jekyllpy.plugins.bundled.scholar.bibtex.latex_tables import GREEK, PUNCTUATION, SYMBOLS

_ACCENTS = MappingProxyType(
    {
        "`": "\u0300",
        "'": "\u0301",
        "^": "\u0302",
        "~": "\u0303",
        "=": "\u0304",
        ".": "\u0307",
        "''": "\u0308",
        '"': "\u0308",
    }
)
_MARKS = MappingProxyType(
    {
        "r": "\u030a",
        "H": "\u030b",
        "u": "\u0306",
        "v": "\u030c",
        "G": "\u030f",
        "M": "\u0322",
        "d": "\u0323",
        "c": "\u0327",
        "k": "\u0328",
        "b": "\u0331",
        "B": "\u0335",
        "t": "\u0361",
    }
)
_LETTERS = MappingProxyType(
    {"l": "ł", "L": "Ł", "o": "ø", "O": "Ø", "AA": "Å", "aa": "å", "AE": "Æ", "ae": "æ"},
)
_QUOTES = MappingProxyType({"-": "-", "--": "–", "---": "—", "``": "“", "`": "‘", "''": "”", "'": "’"})
_LETTER = "([^\\W\\d_][\u0300-\u036f]*)"

_Step = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def decode_latex(text: str) -> str:
    """Return the text with commands as characters, without `$` and braces, in normal form C."""
    if "\\" not in text and not any(char in text for char in "{}~$-`'"):
        return unicodedata.normalize("NFC", text)
    for pattern, shown in _STEPS:
        text = pattern.sub(shown, text)
    return unicodedata.normalize("NFC", text)


def _any(names: Iterable[str]) -> str:
    # The first that fits counts, so `\in` would take the beginning of `\infty` if no word end were asked for
    return "|".join(map(re.escape, names))


def _from(table: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    return lambda found: table.get(found[1], "")


def _accented(table: Mapping[str, str], rest: bool = False) -> Callable[[re.Match[str]], str]:
    return lambda found: found[2] + table[found[1]] + (found[3] if rest else "")


# Ruby: `\s` knows no blanks but those of ASCII
_STEPS: tuple[_Step, ...] = (
    (re.compile(r"\\([ij])\b"), lambda found: "ı" if found[1] == "i" else "ȷ"),
    (re.compile(r"(\\[a-zA-Z]+)\\([ \t\r\n\f\v]+)"), lambda found: f"{found[1]}{{}}{found[2]}"),
    (re.compile(r"([^{]\\\w)([;,.:%])", re.ASCII), lambda found: f"{found[1]}{{}}{found[2]}"),
    (
        re.compile(r"(\\[^ \t\r\n\f\vijIJ&#${}_~%])[ \t\r\n\f\v]+([^\W\d_]+)\b"),
        lambda found: f"{found[1]}{{{found[2]}}}",
    ),
    (re.compile(r"(\A|[^\\])~"), lambda found: f"{found[1]}\u00a0"),
    (re.compile(r"\$([^$]+)\$"), lambda found: found[1]),
    (re.compile(rf"\\({_any(_ACCENTS)})\{{{_LETTER}\}}"), _accented(_ACCENTS)),
    (re.compile(rf"\\({_any(_ACCENTS)}){_LETTER}"), _accented(_ACCENTS)),
    (re.compile(rf"\\({_any(_MARKS)})\{{{_LETTER}([^\W\d_]*)\}}"), _accented(_MARKS, rest=True)),
    (re.compile(r"\\(o|O|l|L|aa|AA|ae|AE)\b"), _from(_LETTERS)),
    (re.compile(rf"\\({_any(PUNCTUATION)})(?:\{{\}}|[ \t\r\n\f\v]+|\b|$)"), _from(PUNCTUATION)),
    (re.compile(r"(-+|`{1,2}|'{1,2})"), _from(_QUOTES)),
    (re.compile(r"\\([$%;#_&])(\{\})?"), lambda found: found[1] + (found[2] or "")),
    (re.compile(r"\\~\{\}"), lambda found: "~"),
    (re.compile(r"\\ "), lambda found: " "),
    (re.compile(rf"\\({_any(SYMBOLS)})(?:\{{\}}|[ \t\r\n\f\v]+|\b)"), _from(SYMBOLS)),
    (re.compile(rf"\\({_any(GREEK)})(?:\{{\}}|[ \t\r\n\f\v]+|\b)"), _from(GREEK)),
    (re.compile(r"(^|[^\\])[{}]+", re.MULTILINE), lambda found: found[1]),
    (re.compile(r"\\([{}])"), lambda found: found[1]),
)
