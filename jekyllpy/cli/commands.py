"""The list of commands. Adding one adds a line here and a file beside this one."""

from __future__ import annotations

from typing import Final, NamedTuple

from jekyllpy.config.options import ABSENT, EVERYWHERE, FLAG, Option, command_options


class Command(NamedTuple):
    """One command: the module of its `run`, and what its help says."""

    name: str
    module: str
    syntax: str
    description: str
    aliases: tuple[str, ...] = ()
    own_options: tuple[Option, ...] = ()  # those that are no keys of the configuration

    @property
    def options(self) -> tuple[Option, ...]:
        """All options the command takes, the global ones last."""
        found = command_options(self.name)
        narrow = tuple(option for option in found if option.commands != EVERYWHERE)
        return (*self.own_options, *narrow, *(option for option in found if option.commands == EVERYWHERE))


COMMANDS: Final = (
    Command("build", "build", "build [options]", "Build the site", ("b",)),
    Command("clean", "clean", "clean [options]", "Delete what builds have left, the destination included"),
    Command("doctor", "doctor", "doctor", "Look for what is wrong with the site", ("hyde",)),
    Command("help", "help", "help [subcommand]", "Explain the program or one of its commands"),
    Command("highlight-css", "highlight_css", "highlight-css [STYLE]", "Print a stylesheet for highlighted code"),
    Command(
        "new",
        "new",
        "new PATH",
        "Lay out a new site",
        own_options=(
            Option("force", FLAG, ABSENT, "Use the folder even if something is in it", ("--force",)),
            Option("blank", FLAG, ABSENT, "Lay out the bare folders", ("--blank",)),
            Option("skip-bundle", FLAG, ABSENT, "Accepted for Jekyll's sake; nothing is installed", ("--skip-bundle",)),
        ),
    ),
    Command(
        "new-theme",
        "new_theme",
        "new-theme NAME",
        "Lay out a new theme",
        own_options=(Option("code_of_conduct", FLAG, ABSENT, "Add a code of conduct", ("-c", "--code-of-conduct")),),
    ),
    Command("serve", "serve", "serve [options]", "Build the site and show it in the browser", ("server", "s")),
)

GLOBAL_OPTIONS: Final = tuple(option for option in command_options("help") if option.commands == EVERYWHERE)


def find_command(name: str) -> Command | None:
    """Return the command of a name or alias."""
    return next((command for command in COMMANDS if name in (command.name, *command.aliases)), None)


def command_names() -> list[str]:
    """Return all names that a command answers to, aliases first as Jekyll lists them."""
    return [name for command in COMMANDS for name in (*command.aliases, command.name)]
