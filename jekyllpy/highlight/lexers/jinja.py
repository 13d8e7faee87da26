"""Jinja and Django templates within another language, HTML by default; the states serve Twig with its own words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Action, Grammar, Rule, States, by_word, include, word_set
from jekyllpy.highlight.patterns import quoted_line
from jekyllpy.highlight.registry import find_lexer, load_lexer


@dataclass(slots=True)
class Memory:
    """The run of the text around the tags."""

    parent: Feedable


def start(run: Run[Memory]) -> Memory:
    return Memory(run.child(find_lexer(run.lexer.options.get("parent", "")) or load_lexer("html")))


def _text(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.parent.feed(match[0])


def _verbatim(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "cp", "", "k", "", "cp")
    run.push(match[3])


def _end(name: str) -> tuple[Rule, ...]:
    return (
        (rf"(\{{%-?)(\s*+)({name})(\s*+)(-?%\}})", ("cp", "", "k", "", "cp"), POP),
        (r"[^{]++", ""),
        (r"\{", ""),
    )


def states(word: Action) -> States:
    """Return the states with an action for the words of a statement."""
    return {
        "root": (
            (r"\{#", "c", "comment"),
            (r"##.*", "c"),
            (r"(\{%-?)(\s*+)(raw|verbatim)(\s*+)(-?%\})", _verbatim),
            (r"\{%", "cp", "statement"),
            (r"\{\{", "cp", "expression"),
            (r"(?s).+?(?=\\|\{\{|\{%|\{#|##)|.+", _text),
        ),
        "filter": ((r"(\|\s*+)(\w++)", ("o", "nf")),),
        "function": ((r"(\w++)(\()", ("nf", "p")),),
        "text": ((r"\s++", ""),),
        "literal": (
            (quoted_line('"'), "s2"),
            (quoted_line("'"), "s1"),
            (r"\d+(?=\}\s)", "m"),
            (r"\+|-|\*|//?|=", "o"),
            (r"<=?|>=?|!=", "o"),
            (r"[,\[\]()]", "p"),
        ),
        "comment": (
            (r"[^#]++", "c"),
            (r"#\}", "c", POP),
            (r"#", "c"),
        ),
        "expression": (
            (r"\w++\.?", "nv"),
            include("filter"),
            include("function"),
            include("literal"),
            include("text"),
            (r"%\}|\}\}", "cp", POP),
        ),
        "statement": (
            (r"\w++\.?", word),
            include("filter"),
            include("function"),
            include("literal"),
            include("text"),
            (r"%\}", "cp", POP),
        ),
        "raw": _end("endraw"),
        "verbatim": _end("endverbatim"),
    }


_KEYWORDS = word_set(
    """as context do else extends from ignore missing import include reversed recursive scoped autoescape endautoescape
    block endblock call endcall filter endfilter for endfor if endif macro endmacro set endset trans endtrans with
    endwith without"""
)
_TESTS = word_set(
    """callable defined divisibleby equalto escaped even iterable lower mapping none number odd sameas sequence string
    undefined upper"""
)

GRAMMAR = Grammar(
    "jinja",
    states(
        by_word(
            "nv",
            k=_KEYWORDS,
            kp=word_set("true false none True False None"),
            ow=word_set("is in and or not"),
            nb=_TESTS,
        )
    ),
    start,
)
