"""Headers: marks before the text (ATX), or a line of `=` or `-` below it (setext)."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.block.boundary import is_after_boundary
from jekyllpy.markdown.block.parser import BlockParser, BlockState
from jekyllpy.markdown.chars import LINE_REST, OPTIONAL_INDENT, is_xml_name
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.ids import header_id
from jekyllpy.markdown.tree import Element, Header
from jekyllpy.ruby.text import rstrip

_ID: Final = re.compile(r"[\t ]\{#([^ \t{}]+)\}\Z")

_UNDERLINE: Final = re.compile(rf"[-=]+{LINE_REST}")
# kramdown: the mark may stand alone on a line, its text is the next one then.
_ATX: Final = r"(#{1,6})[\t ]*([^ \t].*)\n"
_ATX_GFM: Final = r"(#{1,6})[\t ]+(.*)\n"


def parse_setext(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    src, end = state.src, state.line_end()
    mark = src[end + 1 : end + 2]
    if mark not in ("-", "=") or not is_after_boundary(state):
        return None
    underline = _UNDERLINE.match(src, end + 1)
    if underline is None:
        return None
    text, explicit_id = _split_id(src[m.end() : end])
    return _add(state, underline.end(), 1 if mark == "=" else 2, text, explicit_id)


def parse_atx(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    if not is_after_boundary(state):
        return None
    text, explicit_id = _split_id(m[2])
    return _add(state, m.end(), len(m[1]), _without_marks(text), explicit_id)


def parse_atx_anywhere(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    text, explicit_id = _split_id(m[2])
    return _add(state, m.end(), len(m[1]), _without_marks_after_blank(text), explicit_id)


def _without_marks(text: str) -> str:
    kept = text.rstrip("#")
    # kramdown: a backslash protects the first mark only.
    return rstrip(text[: len(kept) + 1] if kept.endswith("\\") else kept)


def _without_marks_after_blank(text: str) -> str:
    kept = text.rstrip("#")
    return rstrip(kept) if kept.endswith(("\t", " ")) else text


def _split_id(text: str) -> tuple[str, str | None]:
    text = rstrip(text)
    match = _ID.search(text) if text.endswith("}") else None
    if match is None or not is_xml_name(match[1]):
        return text, None
    return rstrip(text[: match.start()]), match[1]


def _add(state: BlockState, end: int, level: int, text: str, explicit_id: str | None) -> int | None:
    if not text:
        return None
    header = Header(level, text)
    header.children.append(Element.leaf("raw_text", text))
    if explicit_id is not None:
        header.attrs["id"] = explicit_id
    state.add(header)
    return end


def render_header(out: Output, header: Header) -> None:
    attrs = header.attrs
    if out.options.auto_ids and attrs.get("id") is None:
        attrs = {**attrs, "id": header_id(out, header.raw_text)}
    identifier = attrs.get("id")
    if out.options.header_links and identifier:
        header.children.insert(0, Element("a", attrs={"href": f"#{identifier}"}))
    out.toc.add(header, identifier)
    level = min(max(header.level + out.options.header_offset, 1), 6)
    out.line(f"h{level}", attrs, header.children)


def register_setext(md: Dialect) -> None:
    md.block.register("setext_header", f"{OPTIONAL_INDENT}(?=[^ \\t\\n])", parse_setext)
    md.renderer.register("header", render_header)


def register_atx(md: Dialect) -> None:
    md.block.register("atx_header", _ATX, parse_atx, first="#")


def register_atx_gfm(md: Dialect) -> None:
    quirk = md.options.has_quirk("paragraph_end")
    md.block.register("atx_header", _ATX_GFM, parse_atx_anywhere if quirk else parse_atx, first="#")
