"""PostScript."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, compile_pattern, reaching, word_set

_DELIMITER = r"()<>\[\]{}/%\s"
# Rouge: a word counts only where a delimiter follows, which the end of the text is not.
_WORD = rf"[^{_DELIMITER}]++(?P<hit>(?=[{_DELIMITER}]))?"

_BUILTINS = word_set("""abs add aload arc arcn array atan begin bind ceiling charpath clip closepath concat concatmatrix
    copy cos currentlinewidth currentmatrix currentpoint curveto cvi cvs def defaultmatrix dict dictstackoverflow
    div dtransform dup end exch exec exit exp fill findfont floor get getinterval grestore gsave identmatrix idiv
    idtransform index invertmatrix itransform length lineto ln load log loop matrix mod moveto mul neg newpath
    pathforall pathbbox pop print pstack put quit rand rangecheck rcurveto repeat restore rlineto rmoveto roll
    rotate round run save scale scalefont setdash setfont setgray setlinecap setlinejoin setlinewidth setmatrix
    setrgbcolor shfill show showpage sin sqrt stack stringwidth stroke strokepath sub syntaxerror transform
    translate truncate typecheck undefined undefinedfilename undefinedresult""")
_RESERVED = word_set("eq ne ge gt le lt and or not if ifelse for forall")
_NUMBER = r"[-+]?(?:[0-9]++\.?|[0-9]*+\.[0-9]++|[0-9]++\.[0-9]*+)(?:[eE][0-9]++)?"
_IS_BASED = compile_pattern(rf"[0-9]++\#{_NUMBER}").fullmatch
_IS_NUMBER = compile_pattern(_NUMBER).fullmatch


def _word(run: Run[None], match: re.Match[str]) -> None:
    run.token(_kind(match[0]), match[0])


def _kind(word: str) -> str:
    if word in _BUILTINS:
        return "nb"
    if word in _RESERVED:
        return "kr"
    if word in ("false", "true"):
        return "kc"
    return "mo" if _IS_BASED(word) else "mf" if _IS_NUMBER(word) else "nf"


STATES: States = {
    "root": (
        (r"^%!.+$", "cp"),
        (r"%%.*$", "cs"),
        (r"%.*$", "c1"),
        (r"\(", "s", "stringliteral"),
        (rf"/[^{_DELIMITER}]++(?=[{_DELIMITER}])", "nv"),
        (r"[{}<>\[\]]", "p"),
        reaching(_WORD, _word),
        (r"\s++", ""),
    ),
    "stringliteral": (
        (r"[^()\\]++", "s"),
        (r"\\", "se", "escape"),
        (r"\(", "s", "stringliteral"),
        (r"\)", "s", POP),
    ),
    "escape": ((r"[0-8]{3}|[nrtbf\\()]", "se", POP),),
}

GRAMMAR = Grammar("postscript", STATES)
