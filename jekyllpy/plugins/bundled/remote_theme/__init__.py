"""jekyll-remote-theme 0.5: a theme from a repository on GitHub, or from a folder.

The network is used only where the configuration says `remote_theme_download: true`. Otherwise a repository's files
have to lie in the folder `remote-theme/owner/name@ref` of the site's cache, or in `owner/name@ref` below the folder
that `remote_theme_cache` names.
"""

from __future__ import annotations

import os
from pathlib import Path

from jekyllpy.errors import PluginError
from jekyllpy.plugins.api import Config, Log, Plugin, inspect, strip, to_s
from jekyllpy.plugins.bundled.remote_theme.name import ThemeRepository, is_folder, parse_repository
from jekyllpy.plugins.bundled.remote_theme.store import ThemeStore

_TOPIC = "Remote Theme:"


class RemoteTheme(Plugin):
    """Makes the theme that `remote_theme` names the site's theme."""

    safe = True

    @classmethod
    def configure(cls, config: Config, log: Log) -> Config:
        """Return the configuration with the theme's folder as `theme`. Raises `PluginError` for one not at hand."""
        setting = config.raw.get("remote_theme")
        if setting is None or setting is False:
            return config
        name = strip(to_s(setting))
        folder = _local(name) if is_folder(name) else _remote(name, config, log)
        if folder is None:
            log.error(_TOPIC, f"{inspect(setting)} is not a valid remote theme")
            return config
        if is_folder(name):
            log.info(_TOPIC, f"Using theme local/{folder.name}")
        return config.with_values(theme=str(folder))


def _local(name: str) -> Path | None:
    folder = Path(os.path.abspath(os.path.expanduser(name)))
    return folder if folder.is_dir() else None


def _remote(name: str, config: Config, log: Log) -> Path | None:
    theme = parse_repository(name, os.environ)
    if theme is None:
        return None
    log.info(_TOPIC, f"Using theme {theme.name_with_owner}")
    own = config.raw.get("remote_theme_cache")
    store = ThemeStore(
        config.cache_dir / "remote-theme" if own is None else config.source / os.path.expanduser(to_s(own))
    )
    folder = store.find(theme)
    if folder is None and config.raw.get("remote_theme_download") is True:
        folder = store.fetch(theme)
    if folder is None:
        raise _not_at_hand(theme, store)
    return folder


def _not_at_hand(theme: ThemeRepository, store: ThemeStore) -> PluginError:
    hint = f"put its files into {store.place(theme)}, or set `remote_theme_download: true` to have them fetched"
    return PluginError(f"The remote theme {theme.name_with_owner} is not at hand", hint=hint)
