"""sed scripts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run, StateLexer
from jekyllpy.highlight.grammar import POP, Grammar, States, goto, include, until

_REGEX = StateLexer(
    Grammar(
        "sed",
        {
            "root": (
                (r"\\.", "se"),
                (r"\[", "p", "brackets"),
                (r"[$^.*]", "o"),
                (r"[()]", "p"),
                (r".", "sr"),
            ),
            "brackets": ((r"\^", "p", goto("brackets_int")), (r"", "", goto("brackets_int"))),
            "brackets_int": (
                (r".-.", "nv"),
                (r"\]", "p", POP),
                (r".", "sr"),
            ),
        },
    )
)
_REPLACEMENT = StateLexer(Grammar("sed", {"root": ((r"(?s)\\.", "se"), (r"&", "o"), (r"[^\\&]++", ""))}))


@dataclass(slots=True)
class Memory:
    """The runs of expressions and of replacements, each going on over the pieces."""

    regex: Feedable
    replacement: Feedable


def start(run: Run[Memory]) -> Memory:
    return Memory(run.child(_REGEX), run.child(_REPLACEMENT))


def _substitute(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "k", "p")
    run.memory.regex.feed(match[3])
    run.token("p", match[4])
    run.memory.replacement.feed(match[5])
    run.token("p", match[6])


def _translate(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "k", "p")
    run.memory.replacement.feed(match[3])
    run.token("p", match[4])
    run.memory.replacement.feed(match[5])
    run.token("p", match[6])


def _address(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("kn", match[1])
    run.memory.regex.feed(match[2])
    run.token("kn", match[0][-1])


def _other_address(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("kn", match[1])
    run.memory.regex.feed(match[3])
    run.token("kn", match[2])


def _comment(run: Run[Memory], text: str) -> None:
    run.token("c", text)
    run.reset_stack()


def _end_command(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("p", match[0])
    run.reset_stack()


_PART = r"((?:\\.|(?!\2).)*+)(\2)"

STATES: States = {
    "root": (
        include("whitespace"),
        (r"\d++", "kn"),
        (r"[$,~+!]", "kn"),
        (r"(/)((?:\\.|[^/\n])*+)/", _address),
        (r"(\\(.))((?:\\.|(?!\2).)*+(?=\2)|.*(?=\2))\2", _other_address),
        (r"", "", "command"),
    ),
    "whitespace": (
        (r"\s++", ""),
        until("#", r"\n", _comment),
        (r";", _end_command),
    ),
    "command": (
        include("whitespace"),
        (rf"(?s)(s)(.){_PART}{_PART}", _substitute, goto("flags")),
        (rf"(?s)(y)(.){_PART}{_PART}", _translate, POP),
        (r"([aic])(\s*+)", ("k", ""), goto("text")),
        (r"[pd]", "k"),
        (r"([qQlL])(\s++)(\d++)", ("k", "", "m"), POP),
        (r"[={}dDgGhHlnpPqx]", "k", POP),
        (r"([rRwW])(\s++)(\S++)", ("k", "", "n"), POP),
        (r"([:btT])(\s++)(\S++)", ("k", "", "nl"), POP),
    ),
    "text": (
        (r"[^\\\n]++", "s"),
        (r"\\\n", "se"),
        (r"\\", "s"),
        (r"\n", "", POP),
    ),
    "flags": (
        (r"[gp]++", "k", POP),
        (r"([wW])(\s++)(\S++)", ("k", "", "n")),
        (r"", "", POP),
    ),
}

GRAMMAR = Grammar("sed", STATES, start)
