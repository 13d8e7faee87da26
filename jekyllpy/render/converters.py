"""The converters of a site in order of priority, and those that every site has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from jekyllpy import messages
from jekyllpy.config import Config
from jekyllpy.errors import PluginError, reason_with_place
from jekyllpy.plugins.api import PRIORITIES, Converter
from jekyllpy.sass import Sass, SassCompiler, Scss

Warn = Callable[[str, str], None]


class Markdown(Converter):
    """Markdown of the flavour that the config's `markdown` names."""

    safe = True
    highlighter_prefix = "\n"
    highlighter_suffix = "\n"

    def __init__(self, config: Config, convert: Callable[[str], str]) -> None:
        super().__init__(config)
        extensions = str(config.raw["markdown_ext"]).split(",")
        self._extensions = frozenset(f".{extension.lower()}" for extension in extensions)
        self._convert = convert

    def matches(self, ext: str) -> bool:
        """Return whether the extension, in any case, is one of `markdown_ext`."""
        return ext.lower() in self._extensions

    def output_ext(self, ext: str) -> str:
        """Return `.html`."""
        return ".html"

    def convert(self, content: str) -> str:
        """Return the HTML."""
        return self._convert(content)


class Identity(Converter):
    """Leaves everything as it is; the last of every file's converters."""

    safe = True
    priority = "lowest"

    def matches(self, ext: str) -> bool:
        """Return True."""
        return True

    def output_ext(self, ext: str) -> str:
        """Return the extension."""
        return ext

    def convert(self, content: str) -> str:
        """Return the content."""
        return content


class ConverterSet:
    """All converters of a site."""

    def __init__(self, converters: Iterable[Converter]) -> None:
        self._converters = sorted(converters, key=lambda converter: -PRIORITIES[converter.priority])
        self._by_ext: dict[str, tuple[Converter, ...]] = {}

    def of(self, ext: str) -> tuple[Converter, ...]:
        """Return the converters of an extension, first to last."""
        found = self._by_ext.get(ext)
        if found is None:
            found = tuple(converter for converter in self._converters if _matches(converter, ext))
            self._by_ext[ext] = found
        return found

    def is_repeatable(self, ext: str) -> bool:
        """Whether files with this extension become the same as long as they stay the same."""
        return all(isinstance(converter, Markdown | Identity) for converter in self.of(ext))

    def markdownify(self, text: str) -> str:
        """Return the HTML of a text in Markdown."""
        return next(each for each in self._converters if isinstance(each, Markdown)).convert(text)

    def output_ext(self, ext: str) -> str | None:
        """Return the extension of what files with this extension become."""
        extensions = [made for converter in self.of(ext) if (made := _output_ext(converter, ext)) is not None]
        if not extensions:
            return None
        # Jekyll: the last one is Identity's, the one before it says what the content has become (renderer.rb)
        return extensions[-1] if len(extensions) == 1 else extensions[-2]


def _matches(converter: Converter, ext: str) -> bool:
    try:
        return converter.matches(ext)
    except Exception as error:
        reason = reason_with_place(error, converter.matches)
        raise PluginError(messages.converter_failed(type(converter).__name__, reason)) from error


def _output_ext(converter: Converter, ext: str) -> str | None:
    try:
        made: Any = converter.output_ext(ext)
        if made is not None and not isinstance(made, str):
            raise TypeError(f"output_ext() returned a {type(made).__name__} in place of text")
        return made
    except Exception as error:
        reason = reason_with_place(error, converter.output_ext)
        raise PluginError(messages.converter_failed(type(converter).__name__, reason)) from error


def converter_set(
    config: Config, added: Iterable[Converter], markdown: Callable[[str], str], compiler: SassCompiler, warn: Warn
) -> ConverterSet:
    """Return the built-in converters and a site's own; both Sass syntaxes share the compiler."""
    styles = (Scss(config, compiler, warn), Sass(config, compiler, warn))
    own = list(added)
    for converter in own:
        converter.markdownify = markdown
    return ConverterSet([Markdown(config, markdown), *styles, Identity(config), *own])
