"""Compiled templates as values: what the cache stores, and what a render calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from struct import Struct
from types import CodeType, FunctionType, TracebackType
from typing import Any, Final

from jekyllpy.templating.reads import EVERYTHING, Reads

FILENAME: Final = "<liquid>"
"""The file name of all code compiled from templates."""

PLACE: Final = Struct("<I")
"""A line of a template, one of the row in `CompiledUnit.places`."""


@dataclass(frozen=True, slots=True)
class CompiledUnit:
    """A template's code. `places` has the template line of each of its lines; `foreign` nodes cannot be stored."""

    code: CodeType
    places: bytes
    warnings: tuple[str, ...]
    stored_reads: bytes = EVERYTHING.stored()
    foreign: tuple[Any, ...] = ()

    @property
    def reads(self) -> Reads:
        """What the template can read; few builds ask for it."""
        return Reads.restored(self.stored_reads)

    def stored(self) -> tuple[object, ...]:
        """Return plain values that make the same object again with `CompiledUnit(*stored)`."""
        return self.code, self.places, self.warnings, self.stored_reads


@dataclass(eq=False, slots=True)
class LoadedUnit:
    """A unit ready to be called, under the path that messages show; a part belongs to a template that is loaded too."""

    unit: CompiledUnit
    path: str | None
    is_part: bool = False
    blocks: Mapping[str, Callable[..., int | None]] = field(default_factory=dict)

    def line(self, number: int) -> int:
        """Return the template line of a line of the code."""
        places = self.unit.places
        at = (number - 1) * PLACE.size
        line: int = PLACE.unpack_from(places, at)[0] if 0 <= at < len(places) else 0
        return line


def load(
    unit: CompiledUnit, path: str | None, names: dict[str, Any], is_part: bool = False
) -> tuple[LoadedUnit, FunctionType]:
    """Make the functions of a unit, which see `names` as their globals."""
    blocks: dict[str, Any] = {}
    exec(unit.code, names, blocks)
    loaded = LoadedUnit(unit, path, is_part, blocks)
    render: FunctionType = blocks["render"]
    render.__defaults__ = (loaded,)
    return loaded, render


def function_of(code: CodeType, names: dict[str, Any]) -> FunctionType:
    """Return the function that the code defines."""
    defined: dict[str, Any] = {}
    exec(code, names, defined)
    function: FunctionType = defined["render"]
    return function


def places(traceback: TracebackType | None) -> list[tuple[LoadedUnit, int, bool]]:
    """Return the templates that were rendering, outermost first, with their lines; a flag marks a whole template."""
    found: list[tuple[LoadedUnit, int, bool]] = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if code.co_filename == FILENAME and "T" in code.co_varnames[: code.co_argcount]:
            loaded = traceback.tb_frame.f_locals["T"]
            found.append((loaded, loaded.line(traceback.tb_lineno), code.co_name == "render" and not loaded.is_part))
        traceback = traceback.tb_next
    return found
