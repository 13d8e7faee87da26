"""Footnotes as libcmark reads them: a definition holds blocks, and those are indented by four columns."""

from __future__ import annotations

import re
from typing import Any, Final

import mistune
from mistune.core import BlockState
from mistune.util import unikey

from jekyllpy.markdown.commonmark_rules.spans import Token

_DEFINITION: Final = r"^ {0,3}\[\^(?P<footnote_key>[^\]\s]{1,999})\]:"
_REFERENCE: Final = r"!?\[\^(?P<footnote_key>[^\]\s\[]{1,999})\]"
# What cannot interrupt a paragraph
_WITHIN: Final = frozenset({"indent_code", "ref_link", "setex_heading"})
_INDENT: Final = re.compile(r"(?: {4}| {0,3}\t)")


def _parse_definition(block: Any, match: re.Match[str], state: Any) -> int:
    end = state.find_line_end_at(match.end())
    lines = [state.src[match.end() : end].lstrip(" \t")]
    at = end
    while at < state.cursor_max:
        line = state.get_line(at)
        indent = _INDENT.match(line)
        is_lazy = bool(lines[-1].strip()) and not _interrupts(block, state.src, at)
        if line.strip() and not indent and not is_lazy:
            break
        lines.append(line[indent.end() :] if indent else line.lstrip(" \t"))
        at += len(line)
    definitions = state.env.setdefault("footnote_definitions", {})
    definitions.setdefault(unikey(match["footnote_key"]), "".join(lines))
    return int(at)


def _interrupts(block: Any, source: str, at: int) -> bool:
    """Whether a line ends the paragraph before it."""
    found = block.compile_sc().match(source, at)
    if found is None or found.lastgroup in _WITHIN:
        return False
    return found.lastgroup != "raw_html" or block.compile_sc(["block_html"]).match(source, at) is not None


def _parse_reference(inline: Any, match: re.Match[str], state: Any) -> int | None:
    key = unikey(match["footnote_key"])
    definitions = state.env.get("footnote_definitions", {})
    if key not in definitions:
        parsed: int | None = inline.parse_link(re.compile(r"!?\[").match(state.src, match.start()), state)
        return parsed
    if match[0].startswith("!"):
        inline.process_text("!", state)
    order = state.env.setdefault("footnote_order", {})
    state.append_token({"type": "footnote_ref", "raw": key, "attrs": {"index": order.setdefault(key, len(order) + 1)}})
    return match.end()


def _add_footnotes(md: mistune.Markdown, result: Any, state: Any) -> Any:
    """Parse the definitions that were referred to; what is in them may refer to others."""
    order, definitions = state.env.get("footnote_order", {}), state.env.get("footnote_definitions", {})
    items: list[Token] = []
    while len(items) < len(order):
        key = list(order)[len(items)]
        inner = BlockState(parent=state)
        inner.process(definitions[key])
        md.block.parse(inner)
        children = md.render_state(inner)
        items.append({"type": "footnote_item", "children": children, "attrs": {"key": key, "index": len(items) + 1}})
    return [*result, {"type": "footnotes", "children": items}] if items else result


def footnotes(md: mistune.Markdown) -> None:
    """Read footnotes and put them behind the document."""
    md.inline.register("footnote", _REFERENCE, _parse_reference, before="link", start_chars=["!", "["])
    md.block.register("ref_footnote", _DEFINITION, _parse_definition, before="ref_link")
    md.after_render_hooks.append(_add_footnotes)
