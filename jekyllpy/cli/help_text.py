"""The help of the program and of its commands, in the layout of Jekyll's."""

from __future__ import annotations

from collections.abc import Iterable

from jekyllpy.cli.arguments import COMMON_SWITCHES
from jekyllpy.cli.commands import COMMANDS, GLOBAL_OPTIONS, Command
from jekyllpy.config.options import Option
from jekyllpy.version import __version__

DESCRIPTION = "Builds Jekyll sites to the same bytes, without Ruby"


def program_help(added: Iterable[Command] = ()) -> str:
    """Return the help of the program, with the commands that plugins add."""
    commands = "\n".join(_summary(command) for command in (*COMMANDS, *added))
    return _page(
        f"jekyllpy {__version__} -- {DESCRIPTION}",
        "jekyllpy <subcommand> [options]",
        GLOBAL_OPTIONS,
        f"\n\nSubcommands:\n{commands}",
    )


def command_help(command: Command) -> str:
    """Return the help of a command."""
    header = f"jekyllpy {command.name} -- {command.description}"
    return _page(header, f"jekyllpy {command.syntax}", command.options, "")


def _page(header: str, syntax: str, options: Iterable[Option], tail: str) -> str:
    lines = "\n".join(_option(option) for option in (*options, *COMMON_SWITCHES))
    return f"{header}\n\nUsage:\n\n  {syntax}\n\nOptions:\n{lines}{tail}"


def _option(option: Option) -> str:
    *short, long = option.switches
    comma = ", " if short else "  "
    return f"{''.join(short):>10}{comma}{long:<24}  {option.meaning}{_default(option)}"


def _default(option: Option) -> str:
    shown = option.default if isinstance(option.default, str) and option.default else None
    return f" (default: {shown})" if shown else ""


def _summary(command: Command) -> str:
    return f"  {', '.join((command.name, *command.aliases)):<20}  {command.description}"
