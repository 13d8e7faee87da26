"""The converters of `.scss` and `.sass`, and the same for the filters `scssify` and `sassify`.

A page's stylesheet needs to know its page: for imports beside it, and for its source map, which is one more page. So
these converters have `convert_item` besides `convert`; whoever renders calls it where a converter has it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jekyllpy.errors import ConversionError
from jekyllpy.model.theme import Theme
from jekyllpy.plugins.api import Config, Converter, Document, Page
from jekyllpy.ruby.uri import InvalidUri
from jekyllpy.sass.compiler import SassCompiler

if TYPE_CHECKING:
    from jekyllpy.sass.results import SassResult

Warn = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class ExtraPage:
    """A page that an item's conversion makes besides its content.

    It lies in the folder of the item's URL (`Page.dir`) and shares the item's data and defaults, permalink included.
    Its content goes through neither Liquid nor layouts (source_map_page.rb).
    """

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class ConvertedItem:
    """What an item's content becomes."""

    text: str
    extra_pages: tuple[ExtraPage, ...] = ()
    loaded_files: tuple[str, ...] = ()  # absolute paths of the other files that went into it


def build_compiler(config: Config, theme: Theme | None = None) -> SassCompiler:
    """Return a compiler with a site's settings and its theme's stylesheets."""
    if theme is None:
        return SassCompiler(config.raw, str(config.source), None, config.environment)
    return SassCompiler(config.raw, str(config.source), theme.sass, config.environment, theme.is_bundled)


class Scss(Converter):
    """Sass in the syntax with braces.

    `compiler` is shared by the site's converters and filters; without one, the converter has its own. `warn` gets topic
    and message of each thing the compiler remarks.
    """

    safe = True
    priority = "low"
    syntax: ClassVar[str] = "scss"

    def __init__(self, config: Config, compiler: SassCompiler | None = None, warn: Warn | None = None) -> None:
        super().__init__(config)
        self._compiler = compiler
        self._warn = warn

    def matches(self, ext: str) -> bool:
        """Return whether this is the extension, in any case."""
        return ext.lower() == f".{self.syntax}"

    def output_ext(self, ext: str) -> str:
        """Return `.css`."""
        return ".css"

    def convert(self, content: str) -> str:
        """Return the CSS of a text that is no page's. Raises `ConversionError` with the place in the text."""
        return self._compile(content, None).css

    def convert_item(self, content: str, item: Page | Document) -> ConvertedItem:
        """Return the CSS of an item, with its source map where it is a page. Raises `ConversionError`."""
        # Jekyll: only pages are made known to the converter (scss.rb, pre_render hook)
        page_path = item.relative_path if isinstance(item, Page) else None
        try:
            result = self._compile(content, page_path, item.first_line)
        except ConversionError as error:
            raise _placed(error, type(self).__name__, item) from error
        maps = () if result.source_map is None else (ExtraPage(result.map_name, result.source_map),)
        return ConvertedItem(result.css, maps, result.loaded_files)

    def _compile(self, content: str, page_path: str | None, first_line: int = 1) -> SassResult:
        if self._compiler is None:
            self._compiler = build_compiler(self.config)
        try:
            result = self._compiler.compile(content, self.syntax, page_path, first_line)
        except InvalidUri as error:
            raise ConversionError(str(error)) from error
        if self._warn is not None:
            for warning in result.warnings:
                self._warn(warning.topic, warning.message)
        return result


class Sass(Scss):
    """Sass in the indented syntax."""

    syntax = "sass"


def scssify(text: str, config: Config, compiler: SassCompiler | None = None, warn: Warn | None = None) -> str:
    """Return the CSS of a text with braces; without a compiler, one is started for it alone."""
    return _convert(Scss, text, config, compiler, warn)


def sassify(text: str, config: Config, compiler: SassCompiler | None = None, warn: Warn | None = None) -> str:
    """Return the CSS of an indented text; without a compiler, one is started for it alone."""
    return _convert(Sass, text, config, compiler, warn)


def _convert(kind: type[Scss], text: str, config: Config, compiler: SassCompiler | None, warn: Warn | None) -> str:
    if compiler is not None:
        return kind(config, compiler, warn).convert(text)
    with build_compiler(config) as own:
        return kind(config, own, warn).convert(text)


def _placed(error: ConversionError, converter: str, item: Page | Document) -> ConversionError:
    """Return the error in Jekyll's words."""
    intro = f"Jekyll::Converters::{converter} encountered an error while converting '{item.relative_path}':"
    return type(error)(
        f"{intro} {error.message}", error.path or item.relative_path, error.line, error.column, error.hint
    )
