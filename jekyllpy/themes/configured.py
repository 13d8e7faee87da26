"""The theme that a site's configuration names, and what the theme's own configuration adds to the site's."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from jekyllpy import messages
from jekyllpy.config import Config
from jekyllpy.config.compat import default_theme
from jekyllpy.config.files import UnusableConfigFile, read_config_file
from jekyllpy.config.load import merge_theme_config
from jekyllpy.errors import ConfigError
from jekyllpy.log import Log
from jekyllpy.model.theme import GemDependency, Theme
from jekyllpy.ruby.text import downcase, strip
from jekyllpy.ruby.values import class_name
from jekyllpy.themes.folder import theme_in_folder
from jekyllpy.themes.gems import Gem, find_gem, read_gem


def configured_theme(config: Config, cwd: Path, env: Mapping[str, str], log: Log) -> Theme | None:
    """Return the site's theme, None where it names none.

    The name is a gem's, a Python package's, or, with a slash in it, a folder's path from the source. Raises
    `ConfigError` in Jekyll's words for a theme that is nowhere.
    """
    default = default_theme(config.raw)
    value = default or config.raw.get("theme")
    if not isinstance(value, str):
        if value is not None:
            log.warn(*messages.theme_is_no_name(class_name(value)))
        return None
    name = downcase(strip(value))
    gem = _in_folder(strip(value), config.source) if "/" in name else _by_name(name, config.source, cwd, env)
    if gem is None and default:
        log.warn(*messages.default_theme_missing(default))
        return None
    if gem is None:
        raise ConfigError(messages.theme_missing(name), hint=messages.THEME_HINT)
    theme = theme_in_folder(gem.spec.name, gem.folder, log.error, gem.spec)
    # Jekyll: shown only where the variable itself says so, not by default (theme_drop.rb)
    return replace(theme, shown_root=theme.root) if env.get("JEKYLL_ENV") == "development" else theme


def merge_config_of(theme: Theme, config: Config, cwd: Path, env: Mapping[str, str], log: Log) -> Config:
    """Return the site's configuration with the theme's beneath it. Raises `ConfigError` where that is no YAML."""
    path = Path(theme.root, "_config.yml")
    if config.raw.get("ignore_theme_config") is True or path.is_symlink() or not path.is_file():
        return config
    try:
        values = read_config_file(path)
    except UnusableConfigFile:
        return config
    log.info(*messages.theme_config_file(str(path)))
    # The typed view stays: a theme cannot set what Jekyll has a default for
    return replace(config, raw=merge_theme_config(config, values, cwd, env).raw)


def _in_folder(path: str, source: Path) -> Gem | None:
    """Return the theme of a folder, whose gemspec is read as jekyll-remote-theme does."""
    folder = os.path.normpath(os.path.join(source, os.path.expanduser(path)))
    if not os.path.isdir(folder):
        return None
    name = os.path.basename(folder)
    gem = read_gem(name, folder, f"{folder}/{name}.gemspec", f"{folder}/jekyll-theme-{name}.gemspec")
    dependencies = tuple(GemDependency(each.name) for each in gem.spec.dependencies)
    version, summary = gem.spec.version or "0.0.0", gem.spec.summary or ""
    spec = replace(gem.spec, version=version, summary=summary, metadata=(), dependencies=dependencies)
    return replace(gem, spec=spec)


def _by_name(name: str, source: Path, cwd: Path, env: Mapping[str, str]) -> Gem | None:
    gem = find_gem(name, tuple(dict.fromkeys([source, cwd])), env) if name else None
    if gem is not None or not name:
        return gem
    from jekyllpy.themes.packages import find_package

    return find_package(name)
