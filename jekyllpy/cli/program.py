"""From a command line to a command: find it, read its options, run it, tell how it failed."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TextIO

from jekyllpy import messages
from jekyllpy.cli.arguments import COMMON_SWITCHES, SHOW_HELP, SHOW_VERSION, TRACE, OptionError, Switches
from jekyllpy.cli.commands import GLOBAL_OPTIONS, Command, find_command
from jekyllpy.errors import JekyllpyError
from jekyllpy.log import LEVELS, Log
from jekyllpy.version import JEKYLL_VERSION, __version__

# Switches of Jekyll before it had commands
DEPRECATED_SWITCHES: Final = MappingProxyType(
    {
        "--server": "The --server command has been replaced by the 'serve' subcommand.",
        "--serve": "The --serve command has been replaced by the 'serve' subcommand.",
        "--no-server": "To build Jekyll without launching a server, use the 'build' subcommand.",
        "--auto": "The switch '--auto' has been replaced with '--watch'.",
        "--no-auto": "To disable auto-replication, simply leave off the '--watch' switch.",
        "--pygments": "The 'pygments' settings has been removed in favour of 'highlighter'.",
        "--paginate": "The 'paginate' setting can only be set in your config files.",
        "--url": "The 'url' setting can only be set in your config files.",
    }
)


def run(words: list[str]) -> int:
    """Run a command line in this process's surroundings and return its exit status."""
    out, err, env = _printable(sys.stdout), _printable(sys.stderr), os.environ
    log = Log(out, err, _level({}, env))
    for word in words:
        if word in DEPRECATED_SWITCHES:
            log.warn("Deprecation:", DEPRECATED_SWITCHES[word])
    try:
        command = _find_command(words[0], env) if words else None
        if command is None:
            return _run_program(words, log, out)
        return _run_command(command, words[1:], out, err, env)
    except OptionError as error:
        # Jekyll: of the mistakes there are it tells this one; the others come as an exception's trace
        place = out if error.problem.startswith("invalid option") else err
        for line in messages.option_error(error.problem, error.known):
            tell_mistake(line, place)
        return 1
    except JekyllpyError as error:
        # A plugin that may have had the command
        from jekyllpy.cli.failures import tell_failure

        tell_failure(error, log)
        return 1


def _find_command(name: str, env: Mapping[str, str]) -> Command | None:
    command = find_command(name)
    if command is not None or name.startswith("-"):
        return command
    from jekyllpy.cli.plugin import plugin_commands

    return next((each for each in plugin_commands(Path.cwd(), env) if each.name == name), None)


def tell_mistake(line: str, out: TextIO) -> None:
    """Write a line about the command line itself, as Jekyll's option parser does."""
    out.write(f"jekyll {JEKYLL_VERSION} | Error:  {line}\n")


def _run_program(words: list[str], log: Log, out: TextIO) -> int:
    parsed = Switches((*GLOBAL_OPTIONS, *COMMON_SWITCHES)).parse(words)
    if _tell_common(parsed.values, None, out):
        return 0
    if parsed.arguments:
        log.error(*messages.unknown_subcommand(parsed.arguments[0]))
        return 1
    from jekyllpy.cli.help_text import program_help

    log.error(*messages.SUBCOMMAND_REQUIRED)
    out.write(program_help() + "\n")
    return 1


def _run_command(command: Command, words: list[str], out: TextIO, err: TextIO, env: Mapping[str, str]) -> int:
    parsed = Switches((*command.options, *COMMON_SWITCHES)).parse(words)
    values = parsed.values
    if _tell_common(values, command, out):
        return 0
    from jekyllpy.cli.failures import run_gracefully
    from jekyllpy.cli.invocation import Invocation

    trace = bool(values.pop(TRACE, False))
    log = Log(out, err, _level(values, env))
    log.debug("Logging at level:", "debug")
    log.debug("Jekyll Version:", JEKYLL_VERSION)
    invocation = Invocation(command, values, parsed.arguments, log, out, env, Path.cwd(), trace=trace)
    # The import is part of the run: whatever is wrong with it is told like any other failure
    return run_gracefully(lambda given: import_module(f"jekyllpy.cli.{command.module}").run(given), invocation, err)


def _tell_common(values: Mapping[str, Any], command: Command | None, out: TextIO) -> bool:
    """Print help or version where that is asked for, and say whether it was."""
    if SHOW_VERSION in values:
        out.write(f"jekyllpy {__version__} (jekyll {JEKYLL_VERSION})\n")
    elif SHOW_HELP in values:
        from jekyllpy.cli.help_text import command_help, program_help

        out.write((program_help() if command is None else command_help(command)) + "\n")
    return SHOW_VERSION in values or SHOW_HELP in values


def _level(values: Mapping[str, Any], env: Mapping[str, str]) -> str:
    # Jekyll: quiet always wins (log_adapter.rb)
    if values.get("quiet"):
        return "error"
    if values.get("verbose"):
        return "debug"
    level = env.get("JEKYLL_LOG_LEVEL", "info")
    return level if level in LEVELS else "info"


def _printable(stream: Any) -> TextIO:
    """Return the stream so that it writes whatever a file may be called."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")
    return stream  # type: ignore[no-any-return]
