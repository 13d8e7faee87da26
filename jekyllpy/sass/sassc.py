"""Stylesheets through libsass, as jekyll-sass-converter 2.2 has them compiled with `implementation: sassc`."""

from __future__ import annotations

import json
import os
import posixpath
import re
import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.errors import ConversionError
from jekyllpy.sass.failures import SassError
from jekyllpy.sass.folders import Folders
from jekyllpy.sass.options import SassOptions
from jekyllpy.sass.process import ProcessEnded, ProcessTimeout, ResidentProcess
from jekyllpy.sass.results import SassResult, Stylesheet
from jekyllpy.sass.warnings import SassWarning

_WORKER: Final = Path(__file__).with_name("sassc_worker.py")
_SYSTEM_LIBRARIES: Final = ("libsass.so.1", "libsass.1.dylib", "libsass.dll")
_HINT: Final = "pip install 'jekyllpy[sassc]', or leave sass.implementation out of the config"
_STYLES: Final = MappingProxyType({"nested": 0, "expanded": 1, "compact": 2, "compressed": 3})
_BYTE_ORDER_MARK: Final = re.compile("^\ufeff", re.MULTILINE)
_STDIN: Final = "stdin"
_SHOUT: Final = re.compile(r"^(?:DEPRECATION )?WARNING:? (?:on )?")


class SasscEngine:
    """libsass, in a process of its own, with the options of one site."""

    def __init__(self, options: SassOptions, folders: Folders) -> None:
        self._options = options
        self._folders = folders
        # Jekyll: comments in the CSS name the source as seen from where the build was started
        self._cwd = os.getcwd()
        self._folder = Path(os.path.relpath(folders.source, self._cwd)).as_posix()
        self._process = ResidentProcess([sys.executable, "-I", "-S", str(_WORKER), *_libraries()], self._cwd)

    @property
    def version(self) -> str:
        """Name and version."""
        return f"libsass {self._ask({})['version']}"

    def compile(self, sheet: Stylesheet) -> SassResult:
        """Compile one stylesheet. Raises `ConversionError`."""
        if not sheet.text:
            # Jekyll: nothing stays nothing, and has no source map (sassc's engine.rb)
            return SassResult("")
        has_map = sheet.relative_path is not None and self._options.sourcemap
        answer = self._ask(self._request(sheet, has_map))
        warnings = tuple(_warnings(answer["log"]))
        if "error" in answer:
            raise self._failure(answer["error"], sheet)
        own = self._own_path(sheet)
        loaded = tuple(self._full(path) for path in answer["files"] if path not in (own, _STDIN))
        self._folders.check(loaded)
        charset = '@charset "UTF-8";' if self._options.add_charset else ""
        css = _BYTE_ORDER_MARK.sub(charset, answer["css"], count=1)
        if not has_map or answer["source_map"] is None:
            return SassResult(css, warnings=warnings, loaded_files=loaded)
        return SassResult(css, answer["source_map"], f"{sheet.name}.map", warnings, loaded)

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def _own_path(self, sheet: Stylesheet) -> str:
        """Return the path that libsass takes for the stylesheet's own.

        Jekyll: it lies in the source itself, whatever the page's folder, so imports start there (converter 2.2).
        """
        if sheet.relative_path is None:
            return _STDIN
        return posixpath.join(self._folder, posixpath.basename(sheet.relative_path))

    def _request(self, sheet: Stylesheet, has_map: bool) -> dict[str, Any]:
        options, is_page = self._options, sheet.relative_path is not None
        return {
            "text": sheet.text,
            "is_indented_syntax_src": sheet.syntax == "sass",
            "input_path": self._own_path(sheet),
            "precision": options.precision,
            "include_path": os.pathsep.join(self._folders.load_paths()),
            "output_style": _STYLES[options.style],
            "source_comments": options.line_comments,
            "source_map_file": posixpath.join(self._folder, f"{sheet.name}.map") if is_page else "",
            "source_map_embed": options.source_map_embed,
            "source_map_contents": True,
            "omit_source_map_url": not has_map,
        }

    def _failure(self, error: Mapping[str, Any], sheet: Stylesheet) -> ConversionError:
        path = str(error.get("file") or _STDIN)
        message = " ".join(str(error.get("message") or error.get("formatted")).split())
        if path in (_STDIN, self._own_path(sheet)):
            line = error.get("line", 1) + sheet.first_line - 1
            return ConversionError(message, sheet.relative_path, line, error.get("column"))
        full = self._full(path)
        self._folders.check([full])
        return ConversionError(message, self._folders.shown(full), error.get("line"), error.get("column"))

    def _full(self, path: str) -> str:
        return os.path.normpath(os.path.join(self._cwd, path))

    def _ask(self, request: Mapping[str, Any]) -> dict[str, Any]:
        packet = json.dumps(request, ensure_ascii=False).encode("utf-8") + b"\n"
        try:
            with self._process.exchange(self._options.seconds) as streams:
                streams.send(packet)
                line = streams.output.readline()
                if not line:
                    raise ProcessEnded("it ended without an answer")
                answer: dict[str, Any] = json.loads(line)
        except ProcessTimeout as error:
            raise SassError.too_slow(self._options.seconds) from error
        except (ProcessEnded, ValueError) as error:
            raise SassError(f"libsass failed: {error}", hint=_HINT) from error
        if "missing" in answer:
            raise SassError(f"libsass is not installed: {answer['missing']}", hint=_HINT)
        return answer


def _libraries() -> Iterator[str]:
    """Yield the libraries to try: that of the package `libsass`, which is not imported, then the system's."""
    spec = find_spec("_sass")
    if spec is not None and spec.origin is not None:
        yield spec.origin
    yield from _SYSTEM_LIBRARIES


def _warnings(log: str) -> Iterator[SassWarning]:
    """Yield a line for each paragraph that libsass wrote."""
    for paragraph in log.split("\n\n"):
        text = " ".join(paragraph.split())
        kind = "deprecation" if text.startswith("DEPRECATION") else "warning"
        if text:
            yield SassWarning(kind, _SHOUT.sub("", text))
