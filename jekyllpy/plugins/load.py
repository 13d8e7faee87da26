"""Where a site's plugins come from: its plugins directory, the gems it names, and the caller."""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any

from jekyllpy import messages
from jekyllpy.config import Config
from jekyllpy.config.config import is_truthy
from jekyllpy.errors import JekyllpyError, MissingPlugin, PluginError
from jekyllpy.plugins.bundled import BUNDLED
from jekyllpy.plugins.commands import Command
from jekyllpy.plugins.known import KNOWN_GEMS
from jekyllpy.plugins.registry import LOCAL_PREFIX

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_ENTRY_POINTS = "jekyllpy.plugins"
_PAGINATE = "jekyll-paginate"

Warn = Callable[[str, str], None]


def load_plugins(config: Config, given: Iterable[Any], warn: Warn, theme_gems: Iterable[str] = ()) -> list[Any]:
    """Return the modules, classes and functions of the site's plugins in Jekyll's order of loading.

    `given` are modules, classes or functions of the caller, which come last, and names of gems, which come first as
    those that Bundler requires; `theme_gems` are the gems that the site's theme needs. Gems without a port are told
    through `warn`. Raises `PluginError` for a gem that the site names and nobody knows, and for a module that fails.
    """
    objects = [*given]
    bundler = [gem for gem in objects if isinstance(gem, str)]
    if config.raw.get("compat"):  # the service reads no Gemfile
        bundler = []
    themes = (config.raw.get("theme"), config.raw.get("remote_theme"))
    implied = dict.fromkeys(gem for gem in (*bundler, *_allowed(theme_gems, config)) if gem not in themes)
    named = dict.fromkeys(_allowed(config.raw.get("plugins") or (), config))
    sources = [module for gem in implied for module in _implied_modules(gem, gem in bundler, warn)]
    sources.extend(_local_modules(config, warn))
    for gem in named:
        if gem not in implied or gem not in KNOWN_GEMS:
            sources.extend(_gem_modules(gem, warn))
    if is_truthy(config.raw.get("paginate")) and _PAGINATE not in (*implied, *(config.raw.get("plugins") or ())):
        warn(*messages.PAGINATE_WITHOUT_PLUGIN)
    return [*sources, *(each for each in objects if not isinstance(each, str))]


def load_theme_plugins(config: Config, gems: Iterable[str], warn: Warn) -> list[Any]:
    """Return the modules of the plugins that a theme needs. Raises `PluginError` for a module that fails."""
    return [module for gem in dict.fromkeys(_allowed(gems, config)) for module in _implied_modules(gem, False, warn)]


def command_kinds(gems: Iterable[str]) -> list[type[Command]]:
    """Return the commands that gems add to the program. Raises `PluginError` for a module that fails."""
    modules = [module for gem in gems for module in _implied_modules(gem, False, lambda topic, message: None)]
    return [kind for module in modules for kind in getattr(module, "COMMANDS", ())]


def _allowed(gems: Iterable[Any], config: Config) -> Iterator[str]:
    allowed = config.raw.get("whitelist") or ()
    return (str(gem) for gem in gems if not config.safe or gem in allowed)


def _implied_modules(gem: str, is_plugin: bool, warn: Warn) -> Iterator[ModuleType]:
    """Yield the modules of a gem that the site does not name itself; it need not be a plugin at all."""
    try:
        yield from _gem_modules(gem, warn)
    except MissingPlugin:
        if is_plugin or gem.startswith("jekyll"):
            warn(*messages.plugin_not_ported(gem, "what it adds is missing"))


def _local_modules(config: Config, warn: Warn) -> Iterator[ModuleType]:
    if config.safe:
        return
    for folder in config.plugins_dirs:
        ruby = sorted(folder.rglob("*.rb"))
        if ruby:
            warn(*messages.ruby_plugins([os.path.relpath(path, config.source) for path in ruby]))
        for path in sorted(folder.rglob("*.py")):
            yield _load_file(path, config.source)


class _SourceLoader(SourceFileLoader):
    """Reads a plugin anew each time and leaves nothing beside it: a compiled file may be older than an edit."""

    def get_code(self, fullname: str) -> CodeType:
        return self.source_to_code(self.get_data(self.path), self.path)


def _load_file(path: Path, source: Path) -> ModuleType:
    shown = os.path.relpath(path, source)
    name = LOCAL_PREFIX + "".join(char if char.isalnum() else "_" for char in str(path.with_suffix("")))
    name = f"{name}_{threading.get_ident()}"
    spec = importlib.util.spec_from_file_location(name, path, loader=_SourceLoader(name, str(path)))
    if spec is None or spec.loader is None:
        raise PluginError("The plugin cannot be loaded", shown)
    module = importlib.util.module_from_spec(spec)
    # Python: a dataclass looks for its own module while it is defined
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except JekyllpyError:
        raise
    except Exception as error:
        line = getattr(error, "lineno", None) or _line_in(error, path)
        raise PluginError(_told(error), shown, line) from error
    finally:
        sys.modules.pop(name, None)
    return module


def _told(error: Exception) -> str:
    # What Python adds to the text of a SyntaxError is the place, which is told anyway
    text = error.msg if isinstance(error, SyntaxError) else error
    return f"{type(error).__name__}: {text}"


def _line_in(error: BaseException, path: Path) -> int | None:
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _gem_modules(gem: str, warn: Warn) -> Iterator[ModuleType]:
    if gem in BUNDLED:
        yield importlib.import_module(f"jekyllpy.plugins.bundled.{BUNDLED[gem]}")
        return
    from importlib.metadata import entry_points

    installed = tuple(entry_points(group=_ENTRY_POINTS, name=gem))
    if installed:
        yield _load_entry(installed[0])
    elif gem in KNOWN_GEMS:
        if KNOWN_GEMS[gem]:
            warn(*messages.plugin_not_ported(gem, KNOWN_GEMS[gem]))
    else:
        raise MissingPlugin(
            f"Yikes! It looks like you don't have {gem} or one of its dependencies installed.",
            hint=f"take it out of `plugins`, or install a package with the entry point {gem} of {_ENTRY_POINTS}",
        )


def _load_entry(entry: EntryPoint) -> Any:
    try:
        return entry.load()
    except JekyllpyError:
        raise
    except Exception as error:
        reason = f"The plugin {entry.name} failed: {_told(error)}"
        raise PluginError(reason, *(_place_of_import(error, entry.module) or (entry.value, None))) from error


def _place_of_import(error: Exception, module: str) -> tuple[str, int | None] | None:
    """Return file and line of a package where its import failed."""
    if isinstance(error, SyntaxError) and error.filename:
        return error.filename, error.lineno
    trace, place, package = error.__traceback__, None, module.partition(".")[0]
    while trace is not None:
        if str(trace.tb_frame.f_globals.get("__name__")).partition(".")[0] == package:
            place = (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return place
