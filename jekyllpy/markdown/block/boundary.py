"""Where blocks end: the patterns that several constructs share, and the runs of lines up to an end."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.block.parser import BlockState
from jekyllpy.markdown.chars import BRACED, LINE_REST, NAME, NAME_START, OPTIONAL_INDENT, SPACE, WORD
from jekyllpy.markdown.finder import NOWHERE
from jekyllpy.markdown.html_tags import SPAN_ELEMENTS

BLANK: Final = rf"{SPACE}*\n"
"""All blank lines at the start of a line."""

END_OF_BLOCK: Final = rf"\^{LINE_REST}"

_NOT_SPAN: Final = rf"(?!(?:{'|'.join(sorted(SPAN_ELEMENTS | {'script'}))})(?!{WORD}))"
HTML: Final = rf"</?{_NOT_SPAN}(?:(?<=/){NAME}{SPACE}*>|(?<=<){NAME_START})"
"""A tag of an element that is not part of a line; of a start tag its first letter is enough."""

MAYBE_ATTRIBUTE_LIST: Final = r"\{:(?![:/])"

LAZY_END: Final = rf"{LINE_REST}|{END_OF_BLOCK}|{OPTIONAL_INDENT}(?:{HTML}|{MAYBE_ATTRIBUTE_LIST})"
"""What ends a run of lines without a mark of their own. Braces have to be looked at, see `take_lines`."""

_BOUNDARY: Final = re.compile(rf"{BLANK}|{END_OF_BLOCK}|\n?\Z")
_BRACES: Final = re.compile(OPTIONAL_INDENT + MAYBE_ATTRIBUTE_LIST)
_ATTRIBUTE_LIST: Final = re.compile(rf"{OPTIONAL_INDENT}{MAYBE_ATTRIBUTE_LIST}({BRACED}+)\}}{LINE_REST}")
_LINE_REST: Final = re.compile(LINE_REST)


def match_attribute_list(state: BlockState, position: int) -> re.Match[str] | None:
    """Match an attribute list on lines of its own; the first group is what stands between the braces."""
    src = state.src
    braces = _BRACES.match(src, position)
    if braces is None:
        return None
    end = state.finder.closing_brace(braces.end())
    if end == NOWHERE:
        return None
    # Looked at first, so that no text is gone through again and again for one brace at its end.
    if _LINE_REST.match(src, end + 1) is None and not NOWHERE < state.finder.find("\\}", braces.end()) < end:
        return None
    return _ATTRIBUTE_LIST.match(src, position)


def take_lines(state: BlockState, lines: re.Pattern[str], position: int) -> int:
    """Return the end of the lines that `lines` matches, over all that only begin like an attribute list."""
    src = state.src
    while True:
        match = lines.match(src, position)
        position = position if match is None else match.end()
        if src[position : position + 1] not in (" ", "{") or _BRACES.match(src, position) is None:
            return position
        if match_attribute_list(state, position) is not None:
            return position
        position = src.index("\n", position) + 1


def is_after_boundary(state: BlockState) -> bool:
    """Return whether a block that needs a boundary before it may start here."""
    last = state.last()
    return (
        last is None or last.kind == "blank" or (last.kind == "eob" and not last.value) or state.pending_ial is not None
    )


def is_before_boundary(state: BlockState, position: int) -> bool:
    """Return whether a block that needs a boundary behind it may end at the position."""
    return _BOUNDARY.match(state.src, position) is not None or match_attribute_list(state, position) is not None
