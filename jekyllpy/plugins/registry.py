"""The plugins of one site: what its modules define, in Jekyll's order."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from jekyllpy.config import Config
from jekyllpy.errors import JekyllpyError, PluginError, place_in
from jekyllpy.log import Log
from jekyllpy.plugins import messages
from jekyllpy.plugins.api import PRIORITIES, Converter, Generator, MarkdownProcessor, Plugin, Tag
from jekyllpy.plugins.hooks import Hooks, Marked

_MARK = "jekyllpy_hooks"
_BUNDLED = "jekyllpy.plugins.bundled."
TABLES = ("FILTERS", "TAGS")
LOCAL_PREFIX = "_jekyllpy_plugin_"
_REQUIRED: tuple[tuple[type[Plugin], str], ...] = (
    (Generator, "generate"),
    (Converter, "matches"),
    (Converter, "output_ext"),
    (Converter, "convert"),
)

Warn = Callable[[str, str], None]


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
        if not isinstance(config, Config):
            reason = f"The plugin {kind.__name__} returned no configuration"
            raise PluginError(reason, *place_in(None, kind.configure), hint="end configure() with `return config`")
    return config


def variants(sources: Iterable[Any], config: Config) -> tuple[Config, ...]:
    """Return the configurations of the builds that plugins add to this one."""
    members = [member for source in sources for member in _members(source)]
    return tuple(variant for kind in _kinds(members, config) for variant in _run(kind, kind.variants, config))


def collect(sources: Iterable[Any], config: Config, warn: Warn, late: Iterable[Any] = ()) -> Plugins:
    """Return the plugins that modules, classes and functions define, priorities applied.

    What looks like a mistake is told through `warn`. Raises `PluginError` for what cannot be used.
    Jekyll: what is loaded `late`, after the site was set up, has no generators and converters any more (site.rb).
    """
    # A gem may be named by the site and needed by its theme
    sources = tuple({id(source): source for source in sources}.values())
    for table in TABLES:
        _check_tables([*sources, *late], table, warn)
    members = [member for source in sources for member in _members(source)]
    members += [member for source in late for member in _members(source) if not _is_instantiated(member[1])]
    made = {kind: _run(kind, kind, config) for kind in _sorted(members, config)}
    hooks = Hooks(_hooks(members, made))
    _warn_of_owners(hooks, config, warn)
    return Plugins(
        generators=tuple(plugin for plugin in made.values() if isinstance(plugin, Generator)),
        converters=tuple(plugin for plugin in made.values() if isinstance(plugin, Converter)),
        hooks=hooks,
        filters=_merged(members, "FILTERS"),
        tags={name: _tag(name, tag) for name, tag in _merged(members, "TAGS").items()},
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
    return [(name, value) for name, value in own if name in TABLES or _is_defined_in(source, value)]


def _is_defined_in(source: ModuleType, value: Any) -> bool:
    """Whether a value is of a module, or of a part of it where it is a package: what it imports else is not its own."""
    home = getattr(value, "__module__", None)
    return home == source.__name__ or (isinstance(home, str) and home.startswith(f"{source.__name__}."))


def _sorted(members: list[tuple[str, Any]], config: Config) -> list[type[Plugin]]:
    kinds = _kinds(members, config)
    complete = [kind for kind in kinds if _is_complete(kind, kinds)]
    return sorted(complete, key=lambda kind: -PRIORITIES[kind.priority])


def _kinds(members: list[tuple[str, Any]], config: Config) -> list[type[Plugin]]:
    classes: list[type[Any]] = [value for _, value in members if inspect.isclass(value)]
    found: list[type[Plugin]] = [kind for kind in classes if issubclass(kind, Plugin)]
    return [kind for kind in dict.fromkeys(found) if kind.safe or not config.safe]


def _is_complete(kind: type[Plugin], kinds: list[type[Plugin]]) -> bool:
    """Whether a class can be made a plugin; a base of others need not. Raises `PluginError` for one that should."""
    if kind.priority not in PRIORITIES:
        reason = f"The plugin {kind.__name__} has the priority {kind.priority!r}"
        raise PluginError(reason, _file_of(kind), hint=f"there are {', '.join(PRIORITIES)}")
    missing = [
        name for base, name in _REQUIRED if issubclass(kind, base) and getattr(kind, name) is getattr(base, name)
    ]
    if not missing:
        return True
    if any(other is not kind and issubclass(other, kind) for other in kinds):
        return False
    raise PluginError(f"The plugin {kind.__name__} has no method {missing[0]}()", _file_of(kind))


def _file_of(kind: type[Plugin]) -> str | None:
    codes = (getattr(value, "__code__", None) for value in vars(kind).values())
    return next((code.co_filename for code in codes if code is not None), None)


def _check_tables(sources: Iterable[Any], table: str, warn: Warn) -> None:
    """Tell of names that several sources give. Raises `PluginError` for a table that is none.

    Jekyll: the later is taken, without a word (template.rb).
    """
    homes: dict[str, str] = {}
    for source in sources:
        named = dict(_members(source)).get(table, {})
        _check_table(table, named, getattr(source, "__file__", None))
        for name in named:
            home = _home(source)
            if name in homes:
                warn(*messages.name_taken(table[:-1].lower(), name, homes[name], home))
            homes[name] = home


def _home(source: Any) -> str:
    path = getattr(source, "__file__", None)
    name = str(getattr(source, "__name__", "the caller"))
    return os.path.basename(path) if path and name.startswith(LOCAL_PREFIX) else name


def _warn_of_owners(hooks: Hooks, config: Config, warn: Warn) -> None:
    """Tell of hooks that are never called: their owner is in the singular. Jekyll: without a word (hooks.rb)."""
    known = {*config.collections, "pages", "posts", "documents"}
    for owner in sorted(hooks.owners - known):
        if f"{owner}s" in known:
            warn(*messages.unknown_owner(owner, f"{owner}s"))


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
            merged.update(value)
    return merged


def _tag(name: str, tag: Any) -> Any:
    """Return a tag with its class made an object; python-liquid's classes stay. Raises `PluginError`."""
    if not inspect.isclass(tag):
        return tag
    if not issubclass(tag, Tag):
        if hasattr(tag, "parse"):
            return tag
        raise PluginError(f"The tag {name} is a {tag.__name__}", hint="derive the class from `Tag`")
    try:
        return tag()
    except JekyllpyError:
        raise
    except Exception as error:
        raise PluginError(
            f"The tag {name} failed: {type(error).__name__}: {error}", *place_in(error, tag.__init__)
        ) from error


def _check_table(name: str, value: Any, path: str | None) -> None:
    wanted = f"{name} of a plugin should be a dict of names and functions"
    if not isinstance(value, Mapping):
        raise PluginError(f"{wanted}, but was: {value!r}", path)
    for key, made in value.items():
        if not isinstance(key, str) or not (callable(made) or hasattr(made, "render")):
            raise PluginError(f"{wanted}, but has {key!r}: {made!r}", path)


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
