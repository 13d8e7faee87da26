"""The blocks of a CommonMark document as libcmark finds them, line by line, with their places in the source.

mistune's block parser takes more lines for lazy ones than CommonMark allows, and knows no places.
"""

from jekyllpy.markdown.commonmark_blocks.block import FOOTNOTE, Block
from jekyllpy.markdown.commonmark_blocks.parser import parse_blocks
from jekyllpy.markdown.commonmark_blocks.tokens import TokenMaker

__all__ = ["FOOTNOTE", "Block", "TokenMaker", "parse_blocks"]
