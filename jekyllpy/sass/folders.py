"""The folders of a site as its stylesheets see them: where to look, what may be read, and how a path is shown."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable
from dataclasses import dataclass

from jekyllpy.errors import ConversionError
from jekyllpy.sass.load_paths import load_paths, sanitized
from jekyllpy.sass.options import SassOptions
from jekyllpy.sass.urls import path_of


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of a site."""

    source: str  # absolute
    theme_sass: str | None  # absolute
    options: SassOptions
    quiet_theme: bool = False  # whoever has the site cannot change the theme's files

    def load_paths(self) -> tuple[str, ...]:
        """Return the folders to look into that exist now, in order."""
        return load_paths(self.options, self.source, self.theme_sass)

    def path_of(self, relative_path: str) -> str:
        """Return the absolute path of a page."""
        return sanitized(self.source, relative_path)

    def full(self, path: str) -> str:
        """Return the absolute path of one that may start in the source."""
        return posixpath.normpath(posixpath.join(self.source, path))

    def shown(self, place: str) -> str:
        """Return a file URL or path as the user knows it: from the source, where it lies there."""
        if not place:
            return ""
        path = self.full(path_of(place))
        return path.removeprefix(f"{self.source}/").removeprefix(f"{os.path.realpath(self.source)}/")

    def is_quiet(self, place: str) -> bool:
        """Return whether nobody is told what is deprecated in a file, given by its URL."""
        return self.quiet_theme and path_of(place).startswith(f"{self.theme_sass}/")

    def check(self, paths: Iterable[str]) -> None:
        """Raise `ConversionError` where a file may not be read with --safe."""
        if not self.options.is_safe:
            return
        roots = tuple(os.path.join(os.path.realpath(root), "") for root in (self.source, self.theme_sass) if root)
        for path in paths:
            if not os.path.realpath(path).startswith(roots):
                # Jekyll: compiled, or quoted in the error
                raise ConversionError(f"a stylesheet outside the site is not read with --safe: {path}")
