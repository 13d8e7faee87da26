"""GraphQL."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Action, Grammar, States, goto, include, until
from jekyllpy.highlight.patterns import quoted
from jekyllpy.highlight.registry import load_lexer

_NAME = r"[_A-Za-z][_0-9A-Za-z]*\b"


def _closing(*outer: str) -> Action:
    """Return the action of a closing bracket that ends the state around it too, if that is one of the given."""

    def close(run: Run[None], match: re.Match[str]) -> None:
        run.token("p", match[0])
        run.pop()
        if run.stack[-1].name in outer:
            run.pop()

    return close


def _value(kind: str) -> Action:
    """Return the action of a value, after which a list may go on and nothing else."""

    def emit(run: Run[None], match: re.Match[str]) -> None:
        run.token(kind, match[0])
        if run.stack[-1].name != "list":
            run.pop()

    return emit


def _description(run: Run[None], text: str) -> None:
    run.token("s2", '"""')
    run.token("w", "\n")
    run.delegate(load_lexer("markdown"), text[4:-4])
    run.token("w", "\n")
    run.token("s2", '"""')


STATES: States = {
    "root": (
        (r"(?:query|mutation|subscription)\b", "k", "query_definition"),
        (r"\{", "p", ("query_definition", "selection_set")),
        (r"fragment\b", "k", "fragment_definition"),
        (r"scalar\b", "k", "value"),
        (r"(?:type|interface|enum|input|schema)\b", "k", "type_definition"),
        (r"union\b", "k", "union_definition"),
        (r"extend\b", "k"),
        include("basic"),
        until(r'"""\n', r'\n"""', _description),
    ),
    "basic": (
        (r"\s++", "w"),
        (r"#.*$", "c"),
        (r"[!,]", "p"),
    ),
    "has_directives": (
        (r"(@[_A-Za-z][_0-9A-Za-z]*+)(\s*+)(\()", ("k", "w", "p"), "arguments"),
        (rf"@{_NAME}", "k"),
    ),
    "fragment_definition": ((r"on\b", "k"), include("query_definition")),
    "query_definition": (
        include("has_directives"),
        (_NAME, "n"),
        (r"\(", "p", "variable_definitions"),
        (r"\{", "p", "selection_set"),
        include("basic"),
    ),
    "type_definition": (
        (r"implements\b", "k"),
        (_NAME, "n"),
        (r"\(", "p", "variable_definitions"),
        (r"\{", "p", "type_definition_set"),
        include("basic"),
    ),
    "union_definition": (
        (_NAME, "n"),
        (r"=", "p", "union_definition_variant"),
        include("basic"),
    ),
    "union_definition_variant": (
        (_NAME, "n", goto("union_definition_pipe")),
        include("basic"),
    ),
    "union_definition_pipe": (
        (r"\|", "p", goto("union_definition_variant")),
        (r"(?![|\s#])", "", (POP, POP)),
        include("basic"),
    ),
    "type_definition_set": (
        (r"\}", "p", (POP, POP)),
        (r"([_A-Za-z][_0-9A-Za-z]*+)(\s*+)(\()", ("n", "w", "p"), "variable_definitions"),
        (_NAME, "n"),
        (r":", "p", "type_names"),
        include("basic"),
    ),
    "arguments": (
        (r"\)", "p", POP),
        (_NAME, "n"),
        (r":", "p", "value"),
        include("basic"),
    ),
    "variable_definitions": (
        (r"\)", "p", POP),
        (rf"\${_NAME}", "nv"),
        (_NAME, "n"),
        (r":", "p", "type_names"),
        (r"=", "p", "value"),
        include("basic"),
    ),
    "type_names": (
        (r"(?:Int|Float|String|Boolean|ID)\b", "nb", POP),
        (_NAME, "n", POP),
        (r"\[", "p", "type_name_list"),
        include("basic"),
    ),
    "type_name_list": (
        (r"(?:Int|Float|String|Boolean|ID)\b", "nb"),
        (_NAME, "n"),
        (r"\]", "p", (POP, POP)),
        include("basic"),
    ),
    "selection_set": (
        include("has_directives"),
        (r"\}", _closing("query_definition", "fragment_definition")),
        (r"([_A-Za-z][_0-9A-Za-z]*+)(\s*+)(\()", ("n", "w", "p"), "arguments"),
        (r"([_A-Za-z][_0-9A-Za-z]*+)(\s*+)(:)", ("n", "w", "p")),
        (_NAME, "n"),
        (r"(\.\.\.)(\s++)(on)\b", ("p", "w", "k")),
        (r"\.\.\.", "p"),
        (r"\{", "p", "selection_set"),
        include("basic"),
    ),
    "list": ((r"\]", _closing("value")), include("value")),
    "object": (
        (r"\}", _closing("value")),
        (r"([_A-Za-z][_0-9A-Za-z]*+)(\s*+)(:)", ("n", "w", "p"), "value"),
        include("basic"),
    ),
    "value": (
        until(r'"""', r'"""', "s2"),
        (rf"\${_NAME}", _value("nv")),
        (r"(?:true|false|null)\b", _value("kc")),
        (r"[+-]?[0-9]++\.[0-9]++(?:[eE][+-]?[0-9]+)?", _value("mf")),
        (r"[+-]?[1-9][0-9]*+(?:[eE][+-]?[0-9]+)?", _value("mi")),
        (quoted('"'), _value("s2")),
        (_NAME, _value("n")),
        (r"\{", "p", "object"),
        (r"\[", "p", "list"),
        include("basic"),
    ),
}

GRAMMAR = Grammar("graphql", STATES)
