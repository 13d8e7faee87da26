"""Nim, in whose words underscores do not count."""

import re

from jekyllpy.highlight.grammar import POP, Grammar, States, include

_ESCAPED = r"[\\abcefnrtvl\"']|x[a-fA-F0-9]{2}|[0-9]{1,3}"
_NAME = r"[a-zA-Z](?:_?[a-zA-Z0-9])*+"


def _loosely(text: str) -> str:
    """Return the pattern of the words with an underscore allowed after each letter."""
    return "|".join("".join(f"{re.escape(char)}_?" for char in word) for word in text.split())


_KEYWORDS = _loosely(
    """addr as asm atomic bind block break case cast const continue converter defer discard distinct do elif else
    end enum except export func finally for from generic if import include interface iterator let macro method mixin
    nil object of out proc ptr raise ref return static template try tuple type using var when while with without
    yield"""
)

STATES: States = {
    "root": (
        (r"##.*$", "sd"),
        (r"#.*$", "c"),
        (r"[*=><+\-/@$~&%!?|\\\[\]]", "o"),
        (r"\.\.|\.|,|\[\.|\.\]|\{\.|\.\}|\(\.|\.\)|[{}():^`;]", "p"),
        (r'\w++"', "s", "rdqs"),
        (r'"""', "s", "tdqs"),
        (r'"', "s", "dqs"),
        (r"'", "sc", "chars"),
        (rf"(?:{_loosely('and or not xor shl shr div mod in notin is isnot')})\b", "ow"),
        (r"p_?r_?o_?c_?\s(?![(\[\]])", "k", "funcname"),
        (rf"(?:{_KEYWORDS})\b", "k"),
        (rf"(?:{_loosely('int int8 int16 int32 int64 float float32 float64 bool char range array')})\b", "kt"),
        (rf"(?:{_loosely('seq set string')})\b", "kt"),
        (rf"(?:{_loosely('true false')})\b", "kp"),
        (_NAME, "n"),
        (r"[0-9][0-9_]*(?=[eE.]|'?[fF](?:32|64))", "mf", ("floatsuffix", "floatnumber")),
        (r"0[xX][a-fA-F0-9][a-fA-F0-9_]*+", "mh", "intsuffix"),
        (r"0[bB][01][01_]*+", "m", "intsuffix"),
        (r"0o[0-7][0-7_]*+", "mo", "intsuffix"),
        (r"[0-9][0-9_]*+", "mi", "intsuffix"),
        (r"\s++", ""),
        (r".+$", "err"),
    ),
    "chars": (
        (rf"\\(?:{_ESCAPED})", "se"),
        (r"'", "sc", POP),
        (r".", "sc"),
    ),
    "strings": (
        (r"\$[\w#]++", "si"),
        (r"[^\\'\"$\n]++", "s"),
        (r"['\"\\]", "s"),
        (r"\$", "s"),
    ),
    "dqs": (
        (rf"\\(?:{_ESCAPED}|\n)", "se"),
        (r'"', "s", POP),
        include("strings"),
    ),
    "rdqs": (
        (r'"(?!")', "s", POP),
        (r'"', "se", POP),
        include("strings"),
    ),
    "tdqs": (
        (r'"""(?!")', "s", POP),
        include("strings"),
        (r"\n", "s"),
    ),
    "funcname": ((_NAME, "nf", POP), (r"`.+`", "nf", POP)),
    "floatnumber": (
        (r"\.(?!\.)[0-9_]*+", "mf"),
        (r"[eE][+-]?[0-9][0-9_]*+", "mf"),
        (r"", "", POP),
    ),
    "floatsuffix": ((r"'?[fF](?:32|64)", "mf"), (r"", "", POP)),
    "intsuffix": (
        (r"'?[iI](?:32|64)", "il"),
        (r"'?[iI](?:8|16)", "mi"),
        (r"'?[uU]", "mi"),
        (r"", "", POP),
    ),
}

GRAMMAR = Grammar("nim", STATES)
