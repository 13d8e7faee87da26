"""Ada, whose `with` at the beginning of a line names library units."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include, word_set
from jekyllpy.highlight.patterns import LETTER, WORD

# Unicode's connectors, which count as parts of words but not as letters.
_CONNECTOR = r"[_\u203f\u2040\u2054\ufe33\ufe34\ufe4d-\ufe4f\uff3f]"
# Ruby: these numerals are no parts of words, and yet no word ends before them.
_SMALL = r"[\u00b2\u00b3\u00b9\u00bc-\u00be]"
_ID = rf"{LETTER}(?:{_CONNECTOR}?(?:{LETTER}|(?u:\d)))*+(?!{WORD}|{_CONNECTOR}|{_SMALL})"
_NUM = r"\d(?:_?\d)*+"
_XNUM = r"[0-9a-fA-F](?:_?[0-9a-fA-F])*+"
_EXP = rf"(?:[eE][-+]?{_NUM})?"

_KEYWORDS = word_set("""abort abstract accept access aliased all array at begin body case constant declare delay
    delta digits do else elsif end exception exit for generic goto if in interface is limited loop new null of others
    out overriding pragma private protected raise range record renames requeue return reverse select separate some
    synchronized tagged task terminate then until use when while with""")
_WORD_OPERATORS = word_set("abs and mod not or rem xor")
_DECLARATIONS = word_set("entry function package procedure subtype type")
_BUILTINS = word_set("""boolean character constraint_error duration float integer natural positive long_float
    long_integer long_long_float long_long_integer program_error short_float short_integer short_short_integer
    storage_error string tasking_error wide_character wide_string wide_wide_character wide_wide_string""")
_KINDS = (("k", _KEYWORDS), ("ow", _WORD_OPERATORS), ("kd", _DECLARATIONS), ("nb", _BUILTINS))


def _kind_of(name: str) -> str:
    lower = name.lower()
    return next((kind for kind, names in _KINDS if lower in names), "n")


def _name(run: Run[None], match: re.Match[str]) -> None:
    kind = _kind_of(match[0])
    run.token(kind, match[0])
    if kind == "kd":
        run.push("declared_name")


def _unit(run: Run[None], match: re.Match[str]) -> None:
    """Take a name for a library unit; a keyword shows that this is another `with`."""
    kind = _kind_of(match[0])
    if kind in {"n", "nb"}:
        run.token("nn", match[0])
        return
    run.token(kind, match[0])
    if kind == "kd":
        run.goto("declared_name")
    else:
        run.pop()


STATES: States = {
    "root": (
        include("whitespace"),
        (r"'.'", "sc"),
        (r'"[^"\n]*+', "s2", "string"),
        (rf"{_NUM}\.{_NUM}{_EXP}", "mf"),
        (rf"{_NUM}#{_XNUM}\.{_XNUM}#{_EXP}", "mf"),
        (rf"2#[01](?:_?[01])*+#{_EXP}", "mb"),
        (rf"8#[0-7](?:_?[0-7])*+#{_EXP}", "mo"),
        (rf"16#(?:{_XNUM})?#{_EXP}", "mh"),
        (rf"{_NUM}#{_XNUM}#{_EXP}", "mi"),
        (rf"{_NUM}#\w++#", "err"),
        (rf"{_NUM}{_EXP}", "mi"),
        (r"'", "p", "attribute"),
        (rf"<<{_ID}>>", "nl"),
        (r"(?i:^(?:(limited)(\s++))?(?:(private)(\s++))?(with)\b)", ("kn", "", "kn", "", "kn"), "units"),
        (r"[+*/&<=>|]|-|\.\.|:=", "o"),
        (r"[.,:;()]", "p"),
        (_ID, _name),
        (rf"(?:{_CONNECTOR}|{LETTER})(?:{_CONNECTOR}|{LETTER}|(?u:\d))*+", "err"),
    ),
    "whitespace": ((r"\s++", ""), (r"--.*", "c1")),
    "string": (
        (r'[^"\n]++', "s2"),
        (r'""', "se"),
        (r'"', "s2", POP),
        (r"\n", "err", POP),
    ),
    "attribute": (
        include("whitespace"),
        (_ID, "na", POP),
        (r"", "", POP),
    ),
    "declared_name": (
        include("whitespace"),
        (r"(?i:body)\b", "kd"),
        (rf"({_ID})(\.)", ("nn", "p")),
        (rf'{_ID}|"(?:and|or|xor|/?=|<=?|>=?|\+|–|&\|/|mod|rem|\*?\*|abs|not)"', "nf", POP),
        (r"", "", POP),
    ),
    "units": (
        include("whitespace"),
        (_ID, _unit),
        (r"[.,]", "p"),
        (r"", "", POP),
    ),
}

GRAMMAR = Grammar("ada", STATES)
