"""Stylesheets through Dart Sass, as jekyll-sass-converter 3.1 has them compiled."""

from __future__ import annotations

import posixpath

from jekyllpy.errors import ConversionError
from jekyllpy.sass.folders import Folders
from jekyllpy.sass.host import DartSass
from jekyllpy.sass.options import SassOptions
from jekyllpy.sass.protocol import LogEvent, Outcome, Request, Span
from jekyllpy.sass.results import SassResult, Stylesheet
from jekyllpy.sass.source_map import page_source_map, with_comment
from jekyllpy.sass.urls import file_url, path_of
from jekyllpy.sass.warnings import fold


class DartEngine:
    """Dart Sass with the options of one site."""

    def __init__(self, options: SassOptions, folders: Folders, command: tuple[str, ...]) -> None:
        self._options = options
        self._folders = folders
        self._host = DartSass(command, options.seconds, folders.source)

    @property
    def version(self) -> str:
        """Name and version."""
        return f"Dart Sass {self._host.version}"

    def compile(self, sheet: Stylesheet) -> SassResult:
        """Compile one stylesheet. Raises `ConversionError`."""
        path = None if sheet.relative_path is None else self._folders.path_of(sheet.relative_path)
        request = self._request(sheet, path)
        outcome = self._host.compile(request)
        loaded = tuple(path_of(url) for url in outcome.loaded_urls if url != request.url)
        self._folders.check(loaded)
        if outcome.css is None:
            raise self._failure(outcome, sheet)
        told = [event for event in outcome.events if not self._is_quiet(event)]
        warnings = fold(told, self._options.verbose, lambda span: self._shown(span, sheet, loaded))
        if path is None or not request.source_map:
            return SassResult(outcome.css, warnings=warnings, loaded_files=loaded)
        map_name = f"{sheet.name}.map"
        source_map = page_source_map(outcome.source_map, sheet.name, posixpath.dirname(path))
        css = with_comment(outcome.css, map_name, self._options.style)
        return SassResult(css, source_map, map_name, warnings, loaded)

    def close(self) -> None:
        """End the process."""
        self._host.close()

    def _request(self, sheet: Stylesheet, path: str | None) -> Request:
        options = self._options
        return Request(
            sheet.text,
            sheet.syntax,
            "" if path is None else file_url(path),
            self._folders.load_paths(),
            compressed=options.style == "compressed",
            source_map=path is not None and options.sourcemap,
            # Jekyll: a text in a template gets neither @charset nor byte order mark
            charset=path is not None,
            quiet_deps=options.quiet_deps,
            verbose=options.verbose,
            fatal_deprecations=options.fatal_deprecations,
            silence_deprecations=options.silence_deprecations,
            future_deprecations=options.future_deprecations,
        )

    def _is_quiet(self, event: LogEvent) -> bool:
        return bool(event.deprecation and event.span and self._folders.is_quiet(event.span.url))

    def _failure(self, outcome: Outcome, sheet: Stylesheet) -> ConversionError:
        message = " ".join(outcome.message.split())
        if outcome.span is None:
            return ConversionError(message)
        span = self._shown(outcome.span, sheet, ())
        return ConversionError(message, span.url or None, span.line, span.column)

    def _shown(self, span: Span, sheet: Stylesheet, loaded: tuple[str, ...]) -> Span:
        # stack traces name a partial as seen from the folder where it was found
        found = [path for path in loaded if path.endswith(f"/{span.url}")] if span.url else []
        path = self._folders.shown(found[0] if found else span.url)
        if path in ("", sheet.relative_path):
            return Span(path, span.line + sheet.first_line - 1, span.column)
        return Span(path, span.line, span.column)
