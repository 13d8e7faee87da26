"""Write what notes how a template's text begins.

Ruby joins the pieces of a text to one in the encoding of the first, which is US-ASCII for numbers, nil and text of
which nothing is printed. `C.lead` is whether it is, None before the first piece; only kramdown shows the difference.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from jekyllpy.templating.compiler.filtered import filtered
from jekyllpy.templating.parser.node import TagNode
from jekyllpy.templating.vocabulary import (
    BreakNode,
    CaptureNode,
    ContentNode,
    ContinueNode,
    CycleNode,
    DecrementNode,
    FilteredExpression,
    ForNode,
    IfChangedNode,
    IfNode,
    IncrementNode,
    Literal,
    Node,
    OutputNode,
    StringLiteral,
    TablerowNode,
    UnlessNode,
)

if TYPE_CHECKING:
    from jekyllpy.templating.compiler.code import Code

_ASCII: Final = (BreakNode, ContinueNode, DecrementNode, IncrementNode)
_BRANCHES: Final = (IfNode, UnlessNode)
# Of the tags that are nodes of ours, only blocks are ever blank
_BLOCKS: Final = (CaptureNode, ForNode, IfChangedNode, TablerowNode, TagNode, *_BRANCHES)

TRANSPARENT: Final = frozenset(
    {
        "append",
        "capitalize",
        "downcase",
        "escape",
        "inspect",
        "join",
        "lstrip",
        "markdownify",
        "newline_to_br",
        "normalize_whitespace",
        "remove",
        "remove_first",
        "replace",
        "replace_first",
        "rstrip",
        "slice",
        "smartify",
        "strip",
        "strip_html",
        "strip_newlines",
        "truncate",
        "truncatewords",
        "upcase",
        "url_encode",
        "xml_escape",
    }
)
"""Filters whose text has the encoding of what they get."""


def begins_with_text(nodes: list[Node]) -> bool:
    """Tell whether what nodes print begins with text of the template, which is not US-ASCII."""
    first = next((node for node in nodes if not _is_skipped(node)), None)
    return isinstance(first, ContentNode)


NodeCompiler = Callable[["Code", Any], None]


def compile_leading(code: Code, node: Any, compile_node: NodeCompiler) -> None:
    """Write a node before which nothing was printed."""
    if _is_skipped(node):
        _unseen(code, node, compile_node)
    elif isinstance(node, OutputNode):
        _output(code, node, compile_node)
    elif isinstance(node, _BRANCHES):
        compile_node(code, node)
        _note(code, False)
    elif isinstance(node, CycleNode):
        compile_node(code, node)
        code.is_leading = False
    elif getattr(node, "runs_partial", False):
        compile_node(code, node)
        _note(code, True)
    else:
        _note(code, isinstance(node, _ASCII))
        compile_node(code, node)


def _is_skipped(node: Node) -> bool:
    # Liquid: a blank block leaves nothing, while a tag without a block leaves an empty text (block_body.rb)
    return bool(node.blank) and isinstance(node, _BLOCKS)


def _unseen(code: Code, node: Node, compile_node: NodeCompiler) -> None:
    kept = code.name("k")
    code.line(f"{kept}=C.lead;C.lead=False")
    code.is_leading = False
    compile_node(code, node)
    code.is_leading = True
    code.line(f"C.lead={kept}")


def _output(code: Code, node: OutputNode, compile_node: NodeCompiler) -> None:
    expression: Any = node.expression
    left = expression.left
    if not expression.filters and isinstance(left, Literal):
        _note(code, not isinstance(left, StringLiteral))
        compile_node(code, node)
        return
    name = code.name("e")
    text, is_text = filtered(code, expression)
    code.line(f"{name}={text}")
    code.line(f"if C.lead is None:C.lead=is_ascii({name},{_source(code, expression, name)})")
    code.is_leading = False
    code.value(name, is_text)


def _source(code: Code, expression: FilteredExpression, name: str) -> str:
    """Return an expression for the value that gave a text its encoding; `name` has the expression's own."""
    filters = list(expression.filters or ())
    if not filters or filters[-1].name not in TRANSPARENT:
        return name
    while filters and filters[-1].name in TRANSPARENT:
        filters.pop()
    return filtered(code, FilteredExpression(expression.token, expression.left, filters))[0]


def _note(code: Code, is_ascii: bool) -> None:
    code.line(f"if C.lead is None:C.lead={is_ascii}")
    code.is_leading = False
