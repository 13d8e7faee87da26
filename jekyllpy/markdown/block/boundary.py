"""Where blocks end: the patterns that several constructs share."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.block.parser import BlockState
from jekyllpy.markdown.chars import BRACED, LINE_REST, NAME, OPTIONAL_INDENT, SPACE
from jekyllpy.markdown.html_tags import SPAN_ELEMENTS

BLANK: Final = rf"{SPACE}*\n"
"""All blank lines at the start of a line."""

END_OF_BLOCK: Final = rf"\^{LINE_REST}"
ATTRIBUTE_LIST: Final = rf"\{{:(?![:/])({BRACED}+)\}}{LINE_REST}"

_NOT_SPAN: Final = rf"(?!(?:{'|'.join(sorted(SPAN_ELEMENTS | {'script'}))})(?![A-Za-z0-9_\x80-\U0010ffff]))"
HTML_TAG: Final = rf"<{_NOT_SPAN}[A-Za-z_\x80-\U0010ffff]"
HTML_END_TAG: Final = rf"</{_NOT_SPAN}{NAME}{SPACE}*>"

NOT_LAZY: Final = rf"{OPTIONAL_INDENT}(?:\{{:(?![:/]){BRACED}+\}}{LINE_REST}|{HTML_END_TAG}|{HTML_TAG})"
"""What ends a paragraph, a quote or an item without a blank line, apart from the mark for it."""

LAZY_END: Final = rf"{LINE_REST}|{END_OF_BLOCK}|{NOT_LAZY}"

_BOUNDARY: Final = re.compile(rf"{BLANK}|{END_OF_BLOCK}|{OPTIONAL_INDENT}{ATTRIBUTE_LIST}|\n?\Z")


def is_after_boundary(state: BlockState) -> bool:
    """Return whether a block that needs a boundary before it may start here."""
    last = state.last()
    return (
        last is None or last.kind == "blank" or (last.kind == "eob" and not last.value) or state.pending_ial is not None
    )


def is_before_boundary(state: BlockState, position: int) -> bool:
    """Return whether a block that needs a boundary behind it may end at the position."""
    return _BOUNDARY.match(state.src, position) is not None
