"""Tell whether something in a block may end it early, and whether the interrupt may stay pending behind it."""

from __future__ import annotations

from jekyllpy.templating.vocabulary import (
    BreakNode,
    ContentNode,
    ContinueNode,
    ForNode,
    Node,
    OutputNode,
    TablerowNode,
)


def may_interrupt(node: Node) -> bool:
    """Tell whether a `break` or `continue` may leave the node: its own, or one in a partial."""
    pending = [node]
    while pending:
        current = pending.pop()
        if isinstance(current, BreakNode | ContinueNode) or getattr(current, "runs_partial", False):
            return True
        if isinstance(current, ForNode):
            # Liquid: a loop takes one interrupt an iteration, of however many a table noted
            if may_leave_pending(current.block):
                return True
            pending += [current.default] if current.default else []
        else:
            pending += _children(current)
    return False


def may_leave_pending(node: Node) -> bool:
    """Tell whether the node holds a table or a case that notes interrupts for later."""
    pending = [node]
    while pending:
        current = pending.pop()
        if current.__class__ is ContentNode or current.__class__ is OutputNode:
            continue
        children = _children(current)
        # By class, not `isinstance`: python-liquid's are abstract, of which Python asks slowly
        notes = current.__class__ is TablerowNode or getattr(current, "notes_interrupts", False)
        if notes and any(may_interrupt(child) for child in children):
            return True
        pending += children
    return False


def _children(node: Node) -> list[Node]:
    return list(node.children(None))  # type: ignore[arg-type]
