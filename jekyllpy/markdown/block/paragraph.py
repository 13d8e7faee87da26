"""Paragraphs: every line that nothing else wants."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.block.boundary import LAZY_END, take_lines
from jekyllpy.markdown.block.definition_list import START as DEFINITION_START
from jekyllpy.markdown.block.item import LIST_START
from jekyllpy.markdown.block.parser import BlockParser, BlockState, Rule, add_raw_text
from jekyllpy.markdown.block.quote import START as QUOTE_START
from jekyllpy.markdown.chars import OPTIONAL_INDENT
from jekyllpy.markdown.dialect import Dialect
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.tree import Element, Paragraph
from jekyllpy.ruby.text import STRIPPED

_START: Final = rf"{OPTIONAL_INDENT}[^ \t]"
_END: Final = rf"{LAZY_END}|{DEFINITION_START}"
_END_GFM: Final = rf"{_END}|{LIST_START}|#{{1,6}}[\t ]|{QUOTE_START}|{OPTIONAL_INDENT}[~`]{{3}}"

# No end begins with one of these.
# Letters, all beyond ASCII, and the punctuation that starts no block, said by what they are not (chars.WORD)
_PLAIN: Final = r"[^\x00- #*+\-0-9:<>^`{~\x7f]"


def _rule(ends: str) -> Rule:
    lines = re.compile(rf"(?:{_PLAIN}.*\n|(?!{ends}).*\n)*+")

    def parse_paragraph(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
        src, start = state.src, state.cursor
        end = take_lines(state, lines, state.line_end() + 1)
        last = state.last()
        if last is not None and last.kind == "p":
            _append(last, src[start:end].rstrip(STRIPPED), src[max(start - 3, 0) : start] == "  \n")
        else:
            _add(state, src[start:end].strip(STRIPPED))
        return end

    return parse_paragraph


def _add(state: BlockState, text: str) -> None:
    state.add(Paragraph([Element.leaf("raw_text", text)]))


def _append(paragraph: Element, text: str, is_broken: bool) -> None:
    content = paragraph.children[-1] if paragraph.children else None
    if isinstance(content, Element) and content.kind == "raw_text":
        text = ("  \n" if is_broken else "\n") + text
    add_raw_text(paragraph, text)


def render_paragraph(out: Output, paragraph: Paragraph) -> None:
    if paragraph.transparent:
        out.inline(paragraph.children)
    elif _is_figure(paragraph):
        _render_figure(out, paragraph)
    else:
        out.line("p", paragraph.attrs, paragraph.children)


def _is_figure(paragraph: Paragraph) -> bool:
    if len(paragraph.children) != 1:
        return False
    image = paragraph.children[0]
    return not isinstance(image, str) and image.kind == "img" and image.has_reference("standalone")


def _render_figure(out: Output, paragraph: Paragraph) -> None:
    """Write a paragraph that is one image marked `standalone` as a figure; it takes the image's class and id."""
    image = paragraph.children[0]
    assert isinstance(image, Element)
    figure_attrs, image_attrs = dict(paragraph.attrs), dict(image.attrs)
    for name in ("class", "id"):
        if name in image_attrs and name not in figure_attrs:
            figure_attrs[name] = image_attrs.pop(name)
    caption = image_attrs.get("alt") or ""
    out.parts.append(
        f"{out.pad}<figure{out.attributes(figure_attrs)}>\n"
        f"{out.pad}  <img{out.attributes(image_attrs)} />\n"
        f"{out.pad}  <figcaption>{caption}</figcaption>\n"
        f"{out.pad}</figure>\n"
    )


def register(md: Dialect) -> None:
    md.block.register("paragraph", _START, _rule(_END))
    md.renderer.register("p", render_paragraph)


def register_gfm(md: Dialect) -> None:
    register(md)
    if md.options.has_quirk("paragraph_end"):
        md.block.register("paragraph", _START, _rule(_END_GFM))
