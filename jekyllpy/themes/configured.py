"""The theme that a site's configuration names, and what the theme's own configuration adds to the site's."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from jekyllpy.themes.gems import Gem


def configured_theme(config: Config, cwd: Path, env: Mapping[str, str], log: Log) -> Theme | None:
    """Return the site's theme, None where it names none.

    The name is a gem's, a Python package's, that of a theme which comes with jekyllpy, or, with a slash in it, a
    folder's path from the source. Raises `ConfigError` in Jekyll's words for a theme that is nowhere.
    """
    default = default_theme(config.raw)
    value = default or config.raw.get("theme")
    if not isinstance(value, str):
        if value is not None:
            log.warn(*messages.theme_is_no_name(class_name(value)))
        return None
    name = downcase(strip(value))
    roots = tuple(dict.fromkeys([config.source, cwd]))
    gem = _in_folder(strip(value), config.source) if "/" in name else _installed(name, roots, env)
    bundled = None if gem is not None or "/" in name else _bundled(name, roots, log)
    gem = gem or bundled
    if gem is None and default:
        log.warn(*messages.default_theme_missing(default))
        return None
    if gem is None:
        raise ConfigError(messages.theme_missing(name), hint=messages.THEME_HINT)
    from jekyllpy.themes.folder import theme_in_folder

    theme = replace(theme_in_folder(gem.spec.name, gem.folder, log.error, gem.spec), is_bundled=gem is bundled)
    log.debug("Theme:", shown_theme(theme))
    # Jekyll: shown only where the variable itself says so, not by default (theme_drop.rb)
    return replace(theme, shown_root=theme.root) if env.get("JEKYLL_ENV") == "development" else theme


def shown_theme(theme: Theme) -> str:
    """Return name, version and place of a theme as one line."""
    place = "built in" if theme.is_bundled else theme.root
    return " ".join(filter(None, [theme.name, theme.spec.version, f"({place})"]))


def merge_config_of(theme: Theme, config: Config, cwd: Path, env: Mapping[str, str], log: Log) -> Config:
    """Return the site's configuration with the theme's beneath it. Raises `ConfigError` where that is no YAML."""
    path = Path(theme.root, "_config.yml")
    if config.raw.get("ignore_theme_config") is True or path.is_symlink() or not path.is_file():
        return config
    try:
        values = read_config_file(path)
    except UnusableConfigFile:
        return config
    if not values:
        # Jekyll: a file without settings is not spoken of (site.rb)
        return config
    log.info(*messages.theme_config_file(str(path)))
    # The typed view stays: a theme cannot set what Jekyll has a default for
    return replace(config, raw=merge_theme_config(config, values, cwd, env).raw)


def _in_folder(path: str, source: Path) -> Gem | None:
    """Return the theme of a folder, whose gemspec is read as jekyll-remote-theme does."""
    folder = os.path.normpath(os.path.join(source, os.path.expanduser(path)))
    if not os.path.isdir(folder):
        return None
    from jekyllpy.themes.gems import read_gem

    name = os.path.basename(folder)
    gem = read_gem(name, folder, f"{folder}/{name}.gemspec", f"{folder}/jekyll-theme-{name}.gemspec")
    dependencies = tuple(GemDependency(each.name) for each in gem.spec.dependencies)
    version, summary = gem.spec.version or "0.0.0", gem.spec.summary or ""
    spec = replace(gem.spec, version=version, summary=summary, metadata=(), dependencies=dependencies)
    return replace(gem, spec=spec)


def _installed(name: str, roots: tuple[Path, ...], env: Mapping[str, str]) -> Gem | None:
    from jekyllpy.themes.gems import find_gem

    gem = find_gem(name, roots, env) if name else None
    if gem is not None or not name:
        return gem
    from jekyllpy.themes.packages import find_package

    return find_package(name)


def _bundled(name: str, roots: tuple[Path, ...], log: Log) -> Gem | None:
    from jekyllpy.themes.bundled import find_bundled
    from jekyllpy.themes.gems import locked_version

    gem = find_bundled(name) if name else None
    wanted = locked_version(name, roots) if gem else None
    if gem and wanted and _minor(wanted) != _minor(gem.spec.version):
        wish = f"the Gemfile.lock names {name} {wanted}, which is not installed"
        log.warn("Theme:", f"{wish}; the theme that is built in is like {gem.spec.version}")
    return gem


def _minor(version: str) -> list[str]:
    """Return the parts of a version within which pages stay the same."""
    return version.split(".")[:2]
