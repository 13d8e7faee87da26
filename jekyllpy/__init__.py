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
    from jekyllpy.model import Collection, Document, Page, SiteContent, StaticFile
    from jekyllpy.pipeline import BuildResult, Site
    from jekyllpy.plugins.api import (
        Cache,
        Command,
        CommandCall,
        Converter,
        Generator,
        MarkdownProcessor,
        Tag,
        TagContext,
        UsageError,
        hook,
        reads,
    )
    from jekyllpy.ruby.yaml import load_yaml
    from jekyllpy.templating.drop import Drop

# Where each public name lives. Names are imported when first used, so that a command pays only for what it needs
_HOMES = {
    "BuildResult": "pipeline",
    "Cache": "plugins.api",
    "Collection": "model",
    "Command": "plugins.api",
    "CommandCall": "plugins.api",
    "Config": "config",
    "ConfigError": "errors",
    "ConversionError": "errors",
    "Converter": "plugins.api",
    "DestinationConflict": "errors",
    "DestinationError": "errors",
    "Document": "model",
    "Drop": "templating.drop",
    "FrontMatterError": "errors",
    "Generator": "plugins.api",
    "JekyllpyError": "errors",
    "LayoutError": "errors",
    "MarkdownProcessor": "plugins.api",
    "Page": "model",
    "PermalinkError": "errors",
    "PluginError": "errors",
    "ReadError": "errors",
    "Site": "pipeline",
    "SiteContent": "model",
    "StaticFile": "model",
    "Tag": "plugins.api",
    "TagContext": "plugins.api",
    "TemplateError": "errors",
    "TemplateSyntaxError": "errors",
    "UsageError": "plugins.api",
    "YamlError": "errors",
    "build": "library",
    "highlight": "highlight",
    "hook": "plugins.api",
    "load_config": "config",
    "load_yaml": "ruby.yaml",
    "markdownify": "markdown",
    "reads": "plugins.api",
    "render_liquid": "library",
}

__all__ = [
    "JEKYLL_VERSION",
    "BuildResult",
    "Cache",
    "Collection",
    "Command",
    "CommandCall",
    "Config",
    "ConfigError",
    "ConversionError",
    "Converter",
    "DestinationConflict",
    "DestinationError",
    "Document",
    "Drop",
    "FrontMatterError",
    "Generator",
    "JekyllpyError",
    "LayoutError",
    "MarkdownProcessor",
    "Page",
    "PermalinkError",
    "PluginError",
    "ReadError",
    "Site",
    "SiteContent",
    "StaticFile",
    "Tag",
    "TagContext",
    "TemplateError",
    "TemplateSyntaxError",
    "UsageError",
    "YamlError",
    "__version__",
    "build",
    "highlight",
    "hook",
    "load_config",
    "load_yaml",
    "markdownify",
    "reads",
    "render_liquid",
]


# A type checker would take any name for one of the package's
if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{home}"), name)


def __dir__() -> list[str]:
    return __all__
