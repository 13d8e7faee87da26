"""Svelte components: HTML with expressions in braces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, until
from jekyllpy.highlight.lexers import html
from jekyllpy.highlight.registry import load_lexer


@dataclass(slots=True)
class Memory(html.Memory):
    """The run of the expressions, besides HTML's own."""

    expression: Feedable | None = None


def start(run: Run[Memory]) -> Memory:
    return Memory(expression=run.child(load_lexer("javascript")))


def _feed(run: Run[Memory], text: str) -> None:
    if run.memory.expression:
        run.memory.expression.feed(text)


def _expression(run: Run[Memory], match: re.Match[str]) -> None:
    _feed(run, match[0])


def _await(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("k", match[1])
    _feed(run, match[2])
    run.token("k", match[3])
    run.token("", match[4])
    _feed(run, match[5])


STATES: States = {
    **html.STATES,
    "root": (
        (r"([^<&{]*+)(\{)(\s*+)", ("", "si", ""), "template"),
        *html.STATES["root"],
    ),
    "tag": (
        (r"(\{)(\s*+)([a-zA-Z0-9_]++)(\s*+)(\})", ("si", "", "nv", "", "si"), POP),
        *html.STATES["tag"],
    ),
    "attr": ((r"\{", "si", goto("template")), *html.STATES["attr"]),
    "dq": (include("template_start"), *html.STATES["dq"]),
    "sq": (include("template_start"), *html.STATES["sq"]),
    "template_start": ((r"\s*+\{\s*+", "si", "template"),),
    "template": (
        (r"\}", "si", POP),
        until(r"\{", r"(?<!\\)\}+", _feed, stop=r"\n"),
        (r"@(?:debug|html)\b", "k"),
        (r"(#await)(.*)(then|catch)(\s+)(\w+)", _await),
        (r"[#/](?:await|each|if|key)\b", "k"),
        (r"(:else)(\s++)(if)?\b", ("k", "", "k")),
        (r":?(?:catch|then)\b", "k"),
        (r"[^{}]++", _expression),
    ),
}

GRAMMAR = Grammar("svelte", STATES, start)
