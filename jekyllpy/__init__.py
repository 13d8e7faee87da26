"""A drop-in replacement for `jekyll build`: the same bytes, several times faster, without Ruby."""

from __future__ import annotations

from jekyllpy.version import JEKYLL_VERSION, __version__

# Not from typing, whose import costs more than the rest of a short command
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jekyllpy.config import Config, load_config
    from jekyllpy.errors import (
        ConfigError,
        ConversionError,
        DestinationConflict,
        DestinationError,
        FrontMatterError,
        JekyllpyError,
        LayoutError,
        PermalinkError,
        PluginError,
        ReadError,
        TemplateError,
        TemplateSyntaxError,
        YamlError,
    )
    from jekyllpy.highlight import highlight
    from jekyllpy.library import build, render_liquid
    from jekyllpy.markdown import markdownify
    from jekyllpy.model import SiteContent
    from jekyllpy.pipeline import BuildResult, Site
    from jekyllpy.plugins.api import Converter, Generator, hook
    from jekyllpy.ruby.yaml import load_yaml
    from jekyllpy.templating.drop import Drop

# Where each public name lives. Names are imported when first used, so that a command pays only for what it needs
_HOMES = {
    "BuildResult": "pipeline",
    "Config": "config",
    "ConfigError": "errors",
    "ConversionError": "errors",
    "Converter": "plugins.api",
    "DestinationConflict": "errors",
    "DestinationError": "errors",
    "Drop": "templating.drop",
    "FrontMatterError": "errors",
    "Generator": "plugins.api",
    "JekyllpyError": "errors",
    "LayoutError": "errors",
    "PermalinkError": "errors",
    "PluginError": "errors",
    "ReadError": "errors",
    "Site": "pipeline",
    "SiteContent": "model",
    "TemplateError": "errors",
    "TemplateSyntaxError": "errors",
    "YamlError": "errors",
    "build": "library",
    "highlight": "highlight",
    "hook": "plugins.api",
    "load_config": "config",
    "load_yaml": "ruby.yaml",
    "markdownify": "markdown",
    "render_liquid": "library",
}

__all__ = [
    "JEKYLL_VERSION",
    "BuildResult",
    "Config",
    "ConfigError",
    "ConversionError",
    "Converter",
    "DestinationConflict",
    "DestinationError",
    "Drop",
    "FrontMatterError",
    "Generator",
    "JekyllpyError",
    "LayoutError",
    "PermalinkError",
    "PluginError",
    "ReadError",
    "Site",
    "SiteContent",
    "TemplateError",
    "TemplateSyntaxError",
    "YamlError",
    "__version__",
    "build",
    "highlight",
    "hook",
    "load_config",
    "load_yaml",
    "markdownify",
    "render_liquid",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{home}"), name)


def __dir__() -> list[str]:
    return __all__
