"""JSP: Java and tags within another language, HTML by default."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, reaching
from jekyllpy.highlight.registry import find_lexer, load_lexer

_DIRECTIVES = "page|include|taglib"
_ACTIONS = "scriptlet|declaration|expression"


@dataclass(slots=True)
class Memory:
    """The runs of the text and of the Java in it, each going on over the pieces."""

    parent: Feedable
    java: Feedable


def start(run: Run[Memory]) -> Memory:
    parent = find_lexer(run.lexer.options.get("parent", "")) or load_lexer("html")
    return Memory(run.child(parent), run.child(load_lexer("java")))


def _text(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.parent.feed(match[0])


def _java(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.java.feed(match[0])


STATES: States = {
    "root": (
        (r"<%--", "c", "jsp_comment"),
        (rf"<%@\s*+(?:{_DIRECTIVES})\s*+", "nt", "jsp_directive"),
        (rf"<jsp:directive\.(?:{_DIRECTIVES})", "nt", "jsp_directive2"),
        (rf"<jsp:(?:{_ACTIONS})>", "nt", "jsp_expression"),
        (r"<[a-zA-Z]*+:[a-zA-Z]*+\s*+", "nt", "jsp_tag"),
        (r"</[a-zA-Z]*+:[a-zA-Z]*+>", "nt"),
        (r"<%[!=]?", "nt", "jsp_expression2"),
        (r"(?s).+?(?=<%|</?[a-zA-Z]*+:)", _text),
        (r"(?s).+", _text),
    ),
    "jsp_comment": ((r"--%>", "c", POP), (r"(?s).", "c")),
    "jsp_directive": (
        (r"%>", "nt", POP),
        include("attributes"),
        (r"(?s).+?(?=%>)", _text),
    ),
    "jsp_directive2": (
        (r"/>", "nt", POP),
        include("attributes"),
        (r"(?s).+?(?=/>)", _text),
    ),
    "jsp_expression": (
        (rf"</jsp:(?:{_ACTIONS})>", "nt", POP),
        include("attributes"),
        (r"[^</]++", _java),
    ),
    "jsp_expression2": (
        (r"%>", "nt", POP),
        (r"[^%>]++", _java),
    ),
    "jsp_tag": (
        (r"/?>", "nt", POP),
        include("attributes"),
        (r"(?s).+?(?=/?>)", _text),
    ),
    "attributes": ((*reaching(r"\s*+[a-zA-Z0-9_:-]++(?:\s*+(?P<hit>=)\s*+)?", "na"), "attr"),),
    "attr": (
        (r'"', "s", goto("double_quotes")),
        (r"'", "s", goto("single_quotes")),
        (r"[^\s>]++", "s", POP),
    ),
    "double_quotes": (
        (r'"', "s", POP),
        (r"\$\{", "si", "jsp_interp"),
        (r'[^"]++', "s"),
    ),
    "single_quotes": (
        (r"'", "s", POP),
        (r"\$\{", "si", "jsp_interp"),
        (r"[^']++", "s"),
    ),
    "jsp_interp": (
        (r"\}", "si", POP),
        (r"'", "l", "jsp_interp_literal_start"),
        (r"[^'}]++", _java),
    ),
    "jsp_interp_literal_start": ((r"'", "l", POP), (r"[^']++", "l")),
}

GRAMMAR = Grammar("jsp", STATES, start)
