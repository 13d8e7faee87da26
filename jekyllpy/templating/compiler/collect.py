"""Collect what a block prints, for `capture`, `ifchanged`, and the tags that work on text."""

from __future__ import annotations

from collections.abc import Callable

from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.vocabulary import BlockNode, Node


def collect(code: Code, block: BlockNode, use: Callable[[str], None], is_leading: bool = False) -> None:
    """Write the block so that its output ends in a list of its own, then let `use` write what is done with the text.

    `is_leading` asks for a note of how the text begins.
    """
    collect_nodes(code, block.nodes, use, is_leading)


def collect_nodes(code: Code, nodes: list[Node], use: Callable[[str], None], is_leading: bool = False) -> None:
    """Do the same for nodes without a block."""
    parts, printer = code.name("b"), code.name("o")
    outer = code.output, code.is_muted
    was_leading, code.is_leading = code.is_leading, is_leading
    kept = code.detour()

    is_left_early = False

    def close() -> None:
        nonlocal is_left_early
        is_left_early = True
        code.flush()
        code.output, code.is_muted = outer
        use(f"''.join({parts})")

    code.output, code.is_muted = printer, False
    with code.frame("collector", close):
        code.nodes(nodes)
    # Output that nothing interrupts is one expression: no list is needed
    is_simple = not is_left_early and not any(not isinstance(line, str) or printer in line for line in code.source)
    text = code.take() if is_simple else ""
    code.flush()
    code.output, code.is_muted = outer
    code.is_leading = was_leading
    code.rejoin(kept, lambda: None if is_simple else code.quiet_line(f"{parts}=[];{printer}={parts}.append"))
    use((text or "''") if is_simple else f"''.join({parts})")
