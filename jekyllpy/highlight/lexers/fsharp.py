"""F#."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, by_word, include, word_set
from jekyllpy.highlight.lexers import ocaml
from jekyllpy.highlight.lexers.ocaml import UPPER_ID

_ID = r"(?:[a-zA-Z][\w']*+|``[^`\n\r\t]+``)"
_KEYWORDS = word_set("""abstract and as assert base begin class default delegate do done downcast downto elif
    else end exception extern false finally for fun function global if in inherit inline interface internal lazy let
    let! match member module mutable namespace new not null of open or override private public rec return return!
    select static struct then to true try type upcast use use! val void when while with yield yield! sig atomic break
    checked component const constraint constructor continue eager event external fixed functor include method mixin
    object parallel process protected pure sealed tailcall trait virtual volatile""")
_PUNCTUATION = word_set(
    """!= # & && ( ) * \\\\+ , - -. -> . .. : :: := :> ; ;; < <- = > >] >} ? ?? [ [< [> [| ] _ ` { {< | |] } ~ |> <|
    <>"""
)


def _operator(run: Run[None], match: re.Match[str]) -> None:
    run.token("p" if match[0] in _PUNCTUATION else "o", match[0])


STATES: States = {
    **ocaml.STRINGS,
    **ocaml.COMMENT,
    **ocaml.LITERALS,
    "root": (
        (r"\s++", ""),
        (r"false|true|[(][)]|\[\]", "bp"),
        (rf"{UPPER_ID}(?=\s*+[.])", "nn", "dotted"),
        (UPPER_ID, "nc"),
        (r"[(][*](?![)])", "c", "comment"),
        (r"//.*$", "c1"),
        (_ID, by_word("n", k=_KEYWORDS, ow=ocaml.WORD_OPERATORS, kt=ocaml.PRIMITIVES)),
        (r"[\[\];,{}_()!$%&*+./:<=>?@^|~#-]++", _operator),
        include("literals"),
        (rf"[~?]{_ID}", "nv"),
    ),
    "dotted": (
        (r"\s++", ""),
        (r"[.]", "p"),
        (rf"{UPPER_ID}(?=\s*+[.])", "nn"),
        (UPPER_ID, "nc", POP),
        (_ID, "n", POP),
        (r"\[", "p", POP),
    ),
}

GRAMMAR = Grammar("fsharp", STATES)
