"""Tell whether something in a block may change what an expression gives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from jekyllpy.templating.parser.expression import LookupPath
from jekyllpy.templating.parser.node import TagNode
from jekyllpy.templating.vocabulary import (
    AssignNode,
    BlockNode,
    BreakNode,
    CaptureNode,
    ConditionalBlockNode,
    ContentNode,
    ContinueNode,
    CycleNode,
    DecrementNode,
    Expression,
    ForNode,
    IfChangedNode,
    IfNode,
    IncrementNode,
    Node,
    OutputNode,
    RangeLiteral,
    TablerowNode,
    UnlessNode,
)

_WITHOUT_EFFECT: Final = (
    TagNode, BlockNode, BreakNode, ConditionalBlockNode, ContentNode, ContinueNode, CycleNode, ForNode, IfChangedNode,
    IfNode, OutputNode, TablerowNode, UnlessNode,
)  # fmt: skip


def may_change(blocks: Iterable[Node], expressions: Iterable[Expression]) -> bool:
    """Tell whether a variable of the expressions may be assigned in one of the blocks, or in a partial of theirs."""
    names = _variables(expressions)
    if names is not None and not names:
        return False
    pending = list(blocks)
    while pending:
        current = pending.pop()
        if isinstance(current, AssignNode | CaptureNode | IncrementNode | DecrementNode):
            if names is None or str(current.name) in names:
                return True
        elif _is_unknown(current):
            return True
        pending += current.children(None)  # type: ignore[arg-type]
    return False


def _variables(expressions: Iterable[Expression]) -> set[str] | None:
    """Return the variables that expressions begin with, None where a template computes their names."""
    names: set[str] = set()
    pending = list(expressions)
    while pending:
        current = pending.pop()
        if isinstance(current, LookupPath):
            if not isinstance(current.path[0], str):
                return None
            names.add(current.path[0])
            pending += current.children()
        elif isinstance(current, RangeLiteral):
            pending += (current.start, current.stop)
    return names


def _is_unknown(node: Node) -> bool:
    runs_other_code = getattr(node, "runs_partial", False) or getattr(node, "runs_plugin", False)
    return runs_other_code or not isinstance(node, _WITHOUT_EFFECT)
