"""Blocks by indentation, for languages whose lines each begin a state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jekyllpy.highlight.engine import Run


@dataclass(slots=True)
class Indented:
    """The indentation of the last line, and the state that deeper lines go on in, if one was begun."""

    last: str | None = None
    block: str | None = None
    block_indent: str = ""

    def begin_block(self, state: str) -> None:
        """Let the lines that lie deeper than the current one be in the state."""
        self.block = state
        self.block_indent = self.last or ""

    def begin_line(self, run: Run[Any], indent: str) -> None:
        """Push the state of a line with the indentation: that of its block, or `content`."""
        self.last = indent
        if self.block and indent.startswith(self.block_indent) and indent != self.block_indent:
            run.push(self.block)
        else:
            self.block = None
            run.push("content")
