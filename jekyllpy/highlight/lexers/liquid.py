"""Liquid templates; the text around the tags stays plain."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Action, Grammar, Rule, States, include


def _leave(*kinds: str) -> Action:
    """Return the action at the end of a tag, whatever it is in: back to the text."""

    def leave(run: Run[None], match: re.Match[str]) -> None:
        run.groups(match, *kinds)
        run.reset_stack()

    return leave


def _end_line(run: Run[None], match: re.Match[str]) -> None:
    """Within a liquid tag a line is a tag of its own."""
    run.token("w", match[0])
    if run.is_in("liquid"):
        while run.stack[-1].name != "liquid":
            run.pop()


def _cycle(run: Run[None], match: re.Match[str]) -> None:
    name = match[3] or ""
    kind = "s1" if re.search("'[^']*'", name) else "s2" if re.search('"[^"]*"', name) else "na"
    run.groups(match, "nt", "w", kind, "w", "p", "w")
    run.push("tag_args")


_FILTERS: Rule = (r"(\|)(\s*+)", ("p", "w"), ("filters", "filter"))
_EMBEDDED: Rule = (r"\{\{-?", "cp", "output_embed")

STATES: States = {
    "root": (
        (r"[^{]++", ""),
        (r"(\{%-?)(\s*+)", ("cp", "w"), "logic"),
        (r"(\{\{-?)(\s*+)", ("cp", "w"), "output"),
        (r"\{", ""),
    ),
    "end_logic": (
        (r"(\s*+)(-?%\})", _leave("w", "cp")),
        (r"\n\s*+", _end_line),
        include("whitespace"),
    ),
    "end_output": ((r"(\s*+)(-?\}\})", _leave("w", "cp")),),
    "liquid": (include("end_logic"), include("logic")),
    "logic": (
        (r"liquid\b", "nt", "liquid"),
        (r"(?:if|elsif|unless|case)\b", "nt", "condition"),
        (r"when\b", "nt", "value"),
        (r"(?:else|ifchanged|end\w+)\b", "nt", "end_logic"),
        (r"(?:break|continue)\b", "kr", "end_logic"),
        (r"(for|tablerow)(\s++)(\S++)(\s++)(in)(\s++)", ("nt", "w", "nv", "w", "nt", "w"), "iteration_args"),
        (r"(capture|(?:in|de)crement)(\s++)([a-zA-Z_](?:\w|-(?!%))*+)", ("nt", "w", "nv"), "end_logic"),
        (r"(comment)(\s*+)(-?%\})", ("nt", "w", "cp"), "comment"),
        (r"(raw)(\s*+)(-?%\})", ("nt", "w", "cp"), "raw"),
        (r"(?:assign|echo)\b", "nt", "assign"),
        (r"(include|render)(\s++)([/\w-]+(?:\.[\w-]+)+\b)?", ("nt", "w", ""), "include"),
        (r"""(cycle)(\s++)(?:([\w-]++|'[^']*'|"[^"]*")(\s*+)(:))?(\s*+)""", _cycle),
        (r"\w+\b", "nt", "block_args"),
        include("end_logic"),
    ),
    "output": (
        _FILTERS,
        include("end_output"),
        include("static"),
        include("variable"),
    ),
    "condition": (
        (r"[=!]=|[<>]=?", "o"),
        (r"(?:and|or|contains)\b", "ow"),
        include("value"),
    ),
    "value": (include("end_logic"), include("static"), include("variable")),
    "iteration_args": (
        (r"(?:reversed|continue)\b", "na"),
        (r"\(", "p", "range"),
        include("tag_args"),
    ),
    "block_args": (_EMBEDDED, _FILTERS, include("tag_args")),
    "tag_args": (include("end_logic"), include("args")),
    "comment": (
        (r"[^{]++", "c"),
        (r"(\{%-?)(\s*+)(endcomment)(\s*+)(-?%\})", _leave("cp", "w", "nt", "w", "cp")),
        (r"\{", "c"),
    ),
    "raw": (
        (r"[^{]++", ""),
        (r"(\{%-?)(\s*+)(endraw)(\s*+)(-?%\})", _leave("cp", "w", "nt", "w", "cp")),
        (r"\{", ""),
    ),
    "assign": ((r"=", "o"), (r"\(", "p", "range"), _FILTERS, include("value")),
    "include": (_EMBEDDED, (r"(?:with|for|as)\b", "kr"), include("tag_args")),
    "output_embed": (
        (r"(\|)(\s*+)([a-zA-Z_](?:\w|-(?!\}))*+)", ("p", "w", "nf")),
        (r"-?\}\}", "cp", POP),
        include("args"),
    ),
    "range": (
        (r"\.\.", "p"),
        (r"\)", "p", POP),
        include("whitespace"),
        include("number"),
        include("variable"),
    ),
    "filters": (
        (r"(\|)(\s*+)", ("p", "w"), "filter"),
        include("end_logic"),
        include("end_output"),
        include("args"),
    ),
    "filter": (
        (r"[a-zA-Z_](?:\w|-(?![%}]))*+", "nf", POP),
        include("whitespace"),
    ),
    "args": (
        include("static"),
        (r"([a-zA-Z_][\w-]*+)(\s*+)([=:])", ("na", "w", "o")),
        include("variable"),
    ),
    "static": (
        (r"(?:false|true|nil)\b", "kc"),
        (r"'[^']*'", "s1"),
        (r'"[^"]*"', "s2"),
        (r"[,:]", "p"),
        include("whitespace"),
        include("number"),
    ),
    "whitespace": (
        (r"\s++", "w"),
        (r"#.*?(?=$|-?[}%]\})", "c"),
    ),
    "number": (
        (r"-", "o"),
        (r"\d++\.\d++", "mf"),
        (r"\d++", "mi"),
    ),
    "variable": (
        (r"(\.)(\s*+)(first|last|size)\b(?![?!/])", ("p", "w", "nf")),
        (r"\.(?= *\w)|\[|\]", "p"),
        (r"(?:empty|blank|(?:for|tablerow)loop\.(?:parentloop\.)*\w+)\b(?![?!/])", "nb"),
        (r"[a-zA-Z_][\w-]*\b-?(?![?!/])", "nv"),
        (r"\S++", ""),
    ),
}

GRAMMAR = Grammar("liquid", STATES)
