"""Dockerfiles."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.grammar import POP, Grammar, States
from jekyllpy.highlight.registry import load_lexer

_KEYWORDS = (
    "FROM|MAINTAINER|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL|HEALTHCHECK|SHELL"
)


@dataclass(slots=True)
class Memory:
    """The run of the commands."""

    shell: Feedable


def start(run: Run[Memory]) -> Memory:
    return Memory(run.child(load_lexer("shell")))


def _run(run: Run[Memory], match: re.Match[str]) -> None:
    run.token("k", match[0])
    run.memory.shell.reset()


def _command(run: Run[Memory], match: re.Match[str]) -> None:
    run.memory.shell.feed(match[0])


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"(?i)^(FROM)(\s+)(.*)(\s+)(AS)(\s+)(.*)", ("k", "w", "s", "w", "k", "w", "s")),
        (rf"(?i)^(ONBUILD)(\s++)({_KEYWORDS})(.*)", ("k", "w", "k", "s")),
        (rf"(?i)^({_KEYWORDS})\b(.*)", ("k", "s")),
        (r"#.*$", "c"),
        (r"(?i)^(?:ONBUILD\s+)?RUN\s++", _run, "run"),
        (r"\w++", ""),
        (r"[^\w]++", ""),
    ),
    "run": (
        (r"\n", "", POP),
        (r"(?s)\\.", "se"),
        (r"(?:\\.|[^\n\\])++", _command),
    ),
}

GRAMMAR = Grammar("docker", STATES, start)
