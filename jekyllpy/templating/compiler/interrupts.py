"""Tell whether something in a block may end it early."""

from __future__ import annotations

from jekyllpy.templating.vocabulary import BreakNode, ContinueNode, ForNode, Node


def may_interrupt(node: Node) -> bool:
    """Tell whether a `break` or `continue` may leave the node: its own, or one in a partial."""
    pending = [node]
    while pending:
        current = pending.pop()
        if isinstance(current, BreakNode | ContinueNode) or getattr(current, "runs_partial", False):
            return True
        if isinstance(current, ForNode):
            pending += [current.default] if current.default else []
        else:
            pending += current.children(None)  # type: ignore[arg-type]
    return False
