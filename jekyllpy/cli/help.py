"""`help`: explain the program or one of its commands."""

from __future__ import annotations

from jekyllpy import messages
from jekyllpy.cli.commands import command_names, find_command
from jekyllpy.cli.help_text import command_help, program_help
from jekyllpy.cli.invocation import Invocation


def run(invocation: Invocation) -> int:
    """Print the help; unknown commands fail with a list of those there are."""
    if not invocation.arguments:
        invocation.print(program_help())
        return 0
    name = invocation.arguments[0]
    command = find_command(name)
    if command is None:
        invocation.log.error(*messages.unknown_help_topic(name))
        invocation.log.info(*messages.valid_commands(command_names()))
        return 1
    invocation.print(command_help(command))
    return 0
