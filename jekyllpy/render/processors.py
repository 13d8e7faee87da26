"""Which program turns Markdown into HTML: the one that the config's `markdown` names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jekyllpy import messages
from jekyllpy.config import Config
from jekyllpy.errors import ConfigError, ConversionError, JekyllpyError, reason_with_place
from jekyllpy.markdown import markdown_converter
from jekyllpy.plugins.api import MarkdownProcessor

Warn = Callable[[str, str], None]


def markdown_function(
    config: Config, processors: Mapping[str, type[MarkdownProcessor]], warn: Warn
) -> Callable[[str], str]:
    """Return the function that converts Markdown; the processor is looked for when it is first called.

    `processors` are those of plugins by name; `warn` gets topic and message of what is wrong with their settings. The
    function raises `ConfigError` for a processor nobody has.
    """
    made: list[Callable[[str], str]] = []

    def convert(text: str) -> str:
        if not made:
            made.append(_processor(config, processors, warn))
        return made[0](text)

    return convert


def _processor(config: Config, processors: Mapping[str, type[MarkdownProcessor]], warn: Warn) -> Callable[[str], str]:
    name = str(config.raw["markdown"])
    if name.lower() == "kramdown":
        return markdown_converter(config.raw)
    # In safe mode, too: what may not run there has not been loaded
    if name in processors:
        kind = processors[name]
        return _commonmark(config, kind.dialect, warn) if kind.dialect else _guarded(kind, config)
    raise ConfigError(messages.unknown_markdown_processor(name, ["kramdown", *processors]))


def _guarded(kind: type[MarkdownProcessor], config: Config) -> Callable[[str], str]:
    def convert(text: str) -> str:
        html: Any = _run(kind, kind.convert, made, text)
        if not isinstance(html, str):
            reason = f"convert() returned a {type(html).__name__} in place of text"
            raise ConversionError(messages.processor_failed(kind.__name__, reason))
        return html

    made = _run(kind, kind, config)
    return convert


def _run(kind: type[MarkdownProcessor], function: Callable[..., Any], *arguments: Any) -> Any:
    try:
        return function(*arguments)
    except JekyllpyError:
        raise
    except Exception as error:
        reason = reason_with_place(error, kind.__init__ if function is kind else function)
        raise ConversionError(messages.processor_failed(kind.__name__, reason)) from error


def _commonmark(config: Config, dialect: str, warn: Warn) -> Callable[[str], str]:
    from jekyllpy.markdown.commonmark import CommonMarkConverter

    return CommonMarkConverter(config.raw, for_pages=dialect == "CommonMarkGhPages", warn=warn).convert
