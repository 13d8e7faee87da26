"""The plugins of one site: what its modules define, in Jekyll's order."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from jekyllpy.config import Config
from jekyllpy.errors import JekyllpyError, PluginError, place_in
from jekyllpy.log import Log
from jekyllpy.plugins.api import PRIORITIES, Converter, Generator, MarkdownProcessor, Plugin
from jekyllpy.plugins.hooks import Hooks, Marked

_MARK = "jekyllpy_hooks"
_BUNDLED = "jekyllpy.plugins.bundled."


@dataclass(frozen=True, slots=True)
class Plugins:
    """Everything that plugins add to a site."""

    generators: tuple[Generator, ...] = ()
    converters: tuple[Converter, ...] = ()
    hooks: Hooks = field(default_factory=Hooks)
    filters: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    tags: Mapping[str, Any] = field(default_factory=dict)
    processors: Mapping[str, type[MarkdownProcessor]] = field(default_factory=dict)
    knows_blank: bool | Literal["plain"] = False
    watched: tuple[Path, ...] = ()  # what a rebuild has to follow besides the source
    sources: tuple[Any, ...] = ()  # the modules, classes and functions they come from

    @property
    def are_bundled(self) -> bool:
        """Whether all come with this package."""
        return all(getattr(source, "__name__", "").startswith(_BUNDLED) for source in self.sources)


def configured(sources: Iterable[Any], config: Config, log: Log) -> Config:
    """Return the configuration after all plugins have filled in what they want to."""
    members = [member for source in sources for member in _members(source)]
    for kind in _kinds(members, config):
        config = _run(kind, kind.configure, config, log)
    return config


def variants(sources: Iterable[Any], config: Config) -> tuple[Config, ...]:
    """Return the configurations of the builds that plugins add to this one."""
    members = [member for source in sources for member in _members(source)]
    return tuple(variant for kind in _kinds(members, config) for variant in _run(kind, kind.variants, config))


def collect(sources: Iterable[Any], config: Config, late: Iterable[Any] = ()) -> Plugins:
    """Return the plugins that modules, classes and functions define, priorities applied.

    Jekyll: what is loaded `late`, after the site was set up, has no generators and converters any more (site.rb).
    """
    sources = tuple(sources)
    members = [member for source in sources for member in _members(source)]
    members += [member for source in late for member in _members(source) if not _is_instantiated(member[1])]
    made = {kind: _run(kind, kind, config) for kind in _sorted(members, config)}
    return Plugins(
        generators=tuple(plugin for plugin in made.values() if isinstance(plugin, Generator)),
        converters=tuple(plugin for plugin in made.values() if isinstance(plugin, Converter)),
        hooks=Hooks(_hooks(members, made)),
        filters=_merged(members, "FILTERS"),
        tags=_merged(members, "TAGS"),
        processors=_processors(members),
        knows_blank=_blank(made),
        watched=tuple(Path(path) for kind, plugin in made.items() for path in _run(kind, _watched, plugin)),
        sources=sources,
    )


def _watched(plugin: Plugin) -> list[Path]:
    return list(plugin.watched())


def _blank(kinds: Iterable[type[Plugin]]) -> bool | Literal["plain"]:
    asked = [kind.knows_blank for kind in kinds if kind.knows_blank]
    return "plain" if asked and all(each == "plain" for each in asked) else bool(asked)


def _is_instantiated(value: Any) -> bool:
    return inspect.isclass(value) and issubclass(value, Generator | Converter)


def _members(source: Any) -> list[tuple[str, Any]]:
    if isinstance(source, Mapping):
        return list(source.items())
    if not isinstance(source, ModuleType):
        return [("", source)]
    own = [(name, value) for name, value in vars(source).items() if not name.startswith("_")]
    return [
        (name, value)
        for name, value in own
        if name in ("FILTERS", "TAGS") or getattr(value, "__module__", None) == source.__name__
    ]


def _sorted(members: list[tuple[str, Any]], config: Config) -> list[type[Plugin]]:
    return sorted(_kinds(members, config), key=lambda kind: -PRIORITIES.get(kind.priority, 0))


def _kinds(members: list[tuple[str, Any]], config: Config) -> list[type[Plugin]]:
    classes: list[type[Any]] = [value for _, value in members if inspect.isclass(value)]
    found: list[type[Plugin]] = [kind for kind in classes if issubclass(kind, Plugin)]
    return [kind for kind in dict.fromkeys(found) if kind.safe or not config.safe]


def _hooks(members: list[tuple[str, Any]], made: Mapping[Any, Plugin]) -> list[Marked]:
    """Return the marked functions, and the marked methods of plugins, in order of definition."""
    functions: dict[Callable[..., Any], None] = {}
    for _, value in members:
        candidates = _methods(made[value]) if inspect.isclass(value) and value in made else [value]
        functions.update(dict.fromkeys(each for each in candidates if callable(each) and hasattr(each, _MARK)))
    return [
        (owner, event, level, function) for function in functions for owner, event, level in getattr(function, _MARK)
    ]


def _methods(plugin: Plugin) -> list[Any]:
    names = (name for name, value in vars(type(plugin)).items() if hasattr(value, _MARK))
    return [getattr(plugin, name) for name in names]


def _processors(members: list[tuple[str, Any]]) -> dict[str, type[MarkdownProcessor]]:
    classes = (value for _, value in members if inspect.isclass(value))
    return {made.__name__: made for made in classes if issubclass(made, MarkdownProcessor)}


def _merged(members: list[tuple[str, Any]], table: str) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for name, value in members:
        if name == table:
            _check_table(name, value)
            # Jekyll: of two with one name, the later is taken
            merged.update(value)
    return merged


def _check_table(name: str, value: Any) -> None:
    if not isinstance(value, Mapping):
        raise PluginError(f"{name} of a plugin should be a dict of names and functions, but was: {value!r}")
    for key, made in value.items():
        if not isinstance(key, str) or not (callable(made) or hasattr(made, "render")):
            raise PluginError(f"{name} of a plugin should be a dict of names and functions, but has {key!r}: {made!r}")


def _run(kind: type[Plugin], function: Callable[..., Any], *arguments: Any) -> Any:
    """Return what a plugin's function gives. Raises `PluginError` with the plugin's name."""
    try:
        return function(*arguments)
    except JekyllpyError:
        raise
    except Exception as error:
        code = vars(kind).get("__init__") if function is kind else function
        reason = f"The plugin {kind.__name__} failed: {type(error).__name__}: {error}"
        raise PluginError(reason, *place_in(error, code)) from error
