"""What stands in braces on lines of its own: attribute lists, their definitions, and extensions."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.attributes import AttributeList
from jekyllpy.markdown.block.boundary import ATTRIBUTE_LIST
from jekyllpy.markdown.block.parser import BlockParser, BlockState
from jekyllpy.markdown.chars import ATTRIBUTE_NAME, BRACED, LINE_REST, OPTIONAL_INDENT
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.extensions import EXTENSION_START, EXTENSION_STOP, Extension, run_extension
from jekyllpy.markdown.tree import Element

_START: Final = rf"{OPTIONAL_INDENT}\{{:"
_DEFINITION: Final = re.compile(rf"{OPTIONAL_INDENT}\{{:({ATTRIBUTE_NAME}):({BRACED}+)\}}{LINE_REST}")
_EXTENSION: Final = re.compile(rf"{OPTIONAL_INDENT}{EXTENSION_START}{LINE_REST}")
_ATTRIBUTE_LIST: Final = re.compile(OPTIONAL_INDENT + ATTRIBUTE_LIST)

# Definitions leave a mark that carries the attribute list behind them.
_HOLDERS: Final = frozenset(("link_def", "abbrev_def", "footnote_def"))


def parse_braces(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    src, start = state.src, state.cursor
    if found := _DEFINITION.match(src, start):
        _read_list(state, state.doc.attribute_lists.setdefault(found[1], AttributeList()), found[2])
        state.add(Element("eob", "ald"))
        return found.end()
    if found := _EXTENSION.match(src, start):
        return _extension(state, found)
    if found := _ATTRIBUTE_LIST.match(src, start):
        _attribute_list(state, found)
        return found.end()
    return None


def _read_list(state: BlockState, target: AttributeList, text: str) -> None:
    if not target.read(text):
        state.doc.warn(f"No or invalid attributes found in IAL/ALD content: {text}")


def _attribute_list(state: BlockState, found: re.Match[str]) -> None:
    """Give the list to the block before it, or keep it for the next one."""
    last = state.last()
    if last is not None and last.kind != "blank" and (last.kind != "eob" or last.value in _HOLDERS):
        _read_list(state, last.list_attributes(), found[1])
        if not _ATTRIBUTE_LIST.match(state.src, found.end()):
            state.add(Element("eob", "ial"))
    else:
        if state.pending_ial is None:
            state.pending_ial = AttributeList()
        _read_list(state, state.pending_ial, found[1])


def _extension(state: BlockState, found: re.Match[str]) -> int | None:
    name, options, is_closed = found[1], found[2] or "", found[3] is not None
    body, end = None, found.end()
    if not is_closed:
        stop = re.compile(rf"^{OPTIONAL_INDENT}{EXTENSION_STOP % re.escape(name)} *\n", re.MULTILINE)
        match = stop.search(state.src, end)
        if match is None:
            state.doc.warn(f"No stop tag for extension '{name}' found - ignoring it")
            return None
        body, end = state.src[found.end() : match.start()].removesuffix("\n"), match.end()
    added = run_extension(state.doc, Extension(name, options, body, is_block=True))
    if added is None:
        return None
    state.tree.children += added
    if name == "options":
        state.add(Element("eob", "extension"))
    return end


def register(md: Dialect) -> None:
    md.block.register("braces", _START, parse_braces, first=" {")
