"""HTML, with the scripts and styles in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, reaching, until
from jekyllpy.highlight.patterns import LETTER_
from jekyllpy.highlight.registry import load_lexer

_NAME = rf"(?:{LETTER_}|[:-])(?u:[\w:.·-])*+"


@dataclass(slots=True)
class Memory:
    """The run inside the script or style element that is open."""

    embedded: Feedable | None = None


def start(run: Run[Memory]) -> Memory:
    return Memory()


def _open(run: Run[Memory], match: re.Match[str]) -> None:
    """Begin a script or style element: its tag first, then its content in its own language."""
    run.token("nt", match[0])
    element = match[1]
    run.memory.embedded = run.child(load_lexer("javascript" if element == "script" else "css"))
    run.push(f"{element}_content")
    run.push("tag")


def _embedded(run: Run[Memory], match: re.Match[str]) -> None:
    if run.memory.embedded:
        run.memory.embedded.feed(match[0])


STATES: States = {
    "root": (
        (r"[^<&]++", ""),
        until(r"&", ";", "ni", stop=r"\s"),
        until(r"(?i)<!DOCTYPE ", ">", "cp"),
        until(r"<!\[CDATA\[", r"\]\]>", "cp"),
        (r"<!--", "c", "comment"),
        until(r"<\?", r"\?>", "cp"),
        (r"<\s*+(script|style)\s*+", _open),
        (r"</", "nt", "tag_end"),
        (r"<", "nt", "tag_start"),
    ),
    "tag_end": (
        include("tag_end_end"),
        (_NAME, "nt", goto("tag_end_end")),
    ),
    "tag_end_end": (
        (r"\s++", ""),
        (r">", "nt", POP),
    ),
    "tag_start": (
        (r"\s++", ""),
        (_NAME, "nt", goto("tag")),
        (r"", "", goto("tag")),
    ),
    "comment": (
        (r"[^-]++", "c"),
        (r"-->", "c", POP),
        (r"-", "c"),
    ),
    "tag": (
        (r"\s++", ""),
        (
            *reaching(rf"(?:{LETTER_}|[:\[\]()*.-])(?u:[\w:.·\[\]()*-])*+(?:\s*+(?P<hit>=)\s*+)?", "na"),
            "attr",
        ),
        (rf"(?:{LETTER_}|[:*#-])(?u:[\w:.·*#-])*+", "na"),
        (r"/?\s*+>", "nt", POP),
    ),
    "attr": (
        (r'"', "s", goto("dq")),
        (r"'", "s", goto("sq")),
        (r"[^\s>]++", "s", POP),
    ),
    "dq": ((r'"', "s", POP), (r'[^"]++', "s")),
    "sq": ((r"'", "s", POP), (r"[^']++", "s")),
    "script_content": (
        (r"[^<]++", _embedded),
        (r"<\s*+/\s*+script\s*+>", "nt", POP),
        (r"<", _embedded),
    ),
    "style_content": (
        (r"[^<]++", _embedded),
        (r"<\s*+/\s*+style\s*+>", "nt", POP),
        (r"<", _embedded),
    ),
}

GRAMMAR = Grammar("html", STATES, start)
