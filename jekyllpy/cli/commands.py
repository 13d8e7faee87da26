"""The list of commands. Adding one adds a line here and a file beside this one."""

from __future__ import annotations

from typing import Final, NamedTuple

from jekyllpy.config.options import ABSENT, BUILDING, FLAG, OPTIONS, Option, command_options

# The orders in which Jekyll lists its options
BUILD_ORDER: Final = (
    "config",
    "destination",
    "source",
    "future",
    "limit_posts",
    "watch",
    "baseurl",
    "force_polling",
    "lsi",
    "show_drafts",
    "unpublished",
    "disable_disk_cache",
    "quiet",
    "verbose",
    "incremental",
    "strict_front_matter",
)
SERVE_ORDER: Final = (
    "ssl_cert",
    "host",
    "open_url",
    "detach",
    "ssl_key",
    "port",
    "show_dir_listing",
    "skip_initial_build",
    "livereload",
    "livereload_ignore",
    "livereload_min_delay",
    "livereload_max_delay",
    "livereload_port",
)
GLOBAL_ORDER: Final = ("source", "destination", "safe", "plugins_dir", "layouts_dir", "profile")


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
        """All options the command takes, in Jekyll's order with the global ones last."""
        found = {option.name: option for option in command_options(self.name)}
        is_building = self.name in BUILDING
        first = [*BUILD_ORDER, *SERVE_ORDER] if is_building else ["config"]
        named = [_demanding(found.pop(name)) if is_building else found.pop(name) for name in first if name in found]
        last = [found.pop(name) for name in GLOBAL_ORDER if name in found]
        return (*self.own_options, *named, *found.values(), *last)


def _demanding(option: Option) -> Option:
    # Jekyll: the commands that build define these two again, with an argument that must be there (command.rb)
    switches = [spelling.replace("[DIR]", option.name.upper()) for spelling in option.switches]
    return option._replace(switches=tuple(switches))


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

GLOBAL_OPTIONS: Final = tuple(option for name in GLOBAL_ORDER for option in OPTIONS if option.name == name)


def find_command(name: str) -> Command | None:
    """Return the command of a name or alias."""
    return next((command for command in COMMANDS if name in (command.name, *command.aliases)), None)


def command_names() -> list[str]:
    """Return all names that a command answers to, aliases first as Jekyll lists them."""
    return [name for command in COMMANDS for name in (*command.aliases, command.name)]
