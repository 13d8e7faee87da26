"""Text and `{{ output }}`."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.ruby.values import to_s
from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.compiler.filtered import filtered
from jekyllpy.templating.vocabulary import (
    Blank,
    ContentNode,
    Empty,
    FalseLiteral,
    FloatLiteral,
    IntegerLiteral,
    Nil,
    OutputNode,
    StringLiteral,
    TrueLiteral,
)


def compile_text(code: Code, node: ContentNode) -> None:
    """Print the text."""
    code.text(node.text)


def compile_output(code: Code, node: OutputNode) -> None:
    """Print the value; a literal without filters is text."""
    expression: Any = node.expression
    literal = expression.left
    if not expression.filters and isinstance(literal, Nil | Empty | Blank):
        return
    if not expression.filters and isinstance(literal, _LITERALS):
        code.text(to_s(literal.value))
        return
    code.value(*filtered(code, expression))


_LITERALS: Final = (StringLiteral, IntegerLiteral, FloatLiteral, TrueLiteral, FalseLiteral)

COMPILERS: Final[MappingProxyType[type, Callable[[Code, Any], None]]] = MappingProxyType(
    {ContentNode: compile_text, OutputNode: compile_output}
)
