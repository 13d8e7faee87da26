"""Commands that plugins add to the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from jekyllpy.config import Config
from jekyllpy.config.options import ABSENT, FLAG, TEXT, Option
from jekyllpy.errors import PluginError
from jekyllpy.log import Log


class UsageError(PluginError):
    """A command line that a command cannot do anything with."""


@dataclass(frozen=True, slots=True)
class CommandCall:
    """What a command is given."""

    arguments: tuple[str, ...]  # the words that belong to no option
    options: Mapping[str, Any]  # by name, those that were given
    config: Config
    cwd: Path
    env: Mapping[str, str]
    log: Log


class Command:
    """A subcommand: `jekyllpy <name>`. Those of the gems in the Gemfile's group `jekyll_plugins` are there."""

    name: ClassVar[str]
    syntax: ClassVar[str]  # as the help shows it
    description: ClassVar[str]
    options: ClassVar[tuple[Option, ...]] = ()

    def run(self, call: CommandCall) -> int:
        """Do the work and return the exit status. Raises `UsageError`, or another `JekyllpyError`."""
        raise NotImplementedError


def flag(name: str, meaning: str, *switches: str) -> Option:
    """Return an option without an argument, from switches such as `-f` and `--force`."""
    return Option(name, FLAG, ABSENT, meaning, switches)


def text_option(name: str, meaning: str, *switches: str) -> Option:
    """Return an option with a text, from switches such as `-d DATE` and `--date DATE`."""
    return Option(name, TEXT, ABSENT, meaning, switches)
