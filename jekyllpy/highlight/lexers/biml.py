"""BIML: XML with C# in it."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States
from jekyllpy.highlight.lexers import xml
from jekyllpy.highlight.registry import load_lexer


def _csharp(run: Run[None], match: re.Match[str]) -> bool | None:
    """Take the code up to the white space before the closing bracket."""
    end = run.find_text("#>", match.end())
    if end < 0:
        return False
    code = run.text[match.start() : end].rstrip(" \t\n\r\f\v") or match[0]
    run.delegate(load_lexer("csharp"), code)
    run.pos = match.start() + len(code)
    return None


STATES: States = {
    **xml.STATES,
    "root": (
        (r"<#@\s*+", "nt", "directive_tag"),
        (r"<#=?\s*+", "nt", "directive_as_csharp"),
        *xml.STATES["root"],
    ),
    "directive_as_csharp": (
        (r"\s*+#>\s*+", "nt", POP),
        (r"(?s).", _csharp),
    ),
    "directive_tag": (
        (r"\s++", ""),
        (r"[\w.:-]++\s*+=", "na", "attr"),
        (r"\w++\s*+", "na"),
        (r"/?\s*+#>", "nt", POP),
    ),
}

GRAMMAR = Grammar("biml", STATES)
