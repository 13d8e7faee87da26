"""Nodes of classes that the compiler does not know: those of tags written for python-liquid."""

from __future__ import annotations

from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.vocabulary import Node


def compile_foreign(code: Code, node: Node) -> None:
    """Write a call that renders the node; the compiled template keeps the node itself."""
    position = len(code.unit.foreign)
    code.unit.foreign.append(node)
    code.call("foreign", code.visible(), len(code.scopes), f",T,{position}")
