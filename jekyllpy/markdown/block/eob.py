"""The mark `^` that ends a block, and the other things that leave nothing in the output but a boundary."""

from __future__ import annotations

import re

from jekyllpy.markdown.block.boundary import END_OF_BLOCK
from jekyllpy.markdown.block.parser import BlockParser, BlockState
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.tree import Element


def parse_eob(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
    state.add(Element.leaf("eob"))
    return m.end()


def register(md: Dialect) -> None:
    md.block.register("eob", END_OF_BLOCK, parse_eob, first="^")
