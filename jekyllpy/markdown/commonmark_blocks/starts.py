"""How blocks begin, in the order in which libcmark tries them. Each returns the new block, None where none begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from mistune.helpers import HTML_ATTRIBUTES, HTML_TAGNAME

from jekyllpy.markdown.commonmark_blocks.block import (
    BREAK,
    CODE,
    FOOTNOTE,
    HEADING,
    HTML,
    ITEM,
    LIST,
    PARAGRAPH,
    QUOTE,
    Block,
)
from jekyllpy.markdown.commonmark_blocks.line import Line
from jekyllpy.markdown.commonmark_blocks.references import take_references

if TYPE_CHECKING:
    from jekyllpy.markdown.commonmark_blocks.parser import BlockParser

_ATX: Final = re.compile(r"#{1,6}(?=[ \t\n]|\Z)")
_ATX_END: Final = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
_FENCE: Final = re.compile(r"`{3,}(?=[^`\n]*(?:\n|\Z))|~{3,}")
_SETEXT: Final = re.compile(r"(?:=+|-+)[ \t]*(?:\n|\Z)")
_BREAK: Final = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})(?:\n|\Z)")
_MARKER: Final = re.compile(r"([-+*])|([0-9]{1,9})([.)])")
_FOOTNOTE: Final = re.compile(r"\[\^([^\]\s]{1,999})\]:[ \t]*")
_TAGS: Final = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|"
    "fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|"
    "main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|section|source|summary|table|tbody|td|tfoot|th|thead|"
    "title|tr|track|ul"
)
# CommonMark 0.29: kinds 1 to 6 of HTML blocks by how they begin, and by what ends the first five
_HTML: Final = (
    re.compile(r"<(?:script|pre|style|textarea)(?=[ \t\v\f\n>]|\Z)", re.IGNORECASE),
    re.compile(r"<!--"),
    re.compile(r"<\?"),
    re.compile(r"<![A-Z]"),
    re.compile(r"<!\[CDATA\["),
    re.compile(rf"</?(?:{_TAGS})(?=[ \t\v\f\n]|/?>|\Z)", re.IGNORECASE),
)
HTML_ENDS: Final = (
    re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE),
    re.compile("-->"),
    re.compile(r"\?>"),
    re.compile(">"),
    re.compile(r"\]\]>"),
)
_HTML_7: Final = re.compile(rf"<(?:{HTML_TAGNAME}{HTML_ATTRIBUTES}\s*/?|/{HTML_TAGNAME}\s*)>[ \t\v\f]*(?:\n|\Z)")
_MOST_NESTED: Final = 100


def start_quote(parser: BlockParser, container: Block, line: Line) -> Block | None:
    """`>`."""
    if line.is_indented or not line.rest.startswith(">") or container.level > _MOST_NESTED:
        return None
    made = parser.add(container, QUOTE, line.start + 1)
    line.skip_to(line.start + 1)
    if line.peek() in (" ", "\t"):
        line.skip_columns(1)
    return made


def start_heading(parser: BlockParser, container: Block, line: Line) -> Block | None:
    """`#` to `######`."""
    marks = None if line.is_indented else _ATX.match(line.rest)
    if marks is None:
        return None
    made = parser.add(container, HEADING, line.start + 1)
    made.facts["level"] = len(marks[0])
    text = line.rest[len(marks[0]) :]
    if text.strip(" \t\n"):
        # libcmark: the line is cut, so what ends with it ends there
        line.text = line.text[: line.start + len(marks[0])] + _ATX_END.sub("", text.rstrip(" \t\n")) + "\n"
    made.lines.append(line.rest[len(marks[0]) :])
    line.skip_to(len(line.text) - 1)
    return made


def start_fence(parser: BlockParser, container: Block, line: Line) -> Block | None:
    """Three backticks or tildes, or more."""
    marks = None if line.is_indented else _FENCE.match(line.rest)
    if marks is None:
        return None
    made = parser.add(container, CODE, line.start + 1)
    made.facts.update(fence=marks[0], indent=line.indent)
    line.skip_to(line.start + len(marks[0]))
    return made


def start_html(parser: BlockParser, container: Block, line: Line) -> Block | None:
    """What looks like HTML; the line is part of it."""
    rest = line.rest
    if line.is_indented or not rest.startswith("<"):
        return None
    kind = next((kind for kind, start in enumerate(_HTML, 1) if start.match(rest)), 0)
    if not kind and container.kind != PARAGRAPH and _HTML_7.match(rest):
        kind = 7
    if not kind:
        return None
    made = parser.add(container, HTML, line.start + 1)
    made.facts["kind"] = kind
    return made


def start_setext(parser: BlockParser, container: Block, line: Line) -> Block | None:
    """The underline that makes a paragraph a heading."""
    if line.is_indented or container.kind != PARAGRAPH or not _SETEXT.match(line.rest):
        return None
    text = take_references(container.text, parser.links)
    if not text:
        # libcmark: then it is the paragraph's first line
        container.lines = []
        return container
    container.kind = HEADING
    container.lines = [text]
    container.facts.update(level=1 if line.rest.startswith("=") else 2, is_setext=True)
    line.skip_to(len(line.text) - line.text.endswith("\n"))
    return container


def start_break(parser: BlockParser, container: Block, line: Line) -> Block | None:
    """A line of asterisks, hyphens or underscores."""
    is_underline = container.kind == PARAGRAPH and not parser.matched_all
    if line.is_indented or is_underline or not _BREAK.match(line.rest):
        return None
    made = parser.add(container, BREAK, line.start + 1)
    line.skip_to(len(line.text) - line.text.endswith("\n"))
    return made


def start_footnote(parser: BlockParser, container: Block, line: Line) -> Block | None:
    """`[^label]:`."""
    label = _FOOTNOTE.match(line.rest) if parser.reads_footnotes and not line.is_indented else None
    if label is None:
        return None
    made = parser.add(container, FOOTNOTE, line.start + label.end() + 1)
    made.facts["label"] = label[1]
    line.skip_to(line.start + label.end())
    return made


def start_item(parser: BlockParser, container: Block, line: Line) -> Block | None:
    """A list's marker, and the list where none goes on."""
    if (line.is_indented and container.kind != LIST) or line.indent >= 4 or container.level > _MOST_NESTED:
        return None
    marker = _MARKER.match(line.rest)
    after = line.rest[marker.end() : marker.end() + 1] if marker else ""
    if marker is None or after not in ("", " ", "\t", "\n"):
        return None
    # Only what has content, and of numbers only 1, interrupts a paragraph
    rest = line.rest[marker.end() :].strip(" \t\n")
    if container.kind == PARAGRAPH and (not rest or (marker[2] is not None and int(marker[2]) != 1)):
        return None
    kind = (marker[1] or marker[3], marker[1] is None)
    indent, column = line.indent, line.start + 1
    line.skip_to(line.start + marker.end())
    padding = marker.end() + _skip_padding(line)
    if container.kind != LIST or container.facts["marker"] != kind:
        container = parser.add(container, LIST, column)
        container.facts.update(marker=kind, start=int(marker[2]) if marker[2] else 1)
    made = parser.add(container, ITEM, column)
    made.facts["width"] = indent + padding
    return made


def _skip_padding(line: Line) -> int:
    """Skip the blanks behind a marker and return how many count: one before code and before nothing."""
    width = line.indent
    if width >= 5 or width < 1 or line.is_blank:
        if width > 0:
            line.skip_columns(1)
        return 1
    line.skip_columns(width)
    return width


def start_code(parser: BlockParser, container: Block, line: Line) -> Block | None:
    """Four blanks."""
    if not line.is_indented or parser.may_be_lazy or line.is_blank:
        return None
    line.skip_columns(4)
    return parser.add(container, CODE, line.offset + 1)


STARTS: Final = (
    start_quote,
    start_heading,
    start_fence,
    start_html,
    start_setext,
    start_break,
    start_footnote,
    start_item,
    start_code,
)
