"""`help`: explain the program or one of its commands."""

from __future__ import annotations

from jekyllpy import messages
from jekyllpy.cli.commands import Command, command_names, find_command
from jekyllpy.cli.help_text import command_help, program_help
from jekyllpy.cli.invocation import Invocation


def run(invocation: Invocation) -> int:
    """Print the help; unknown commands fail with a list of those there are."""
    if not invocation.arguments:
        invocation.print(program_help(_plugin_commands(invocation)))
        return 0
    name = invocation.arguments[0]
    command = find_command(name) or next((each for each in _plugin_commands(invocation) if each.name == name), None)
    if command is None:
        invocation.log.error(*messages.unknown_help_topic(name))
        invocation.log.info(*messages.valid_commands(command_names()))
        return 1
    invocation.print(command_help(command))
    return 0


def _plugin_commands(invocation: Invocation) -> list[Command]:
    # What plugins need is loaded only where a plugin may be meant
    from jekyllpy.cli.plugin import plugin_commands

    return plugin_commands(invocation.cwd, invocation.env)
