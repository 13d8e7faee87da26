"""What Haml and Slim share: lines by indentation, with Ruby, HTML and the languages of filters within."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Feedable, Run
from jekyllpy.highlight.indentation import Indented
from jekyllpy.highlight.registry import load_lexer


@dataclass(slots=True)
class Memory(Indented):
    """The runs of the languages within, besides the indentation."""

    ruby: Feedable | None = None
    html: Feedable | None = None
    filter: Feedable | None = None


def start(run: Run[Memory]) -> Memory:
    """Return the memory of a run that begins."""
    return Memory(ruby=run.child(load_lexer("ruby")), html=run.child(load_lexer("html")))


def begin_line(run: Run[Memory], match: re.Match[str]) -> None:
    """Take the blanks before a line, and begin the state that they tell."""
    run.token("", match[0])
    run.memory.begin_line(run, match[0])


def end_line(run: Run[Memory], match: re.Match[str]) -> None:
    """Take the end of a line, which ends all states in it."""
    run.token("", match[0])
    run.reset_stack()


def as_ruby(run: Run[Memory], match: re.Match[str]) -> None:
    """Take the match as Ruby."""
    if run.memory.ruby:
        run.memory.ruby.feed(match[0])


def as_html(run: Run[Memory], match: re.Match[str]) -> None:
    """Take the match as HTML."""
    if run.memory.html:
        run.memory.html.feed(match[0])


def as_filtered(run: Run[Memory], match: re.Match[str]) -> None:
    """Take the match as the language of the filter, or as mere text of one that is not known."""
    if run.memory.filter:
        run.memory.filter.feed(match[0])
    else:
        run.token("nd", match[0])
