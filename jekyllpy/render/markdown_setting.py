"""What the HTML of a text depends on besides the text: the site's settings and the code that converts."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from jekyllpy.config import Config
from jekyllpy.plugins.api import MarkdownProcessor
from jekyllpy.version import __version__

_SETTINGS: Final = ("markdown", "kramdown", "highlighter", "commonmark")
_LIBRARIES: Final = ("mistune", "pygments")
_ROOMS: Final = ("markdown", "highlight", "ruby")


def markdown_setting(config: Config, processors: Mapping[str, type[MarkdownProcessor]]) -> str | None:
    """Return what tells one setting of the site's Markdown from others; None for a processor that a plugin wrote."""
    name = str(config.raw["markdown"])
    if name.lower() != "kramdown" and not (name in processors and processors[name].dialect):
        return None
    settings = [config.raw.get(key) for key in _SETTINGS]
    return repr((__version__, settings, [_times(room) for room in _ROOMS], [_library(name) for name in _LIBRARIES]))


def _times(room: str) -> list[int]:
    """Return when the newest file of a room was changed, and how many there are."""
    times: list[int] = []
    for folder, _, names in os.walk(Path(__file__).parents[1] / room):
        times += [os.stat(f"{folder}/{name}").st_mtime_ns for name in names if name.endswith(".py")]
    return [max(times, default=0), len(times)]


def _library(name: str) -> Any:
    spec = find_spec(name)
    origin = spec.origin if spec else None
    return (origin, os.stat(origin).st_mtime_ns) if origin else None
