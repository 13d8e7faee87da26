"""Front-matter defaults: which of the configuration's sets an item falls under, and what they say together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from jekyllpy import messages
from jekyllpy.config.config import Config
from jekyllpy.config.scope_glob import glob_source
from jekyllpy.errors import ConfigError
from jekyllpy.ruby.merge import deep_merge
from jekyllpy.ruby.values import inspect, to_s
from jekyllpy.ruby.zones import near_zone

RENAMED_TYPES: Final = MappingProxyType({"page": "pages", "post": "posts", "draft": "drafts"})

# Gets a pattern relative to the source, returns the paths it hits, relative as well.
Glob = Callable[[str], Iterable[str]]


@dataclass(frozen=True, slots=True)
class DefaultSet:
    """One set: the items it applies to, and what it gives them."""

    prefixes: tuple[str, ...] | None  # one of them starts the item's path; None for every item
    type: str | None
    values: Mapping[Any, Any]
    path_length: int | None  # sets with the longer path win; None for a path that is no text
    has_scope: bool

    def applies_to(self, path: str, type: str | None) -> bool:
        """Whether an item falls under the set."""
        if self.type is not None and self.type != type:
            return False
        return self.prefixes is None or path.startswith(self.prefixes)

    def wins_over(self, other: DefaultSet) -> bool:
        """Whether this later set's values go over those of the one that led so far."""
        if self.path_length is None or other.path_length is None:
            # Jekyll: such a path applies to all, but has no length to be ranked by (frontmatter_defaults.rb)
            raise ConfigError(messages.DEFAULTS_PATH_IS_NO_TEXT)
        if self.path_length != other.path_length:
            return self.path_length > other.path_length
        return self.type is not None or other.type is None


class FrontMatterDefaults:
    """The configuration's `defaults`, ready for many items.

    `glob` lists what a scope with a star hits; without it the source is looked at. Raises `ConfigError` for a scope
    that is no hash and for a date that is none; sets that are ignored are told in `warnings`.
    """

    def __init__(self, config: Config, glob: Glob | None = None) -> None:
        self._container = _container(config)
        self._glob = partial(glob_source, config.source) if glob is None else glob
        self._zone = config.zone
        self._told: list[tuple[str, str]] = []
        given = config.defaults
        found = [self._read(item) for item in given] if isinstance(given, list) else []
        self._sets = tuple(item for item in found if item is not None)
        self.warnings: tuple[tuple[str, str], ...] = tuple(self._told)
        self._found: dict[tuple[int, ...], tuple[dict[Any, Any], dict[Any, Any]]] = {}

    def for_item(self, relative_path: str, type: str | None = None) -> dict[Any, Any]:
        """Return the defaults of the item at a path relative to the source, merged; to be read, not changed.

        `type` is "pages", a collection's label (drafts are "posts"), or None for plain static files.
        """
        return self._for_item(relative_path, type)[0]

    def by_key(self, relative_path: str, type: str | None = None) -> dict[Any, Any]:
        """Return what each key is for an item that asks for one at a time; to be read, not changed.

        Hashes are not merged then, null counts, and a set without the key gives no rank to those after it.
        """
        return self._for_item(relative_path, type)[1]

    def _for_item(self, relative_path: str, type: str | None) -> tuple[dict[Any, Any], dict[Any, Any]]:
        path = relative_path.removeprefix("/")
        matching = tuple(number for number, item in enumerate(self._sets) if item.applies_to(path, type))
        found = self._found.get(matching)
        if found is None:
            sets = [self._sets[number] for number in matching]
            found = self._found[matching] = _merged(sets), _by_key(sets)
        return found

    def _read(self, given: Any) -> DefaultSet | None:
        if not isinstance(given, Mapping) or not isinstance(given.get("values"), Mapping):
            self._told.extend(messages.invalid_defaults(to_s(given)))
            return None
        scope = given.get("scope", {})
        if not isinstance(scope, Mapping):
            raise ConfigError(messages.invalid_defaults_scope(inspect(given)))
        path = "" if scope.get("path") is None else scope["path"]
        is_text = isinstance(path, str)
        return DefaultSet(
            self._prefixes(path) if is_text and path else None,
            self._type(given, scope),
            self._with_time(given),
            len(path.removeprefix("/")) if is_text else None,
            "scope" in given,
        )

    def _type(self, given: Mapping[Any, Any], scope: Mapping[Any, Any]) -> str | None:
        if "type" not in scope:
            return None
        type = scope["type"]
        if not isinstance(type, str):
            raise ConfigError(messages.invalid_defaults_type(inspect(given)))
        if type in RENAMED_TYPES:
            self._told.extend(messages.renamed_defaults_type(type, RENAMED_TYPES[type]))
        return RENAMED_TYPES.get(type, type)

    def _prefixes(self, path: str) -> tuple[str, ...]:
        if "*" not in path:
            return (path.removeprefix(self._container),)
        return tuple(hit.removeprefix(self._container) for hit in self._glob(path))

    def _with_time(self, given: Mapping[Any, Any]) -> Mapping[Any, Any]:
        values: Mapping[Any, Any] = given["values"]
        if "date" not in values or isinstance(values["date"], datetime):
            return values
        return {**values, "date": self._time(values["date"], given)}

    def _time(self, value: Any, given: Mapping[Any, Any]) -> datetime:
        from jekyllpy.ruby.time_parse import parse_time

        try:
            # Jekyll: a date that YAML has read is no text to parse any more (frontmatter_defaults.rb)
            if isinstance(value, str):
                return near_zone(parse_time(value, self._zone, datetime.now(self._zone)), self._zone)
        except ValueError:
            pass
        hint = "put it in quotes" if isinstance(value, date) else None
        raise ConfigError(messages.invalid_defaults_date(to_s(value), inspect(given)), hint=hint)


def _merged(sets: Iterable[DefaultSet]) -> dict[Any, Any]:
    merged: dict[Any, Any] = {}
    leader: DefaultSet | None = None
    for item in sets:
        if leader is not None and leader.has_scope and not item.has_scope:
            # Jekyll: a set without a scope cannot be ranked behind one with a scope (frontmatter_defaults.rb)
            raise ConfigError(messages.DEFAULTS_WITHOUT_SCOPE)
        if leader is None or item.wins_over(leader):
            merged, leader = deep_merge(merged, item.values), item
        else:
            merged = deep_merge(item.values, merged)
    return merged


def _by_key(sets: Iterable[DefaultSet]) -> dict[Any, Any]:
    leaders: dict[Any, DefaultSet] = {}
    for item in sets:
        for key in item.values:
            if key not in leaders or item.wins_over(leaders[key]):
                leaders[key] = item
    return {key: leader.values[key] for key, leader in leaders.items()}


def _container(config: Config) -> str:
    """Return what the scopes of documents may start with: the collections directory with a slash."""
    name = config.raw.get("collections_dir")
    return f"{name}/" if isinstance(name, str) and name else ""
