"""What the site's author and the caller decided: options, configuration files, front-matter defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.config.config import Config
    from jekyllpy.config.defaults import FrontMatterDefaults
    from jekyllpy.config.load import load_config

__all__ = ["Config", "FrontMatterDefaults", "load_config"]

# Imported when first used: the command line reads the option table without paying for YAML and time zones
_HOMES = {"Config": "config", "FrontMatterDefaults": "defaults", "load_config": "load"}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{home}"), name)
