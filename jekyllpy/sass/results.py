"""What goes into a compiler and what comes out of it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import Protocol

from jekyllpy.sass.warnings import SassWarning


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """A text to compile."""

    text: str
    syntax: str  # scss or sass
    relative_path: str | None  # of the page whose stylesheet it is; None has neither source map nor imports beside it
    first_line: int = 1  # the line of its file on which the text starts

    @property
    def name(self) -> str:
        """The name of the CSS file."""
        # Jekyll: the dots that end a name go (page.rb)
        return posixpath.splitext(posixpath.basename(self.relative_path or "stdin"))[0].rstrip(".") + ".css"


@dataclass(frozen=True, slots=True)
class SassResult:
    """A compiled stylesheet."""

    css: str
    source_map: str | None = None  # the text of the map file
    map_name: str = ""  # the name of the map file
    warnings: tuple[SassWarning, ...] = ()
    loaded_files: tuple[str, ...] = ()  # absolute paths of the partials that went into it


class Engine(Protocol):
    """A compiler."""

    @property
    def version(self) -> str:
        """Name and version."""

    def compile(self, sheet: Stylesheet) -> SassResult:
        """Compile one stylesheet. Raises `ConversionError`."""

    def close(self) -> None:
        """End its process."""
