"""libyaml's events from PyYAML's pure Python parser, for a PyYAML built without libyaml."""

from __future__ import annotations

import re
from typing import Final

from yaml.error import MarkedYAMLError
from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader, ReaderError
from yaml.scanner import Scanner

# PyYAML words some errors otherwise than libyaml; the rest are equal.
LIBYAML_WORDS: Final = (
    (re.compile(r"^expected (.*), but (?:got|found) .*$", re.DOTALL), r"did not find expected \1"),
    (
        re.compile(r"^found character .* that cannot start any token$", re.DOTALL),
        "found character that cannot start any token",
    ),
    (re.compile(r"^sequence entries are not allowed here$"), "block sequence entries are not allowed in this context"),
    (re.compile(r"^(mapping keys|mapping values) are not allowed here$"), r"\1 are not allowed in this context"),
)


class EventParser(Reader, Scanner, Parser):
    """Parse a text into the events that libyaml would give, one at a time."""

    def __init__(self, text: str) -> None:
        try:
            Reader.__init__(self, text)
        except ReaderError as error:
            error.reason = "control characters are not allowed"
            raise
        Scanner.__init__(self)
        Parser.__init__(self)

    def get_event(self) -> Event:
        """Return the next event of the text. Raises `MarkedYAMLError` in libyaml's words."""
        try:
            return super().get_event()  # type: ignore[no-any-return, no-untyped-call]
        except MarkedYAMLError as error:
            error.problem = _in_libyaml_words(error.problem or "", error.context or "")
            raise


def _in_libyaml_words(problem: str, context: str) -> str:
    for pattern, words in LIBYAML_WORDS:
        problem = pattern.sub(words, problem)
    return problem.replace("<block end>", "key" if context.endswith("mapping") else "'-' indicator")
