"""Write conditions and their blocks."""

from __future__ import annotations

from typing import Final

from jekyllpy.templating.compiler.code import Code
from jekyllpy.templating.vocabulary import BlockNode

MOST_BRANCHES: Final = 60
"""Branches in one `elif` chain: Python nests them, and bounds how deep."""


def branches(code: Code, tests: list[str], blocks: list[BlockNode], default: BlockNode | None, is_muted: bool) -> None:
    """Write the block of the first test that holds, or the default."""
    if len(tests) > MOST_BRANCHES:
        _flagged(code, tests, blocks, default, is_muted)
        return
    for word, test, block in zip(["if", *["elif"] * len(tests)], tests, blocks, strict=False):
        code.line(f"{word} {test}:")
        code.block(block, is_muted)
    if default is not None:
        code.line("else:")
        code.block(default, is_muted)


def _flagged(code: Code, tests: list[str], blocks: list[BlockNode], default: BlockNode | None, is_muted: bool) -> None:
    flag = code.name("w")
    code.line(f"{flag}=True")
    for test, block in zip(tests, blocks, strict=True):
        code.line(f"if {flag} and ({test}):")
        with code.indented():
            code.line(f"{flag}=False")
            code.line("if True:")
            code.block(block, is_muted)
    if default is not None:
        code.line(f"if {flag}:")
        code.block(default, is_muted)
