"""Commands that plugins bring: which there are, and how one is run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from jekyllpy.cli.commands import GLOBAL_OPTIONS, Command
from jekyllpy.cli.gemfile import bundled_gems
from jekyllpy.cli.invocation import Invocation
from jekyllpy.cli.loading import load_command_config
from jekyllpy.cli.program import tell_mistake
from jekyllpy.config.load import load_config
from jekyllpy.config.options import OPTIONS, Option
from jekyllpy.errors import JekyllpyError, PluginError, place_in
from jekyllpy.plugins.commands import Command as PluginCommand
from jekyllpy.plugins.commands import CommandCall, UsageError
from jekyllpy.plugins.load import command_kinds
from jekyllpy.ruby.values import to_s

# Jekyll: loaded wherever it is installed (external.rb)
BLESSED: Final = "jekyll-compose"
CONFIG: Final = tuple(option for option in OPTIONS if option.name == "config")


def plugin_commands(cwd: Path, env: Mapping[str, str]) -> list[Command]:
    """Return the commands of the plugins that the Gemfile or the configuration names, and of the one always there."""
    kinds = command_kinds(_gems(cwd, env))
    return [Command(kind.name, "plugin", kind.syntax, kind.description, own_options=_options(kind)) for kind in kinds]


def _gems(cwd: Path, env: Mapping[str, str]) -> Iterable[str]:
    return dict.fromkeys([BLESSED, *bundled_gems(cwd, env), *_configured_gems(cwd, env)])


def _configured_gems(cwd: Path, env: Mapping[str, str]) -> list[str]:
    """Return the plugins of the site in a folder. Unlike Jekyll, which finds commands in the Gemfile alone."""
    try:
        config = load_config(cwd=cwd, env=env)
    except JekyllpyError:
        return []  # the command that needs the configuration will tell
    gems = [to_s(gem) for gem in config.raw.get("plugins") or ()]
    allowed = config.raw.get("whitelist") or ()
    return [gem for gem in gems if not config.safe or gem in allowed]


def _options(kind: type[PluginCommand]) -> tuple[Option, ...]:
    """Return a command's options and the global ones; a switch of its own hides a global one."""
    own = {switch.split()[0] for option in kind.options for switch in option.switches}
    common = (
        option._replace(switches=tuple(switch for switch in option.switches if switch.split()[0] not in own))
        for option in (*CONFIG, *GLOBAL_OPTIONS)
    )
    return (*kind.options, *(option for option in common if option.switches))


def run(invocation: Invocation) -> int:
    """Run the plugin's command. Raises what it raises."""
    kinds = command_kinds(_gems(invocation.cwd, invocation.env))
    kind = next(kind for kind in kinds if kind.name == invocation.command.name)
    config = load_command_config(invocation, {})
    arguments, options = tuple(invocation.arguments), dict(invocation.options)
    try:
        return kind().run(CommandCall(arguments, options, config, invocation.cwd, invocation.env, invocation.log))
    except UsageError as error:
        tell_mistake(error.message, invocation.out)
        return 1
    except (JekyllpyError, OSError):
        raise
    except Exception as error:
        reason = f"The command {kind.name} failed: {type(error).__name__}: {error}"
        raise PluginError(reason, *place_in(error, kind.run)) from error
