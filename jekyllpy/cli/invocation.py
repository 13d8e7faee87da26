"""What a command is given: its options and words, and the surroundings it runs in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TextIO

from jekyllpy.cli.commands import Command
from jekyllpy.log import Log


class Invocation:
    """One run of a command."""

    __slots__ = ("arguments", "command", "cwd", "env", "log", "options", "out", "trace")

    def __init__(
        self,
        command: Command,
        options: dict[str, Any],
        arguments: list[str],
        log: Log,
        out: TextIO,
        env: Mapping[str, str],
        cwd: Path,
        *,
        trace: bool,
    ) -> None:
        self.command = command
        self.options = options
        self.arguments = arguments
        self.log = log
        self.out = out
        self.env = env
        self.cwd = cwd
        self.trace = trace

    def print(self, text: str) -> None:
        """Write a text that is no log line."""
        self.out.write(text + "\n")
