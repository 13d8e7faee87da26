"""Markdown to HTML, to the byte as kramdown and its GFM parser give it under Jekyll. Knows neither Liquid nor files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.markdown.options import KramdownOptions, from_config, from_mapping

if TYPE_CHECKING:
    from jekyllpy.markdown.kramdown import KramdownConverter

__all__ = [
    "KramdownConverter",
    "KramdownOptions",
    "from_config",
    "markdown_converter",
    "markdownify",
    "render_kramdown",
    "smartify",
]


def render_kramdown(text: str, options: Mapping[str, Any] | None = None) -> str:
    """Return the HTML of a text under kramdown's own defaults and the given options."""
    from jekyllpy.markdown.kramdown import KramdownConverter

    return KramdownConverter(from_mapping(options)).convert(text)


def markdownify(text: str, config: Mapping[str, Any] | None = None) -> str:
    """Return the HTML of a text as a site with this configuration gives it."""
    return markdown_converter(config)(text)


def markdown_converter(config: Mapping[str, Any] | None = None) -> Callable[[str], str]:
    """Return what converts Markdown in a site with this configuration."""
    from jekyllpy.markdown.kramdown import KramdownConverter

    return KramdownConverter(from_config(config)).convert


def smartify(text: str, config: Mapping[str, Any] | None = None) -> str:
    """Return HTML text with curled quotes, dashes and other typographic characters, as Jekyll's SmartyPants does."""
    from jekyllpy.markdown.smartypants import SmartyPantsConverter

    return SmartyPantsConverter(from_config(config)).convert(text)


def __getattr__(name: str) -> Any:
    if name == "KramdownConverter":
        from jekyllpy.markdown.kramdown import KramdownConverter

        return KramdownConverter
    raise AttributeError(name)
