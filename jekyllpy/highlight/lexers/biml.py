"""BIML: XML with C# in it."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States
from jekyllpy.highlight.lexers import xml
from jekyllpy.highlight.registry import load_lexer


def _csharp(run: Run[None], match: re.Match[str]) -> None:
    run.delegate(load_lexer("csharp"), match[0])


STATES: States = {
    **xml.STATES,
    "root": (
        (r"<#@\s*+", "nt", "directive_tag"),
        (r"<#=?\s*+", "nt", "directive_as_csharp"),
        *xml.STATES["root"],
    ),
    "directive_as_csharp": (
        (r"\s*+#>\s*+", "nt", POP),
        (r"(?s).+?(?=\s*#>)", _csharp),
    ),
    "directive_tag": (
        (r"\s++", ""),
        (r"[\w.:-]++\s*+=", "na", "attr"),
        (r"\w++\s*+", "na"),
        (r"/?\s*+#>", "nt", POP),
    ),
}

GRAMMAR = Grammar("biml", STATES)
