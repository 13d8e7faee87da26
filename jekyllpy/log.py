"""Jekyll's log: a topic in a column of 20, then the message; warnings in yellow, errors in red."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final, TextIO

LEVELS: Final = MappingProxyType({"debug": 0, "info": 1, "warn": 2, "error": 3})
TOPIC_WIDTH: Final = 20
YELLOW: Final = "\x1b[33m"
RED: Final = "\x1b[31m"
RESET: Final = "\x1b[0m"

WHITESPACE: Final = re.compile(r"[ \t\r\n\f\v]+")
# What a terminal obeys, our own colours apart. A message may hold file names and text of the site.
CONTROLS: Final = re.compile(r"(\x1b\[(?:0|3[1-6])m)|[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def format_line(topic: str, message: str = "") -> str:
    """Return topic and message as Jekyll's log lays them out, control characters dropped."""
    line = f"{topic} ".rjust(TOPIC_WIDTH) + WHITESPACE.sub(" ", message)
    return CONTROLS.sub(_own_colour, line)


def _own_colour(match: re.Match[str]) -> str:
    return match[1] or ""


class Log:
    """Write lines of at least a level: info and debug to one stream, warnings and errors to the other.

    `warnings` collects the warnings of whatever level, as plain text; `told` counts warnings and errors.
    """

    def __init__(self, out: TextIO, err: TextIO, level: str = "info") -> None:
        self._out = out
        self._err = err
        self._least = LEVELS[level]
        self._warnings: list[str] = []
        self.told = 0

    @property
    def warnings(self) -> tuple[str, ...]:
        """The warnings so far."""
        return tuple(self._warnings)

    def debug(self, topic: str, message: str = "") -> None:
        """Tell what only somebody looking for a fault wants to know."""
        if self._least == LEVELS["debug"]:
            self._write("debug", self._out, format_line(topic, message))

    def info(self, topic: str, message: str = "") -> None:
        """Tell how things go."""
        self._write("info", self._out, format_line(topic, message))

    def warn(self, topic: str, message: str = "") -> None:
        """Tell what is doubtful."""
        line = format_line(topic, message)
        self.told += 1
        self._warnings.append(line.strip())
        # Jekyll: the colours are there even where the stream is no terminal
        self._write("warn", self._err, f"{YELLOW}{line}{RESET}")

    def error(self, topic: str, message: str = "") -> None:
        """Tell what went wrong."""
        self.told += 1
        self._write("error", self._err, f"{RED}{format_line(topic, message)}{RESET}")

    def _write(self, level: str, stream: TextIO, line: str) -> None:
        if LEVELS[level] >= self._least:
            stream.write(line + "\n")
            stream.flush()


class MemoryLog(Log):
    """Keep the lines instead of writing them, for use as a library: `lines` holds pairs of level and text."""

    def __init__(self, level: str = "info") -> None:
        self._least = LEVELS[level]
        self._warnings = []
        self.told = 0
        self.lines: list[tuple[str, str]] = []

    def debug(self, topic: str, message: str = "") -> None:
        self._keep("debug", topic, message)

    def info(self, topic: str, message: str = "") -> None:
        self._keep("info", topic, message)

    def warn(self, topic: str, message: str = "") -> None:
        self.told += 1
        self._warnings.append(format_line(topic, message).strip())
        self._keep("warn", topic, message)

    def error(self, topic: str, message: str = "") -> None:
        self.told += 1
        self._keep("error", topic, message)

    def _keep(self, level: str, topic: str, message: str) -> None:
        if LEVELS[level] >= self._least:
            self.lines.append((level, format_line(topic, message)))
