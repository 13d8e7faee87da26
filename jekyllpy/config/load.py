"""Put a configuration together: defaults, then the files, then what the caller says."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from jekyllpy import messages
from jekyllpy.config.compat import apply_profile, profile_named
from jekyllpy.config.config import Config, Warnings, add_default_excludes, build_config, expand_path
from jekyllpy.config.files import UnusableConfigFile, default_file, read_config_file
from jekyllpy.config.options import DEFAULT_OPTIONS, default_values
from jekyllpy.config.validation import check_file_values, check_values
from jekyllpy.ruby.merge import deep_merge
from jekyllpy.ruby.values import to_s

NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})

POST_PERMALINKS: Final = MappingProxyType(
    {
        "none": "/:categories/:title:output_ext",
        "date": "/:categories/:year/:month/:day/:title:output_ext",
        "ordinal": "/:categories/:year/:y_day/:title:output_ext",
        "pretty": "/:categories/:year/:month/:day/:title/",
        "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    }
)


def load_config(
    source: str | os.PathLike[str] | None = None,
    config_files: Iterable[str | os.PathLike[str]] | None = None,
    overrides: Mapping[str, Any] = NOTHING,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> Config:
    """Return the configuration of a site.

    `config_files` take the place of the source's own file; they and all relative paths are found from `cwd`.
    `overrides` are config keys that win over the files, null apart. `source` and `config_files` are short for the keys
    `source` and `config`. Raises `ConfigError`, in Jekyll's words where it has some.
    """
    cwd = Path.cwd() if cwd is None else cwd
    given = _plain(overrides, source, config_files)
    values, files, warnings = _read_files(given, cwd)
    check_file_values(values, files)
    _add_default_collections(values)
    env = os.environ if env is None else env
    merged, ignored = _merged(default_values(str(cwd)), _with_text_keys(deep_merge(values, given)), env)
    check_values(merged, files)
    _add_default_collections(merged)
    add_default_excludes(merged)
    return build_config(merged, files, (*warnings, *ignored), cwd, env)


def merge_theme_config(config: Config, theme_values: Mapping[str, Any], cwd: Path, env: Mapping[str, str]) -> Config:
    """Return the configuration with a theme's beneath it.

    Jekyll: a theme cannot set what Jekyll has a default for (site.rb).
    """
    known = {option.name for option in DEFAULT_OPTIONS}
    allowed = {key: value for key, value in theme_values.items() if key not in known}
    return build_config(deep_merge(allowed, config.raw), config.files, config.warnings, cwd, env)


def _merged(
    defaults: Mapping[str, Any], own: Mapping[str, Any], env: Mapping[str, str]
) -> tuple[dict[str, Any], Warnings]:
    """Return the site's values over the defaults, and within those of the service that `compat` names."""
    profile = profile_named(own.get("compat"))
    if profile is None:
        return deep_merge(defaults, own), ()
    return apply_profile(profile, defaults, own, env.get("JEKYLL_ENV", "development") == "development")


def _with_text_keys(values: Mapping[Any, Any]) -> dict[str, Any]:
    # Jekyll: the keys of the hash itself become text, those of the hashes in it stay (configuration.rb)
    return {to_s(key): value for key, value in values.items()}


def _plain(
    overrides: Mapping[str, Any],
    source: str | os.PathLike[str] | None,
    config_files: Iterable[str | os.PathLike[str]] | None,
) -> dict[str, Any]:
    """Return the overrides as a file might have given them."""
    given: dict[str, Any] = dict(overrides)
    if source is not None:
        given["source"] = source
    if config_files is not None:
        given["config"] = [os.fspath(file) for file in config_files]
    return {key: _plain_value(value) for key, value in given.items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    return list(value) if isinstance(value, tuple | set | frozenset) else value


def _read_files(given: Mapping[str, Any], cwd: Path) -> tuple[dict[str, Any], tuple[Path, ...], Warnings]:
    """Return what the files say together, those that were read, and warnings."""
    values: dict[str, Any] = {}
    read: list[Path] = []
    paths = _paths(given, cwd)
    if paths is None:
        return values, (), (messages.NO_CONFIG_FILE,)
    try:
        for path in paths:
            values = deep_merge(values, read_config_file(path))
            read.append(path)
    except UnusableConfigFile as error:
        # Jekyll: one bad file ends the reading, and the build goes on with what was read before (configuration.rb)
        return values, tuple(read), messages.unusable_config(error.message)
    return values, tuple(read), ()


def _paths(given: Mapping[str, Any], cwd: Path) -> list[Path] | None:
    """Return the files to read, None where the source has none of its own.

    Jekyll: an empty list of names is one, and no file is read (configuration.rb)
    """
    named = given.get("config")
    if named or named == []:
        names = named if isinstance(named, list) else [named]
        return [expand_path(name, cwd) for name in names if name]
    default = default_file(expand_path(given.get("source") or str(cwd), cwd))
    return None if default is None or default.is_dir() else [default]


def _add_default_collections(values: dict[str, Any]) -> None:
    """Give posts their place among the collections, and the permalink that the site's style means."""
    collections = values.get("collections")
    if isinstance(collections, list):
        collections = {name: {} for name in collections}
    if not isinstance(collections, Mapping):
        return
    merged = deep_merge({"posts": {}}, collections)
    posts = {**merged["posts"], "output": True} if isinstance(merged["posts"], Mapping) else {"output": True}
    permalink = values.get("permalink")
    if isinstance(permalink, str) and not posts.get("permalink"):
        posts["permalink"] = POST_PERMALINKS.get(permalink, permalink)
    merged["posts"] = posts
    values["collections"] = merged
