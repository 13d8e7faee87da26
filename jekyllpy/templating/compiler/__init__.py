"""Templates as Python functions: nodes to source to code. Imported on a cache miss only: it needs python-liquid."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any

from jekyllpy.templating.compiler.code import Code, Options, Unit
from jekyllpy.templating.compiler.filtered import item_function
from jekyllpy.templating.compiler.leading import compile_leading
from jekyllpy.templating.unit import FILENAME, PLACE
from jekyllpy.templating.vocabulary import Node

__all__ = ["Options", "compile_expression", "compile_nodes"]


def compile_nodes(
    nodes: list[Node],
    source: str,
    options: Options,
    compilers: Mapping[type, Callable[[Any, Any], None]],
    is_wary: bool = False,
) -> tuple[CodeType, bytes, list[Node]]:
    """Return the code whose execution defines `render`, the template line of each of its lines, and foreign nodes.

    A wary one minds interrupts that are pending when it begins.
    """
    unit = Unit(options, _line_counter(source), compilers, compile_leading)
    code = Code(unit)
    code.is_wary = is_wary
    code.nodes(nodes)
    code.finish("render")
    return _compiled(unit)


def compile_expression(service: str, variable: str, text: str, options: Options) -> tuple[CodeType, bytes, list[Node]]:
    """Return the code of an expression in a string: `render` gives its function of one item."""
    unit = Unit(options, lambda index: 0, {})
    code = Code(unit)
    code.line(f"return {item_function(code, service, variable, text)}")
    code.finish("render")
    return _compiled(unit)


def compile_shape(
    node: Node, options: Options, compilers: Mapping[type, Callable[[Any, Any], None]]
) -> tuple[str, list[str]]:
    """Return the source of a single node's function, and the texts that it takes as its last argument."""
    unit = Unit(options, lambda index: 0, compilers, compile_leading)
    constants: list[str] = []
    code = Code(unit, constants)
    code.node(node)
    code.finish("render")
    return unit.functions[0], constants


def _compiled(unit: Unit) -> tuple[CodeType, bytes, list[Node]]:
    """Compile the functions of a unit."""
    text = "\n".join(unit.functions)
    places = b"".join(PLACE.pack(place) for lines in unit.places for place in lines)
    return compile(text, FILENAME, "exec", dont_inherit=True), places, unit.foreign


def _line_counter(source: str) -> Callable[[int], int]:
    starts: list[int] = []
    at = source.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = source.find("\n", at + 1)
    return lambda index: bisect_right(starts, index) + 1
