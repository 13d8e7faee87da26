"""Handlebars and Mustache within another language, HTML by default."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, until
from jekyllpy.highlight.patterns import quoted_line
from jekyllpy.highlight.registry import find_lexer, load_lexer

_ID = r"[\w$-]++"


@dataclass(slots=True)
class Memory:
    """The run of the text around the tags."""

    parent: Feedable


def start(run: Run[Memory]) -> Memory:
    return Memory(run.child(find_lexer(run.lexer.options.get("parent", "")) or load_lexer("html")))


def _text(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.parent.feed(match[0])


def _text_before_tag(run: Run[Memory], match: re.Match[str]) -> None:
    """A tag stands for the value of the attribute it comes after."""
    parent = run.memory.parent
    parent.feed(match[0])
    if isinstance(parent, Run) and parent.stack[-1].name == "attr":
        parent.pop()


STATES: States = {
    "root": (
        (r"\\\{+", _text),
        (r"\{\{!--", "c", "comment"),
        until(r"\{\{!", r"\}\}", "c", stop=r"\n"),
        (r"\{\{\{?", "k", ("stache", "open_sym")),
        (r"(?s).+?(?=\\|\{\{)", _text_before_tag),
        (r"(?s).+", _text),
    ),
    "comment": (
        (r"\{\{", "c", "comment"),
        (r"\}\}", "c", POP),
        (r"[^{}]++", "c"),
        (r"[{}]", "c"),
    ),
    "stache": (
        (r"\}\}\}?", "k", POP),
        (r"\|", "p"),
        (r"~", "k"),
        (r"\s++", ""),
        (r"=", "o"),
        (r"[\[\]()]", "p"),
        (r"[.](?=[}\s])", "nv"),
        (r"[.][.]", "nv"),
        (r"[/.]", "p"),
        (quoted_line('"'), "s2"),
        (quoted_line("'"), "s1"),
        (r"\d+(?=\}\s)", "m"),
        (r"(?:true|false)(?=[}\s])", "kc"),
        (r"else(?=[}\s])", "k"),
        (r"this(?=[}\s])", "bp"),
        (rf"@{_ID}", "na"),
        (_ID, "nv"),
    ),
    "open_sym": (
        (r"[#/]", "k", goto("block_name")),
        (r"[>^&~]", "k"),
        (r"", "", POP),
    ),
    "block_name": (
        (r"if(?=[}\s])", "k"),
        (_ID, "nn", POP),
        (r"", "", POP),
    ),
}

GRAMMAR = Grammar("handlebars", STATES, start)
