"""HTTP requests and responses, the body by its media type."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import Grammar, States
from jekyllpy.highlight.media_types import TAG_BY_MEDIA_TYPE
from jekyllpy.highlight.registry import find_lexer, load_lexer


@dataclass(slots=True)
class Memory:
    """The media type the headers name."""

    content_type: str = "text/plain"


def start(run: Run[Memory]) -> Memory:
    return Memory()


def _header(run: Run[Memory], match: re.Match[str]) -> None:
    if match[1].lower() == "content-type":
        run.memory.content_type = match[5].split(";")[0].lower()
    run.groups(match, "na", "", "p", "", "s", "")


def _content(run: Run[Memory], match: re.Match[str]) -> None:
    asked = find_lexer(run.lexer.options.get("content", ""))
    guessed = TAG_BY_MEDIA_TYPE.get(run.memory.content_type, "plaintext")
    run.delegate(asked or load_lexer(guessed), match[0])


STATES: States = {
    "root": (
        (
            r"(GET|POST|PUT|DELETE|HEAD|OPTIONS|TRACE|PATCH|QUERY)( +)([^ ]+)( +)(HTTPS?)(/)(\d(?:\.\d)?)(\r?\n|$)",
            ("nf", "", "nn", "", "k", "o", "m", ""),
            "headers",
        ),
        (
            r"(HTTPS?)(/)(\d(?:\.\d)?)( +)(\d{3})( +)?([^\r\n]*)?(\r?\n|$)",
            ("k", "o", "m", "", "m", "", "ne", ""),
            "headers",
        ),
    ),
    "headers": (
        (r"([^\s:]+)( *)(:)( *)([^\r\n]+)(\r?\n|$)", _header),
        (r"([^\r\n]+)(\r?\n|$)", ("s", "")),
        (r"\r?\n", "", "content"),
    ),
    "content": ((r"(?s).+", _content),),
}

GRAMMAR = Grammar("http", STATES, start)
