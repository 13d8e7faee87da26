"""Graphviz's graphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include, until
from jekyllpy.highlight.patterns import quoted
from jekyllpy.highlight.registry import load_lexer


@dataclass(slots=True)
class Memory:
    """The run of the HTML in labels."""

    html: Feedable


def start(run: Run[Memory]) -> Memory:
    return Memory(run.child(load_lexer("html")))


def _html(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.html.feed(match[0])


def _html_tag(run: Run[Memory], text: str) -> None:
    run.memory.html.feed(text)


def _open_html(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("p", match[0])
    run.memory.html.reset()


STATES: States = {
    "root": (
        include("comments_and_whitespace"),
        (r"(?i)(?:strict|graph|digraph|subgraph|node|edge)\b", "k"),
        (r"[{};:=]", "p"),
        (r"-[->]", "o"),
        (r"\[", "o", "a_list"),
        include("ID"),
    ),
    "comments_and_whitespace": (
        (r"\s++", ""),
        (r"#.*", "c1"),
        (r"//.*$", "c1"),
        until(r"/(?:\\\n)?[*]", r"[*](?:\\\n)?/", "cm"),
    ),
    "html": (
        (r"[^<>]++", _html),
        until(r"(?s)<.", ">", _html_tag),
        (r">", "p", POP),
    ),
    "ID": (
        (r"([a-zA-Z][a-zA-Z_0-9]*+)(\s*+)(=)", ("n", "", "p")),
        (r"[a-zA-Z][a-zA-Z_0-9]*+", "nv"),
        (r"[0-9]*\.[0-9]+", "mf"),
        (r"[0-9]++", "mi"),
        (quoted('"'), "s2"),
        (r"<", _open_html, "html"),
    ),
    "a_list": (
        include("comments_and_whitespace"),
        include("ID"),
        (r"[=;,]", "p"),
        (r"\]", "o", POP),
    ),
}

GRAMMAR = Grammar("dot", STATES, start)
