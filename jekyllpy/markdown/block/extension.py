"""What stands in braces on lines of its own: attribute lists, their definitions, and extensions."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.attributes import AttributeList
from jekyllpy.markdown.block.boundary import match_attribute_list
from jekyllpy.markdown.block.parser import BlockParser, BlockState
from jekyllpy.markdown.chars import ATTRIBUTE_NAME, BRACED, LINE_REST, OPTIONAL_INDENT
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.extensions import Extension, ExtensionTag, match_extension, run_extension
from jekyllpy.markdown.finder import NOWHERE
from jekyllpy.markdown.tree import Element

_START: Final = rf"{OPTIONAL_INDENT}\{{:"
_DEFINITION_START: Final = re.compile(rf"{OPTIONAL_INDENT}\{{:({ATTRIBUTE_NAME}):")
_DEFINITION: Final = re.compile(rf"({BRACED}+)\}}{LINE_REST}")
_LINE_REST: Final = re.compile(LINE_REST)

# Definitions leave a mark that carries the attribute list behind them.
_HOLDERS: Final = frozenset(("link_def", "abbrev_def", "footnote_def"))


def parse_braces(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    start = state.cursor
    if (head := _DEFINITION_START.match(state.src, start)) and (end := _definition(state, head)):
        return end
    if tag := match_extension(state.finder, m.end() - 2):
        behind = _LINE_REST.match(state.src, tag.end)
        return _extension(state, tag, behind.end()) if behind is not None else None
    if found := match_attribute_list(state, start):
        _attribute_list(state, found)
        return found.end()
    return None


def _definition(state: BlockState, head: re.Match[str]) -> int | None:
    """Read `{:name: ...}`; several of one name add up."""
    end = state.finder.closing_brace(head.end())
    if end == NOWHERE or _LINE_REST.match(state.src, end + 1) is None:
        return None
    found = _DEFINITION.match(state.src, head.end())
    if found is None:
        return None
    _read_list(state, state.doc.attribute_lists.setdefault(head[1], AttributeList()), found[1])
    state.add(Element.leaf("eob", "ald"))
    return found.end()


def _read_list(state: BlockState, target: AttributeList, text: str) -> None:
    if not target.read(text):
        state.doc.warn(f"No or invalid attributes found in IAL/ALD content: {text}")


def _attribute_list(state: BlockState, found: re.Match[str]) -> None:
    """Give the list to the block before it, or keep it for the next one."""
    last = state.last()
    if last is not None and last.kind != "blank" and (last.kind != "eob" or last.value in _HOLDERS):
        _read_list(state, last.list_attributes(), found[1])
        if not match_attribute_list(state, found.end()):
            state.add(Element.leaf("eob", "ial"))
    else:
        if state.pending_ial is None:
            state.pending_ial = AttributeList()
        _read_list(state, state.pending_ial, found[1])


def _extension(state: BlockState, tag: ExtensionTag, start: int) -> int | None:
    body, end = None, start
    if not tag.is_closed:
        stop = _stop(state, tag.name, start)
        if stop is None:
            state.doc.warn(f"No stop tag for extension '{tag.name}' found - ignoring it")
            return None
        body, end = state.src[start : stop.start()].removesuffix("\n"), stop.end()
    added = run_extension(state.doc, Extension(tag.name, tag.options(state.src), body, is_block=True))
    if added is None:
        return None
    state.tree.children += added
    if tag.name == "options":
        state.add(Element.leaf("eob", "extension"))
    return end


def _stop(state: BlockState, name: str, start: int) -> re.Match[str] | None:
    """Find the tag that closes an extension, on a line of its own."""
    stop = re.compile(rf"^{OPTIONAL_INDENT}\{{:/(?:{re.escape(name)})?\}} *\n", re.MULTILINE)
    return state.finder.search(stop, start)


def register(md: Dialect) -> None:
    md.block.register("braces", _START, parse_braces, first=" {")
