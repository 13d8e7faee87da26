"""The Sass compiler of a site: its options, the folders it looks into, and the engine that does the work.

A site without stylesheets pays for nothing of this: all is loaded, read and started with the first one.
"""

from __future__ import annotations

import posixpath
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import TracebackType

    from jekyllpy.sass.results import Engine, SassResult


class SassCompiler:
    """Compiles the stylesheets of one site, in any thread, with a process that starts when first needed and stays.

    `config` is the site's configuration as a mapping, `source` the absolute path of its source, `theme_sass` that of
    the theme's `_sass` folder, `environment` JEKYLL_ENV. Of files in the theme that is `quiet_theme`, no deprecation is
    told. Close it, or use it as a context manager; a forgotten one ends its process when it is collected.
    """

    def __init__(
        self,
        config: Mapping[str, Any],
        source: str,
        theme_sass: str | None = None,
        environment: str = "development",
        quiet_theme: bool = False,
    ) -> None:
        self._config = config
        self._source = posixpath.normpath(source)
        self._theme_sass = theme_sass
        self._environment = environment
        self._quiet_theme = quiet_theme
        self._lock = threading.Lock()
        self._engine: Engine | None = None

    @property
    def version(self) -> str:
        """Name and version of the compiler. Raises `SassError` where there is none."""
        return self._ready().version

    def compile(self, text: str, syntax: str, relative_path: str | None = None, first_line: int = 1) -> SassResult:
        """Compile a text of the syntax `scss` or `sass`.

        `relative_path` is the path of the page that the text is the stylesheet of: imports start there, and it gets a
        source map. `first_line` is the line of the file on which the text starts. Raises `ConversionError` with line
        and column; its `path` is None where the text is no page's. Raises `ConfigError`.
        """
        from jekyllpy.sass.results import Stylesheet

        return self._ready().compile(Stylesheet(text, syntax, relative_path, first_line))

    def close(self) -> None:
        """End the process. The compiler can still be used; it starts another one then."""
        with self._lock:
            if self._engine is not None:
                self._engine.close()

    def __enter__(self) -> SassCompiler:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ready(self) -> Engine:
        with self._lock:
            if self._engine is None:
                self._engine = self._new_engine()
            return self._engine

    def _new_engine(self) -> Engine:
        from jekyllpy.sass.folders import Folders
        from jekyllpy.sass.known import KnownStyles
        from jekyllpy.sass.options import SASSC, sass_options

        options = sass_options(self._config, self._environment)
        folders = Folders(self._source, self._theme_sass, options, self._quiet_theme)
        if options.implementation == SASSC:
            from jekyllpy.sass.sassc import SasscEngine

            return KnownStyles(SasscEngine(options, folders), folders)
        from jekyllpy.sass.dart import DartEngine
        from jekyllpy.sass.locate import find_dart_sass

        return KnownStyles(DartEngine(options, folders, find_dart_sass(options.compiler, self._source)), folders)
