"""Cython and Pyrex: Python with C's types."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include, word_set
from jekyllpy.highlight.lexers import python

_KEYWORDS = python.KEYWORDS | word_set("by fused gil nogil")
_RESERVED = word_set("public readonly extern api inline enum union")
_ID = r"[a-zA-Z_]\w*+"
_DOTTED = r"[a-zA-Z_.][\w.]*+"


@dataclass(slots=True)
class Memory(python.Memory):
    """Also how far the definitions at hand are indented, 0 where it does not show yet."""

    indentation: int = 0


def start(run: Run[Memory]) -> Memory:
    return Memory()


def _type(run: Run[Memory], match: re.Match[str]) -> None:
    word = match[0]
    if word in _KEYWORDS:
        run.token("k", word)
        run.pop()
    elif word == "def":
        run.token("k", word)
        run.goto("funcname")
    elif word in ("struct", "class"):
        run.token("kr", word)
        run.goto("classname")
    elif word in _RESERVED:
        run.token("kr", word)
    else:
        run.token("kt", word)
        run.pop()


def _indent(run: Run[Memory], match: re.Match[str]) -> None:
    memory, width = run.memory, len(match[0])
    run.token("", match[0])
    run.goto("c_start")
    if not memory.indentation:
        memory.indentation = width
    elif memory.indentation > width:
        memory.indentation = 0
        run.pop(2)


def _outdent(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.indentation = 0
    run.reset_stack()


STATES: States = {
    **python.STATES,
    "root": (
        (r"cp?def|ctypedef", "k", ("c_definitions", "c_start")),
        (rf"(from)({python.SPACES})({_DOTTED})({python.SPACES})(cimport)", ("kn", "", "nn", "", "kn")),
        (rf"(cimport)(\s++)({_DOTTED})", ("kn", "", "nn")),
        (rf"(struct)({python.SPACES})", ("k", ""), "classname"),
        (rf"{_ID}(?=\()", python.name("nf", _KEYWORDS)),
        (r"[(,]", "p", "c_start"),
        *python.STATES["root"],
    ),
    "name": ((python.ID, python.name("n", _KEYWORDS)),),
    "classname": ((python.SPACES, ""), *python.STATES["classname"]),
    "funcname": ((python.SPACES, ""), *python.STATES["funcname"]),
    # What may be types.
    "c_start": (
        (r"[^\S\n]++", ""),
        (r"cp?def|ctypedef", "k"),
        (r"(?:un)?signed", "kt"),
        (rf"{_ID}(?=\*|[ \t]*+\[|[ \t]++\w)", _type),
        (r"", "", POP),
    ),
    "c_definitions": ((r"\n", "", "c_indent"), include("root")),
    # Whether the line still belongs to the definitions above.
    "c_indent": ((r"[ \t]++", _indent), (r"", _outdent)),
}

GRAMMAR = Grammar("cython", STATES, start)
