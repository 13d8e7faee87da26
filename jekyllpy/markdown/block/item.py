"""The items of lists and definition lists: their first line, what belongs to them, how they are written."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.markdown.attributes import AttributeList
from jekyllpy.markdown.block.boundary import HTML, MAYBE_ATTRIBUTE_LIST, match_attribute_list
from jekyllpy.markdown.block.parser import BlockState
from jekyllpy.markdown.chars import ATTRIBUTE_NAME, BRACED, OPTIONAL_INDENT, SPACE
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.tree import Element, Paragraph
from jekyllpy.ruby.text import WHITESPACE

# kramdown: a pipe may follow a marker, too.
MARKER_TAIL: Final = r"[\t| ].*\n"
LIST_START: Final = rf"{OPTIONAL_INDENT}(?:[+*-]|[0-9]+\.){MARKER_TAIL}"

_ITEM_IAL: Final = rf"{SPACE}*\{{:(?!(?:{ATTRIBUTE_NAME})?:|/)({BRACED}+)\}}{SPACE}*"
_IAL_AT_START: Final = re.compile(_ITEM_IAL)
_NOTHING_BUT_IAL: Final = re.compile(rf"(?:{_ITEM_IAL})?{SPACE}*\n")
_TABS: Final = re.compile(r"( *)(\t+)")
_SPECIAL_START: Final = frozenset(WHITESPACE + "{")
_TEXT_LINE: Final = r".*[^ \t\n\r\f\v].*\n"
_LIST_START: Final = re.compile(LIST_START)
_LAZY: Final = tuple(re.compile(rf"(?! {{0,{spaces}}}{HTML}){_TEXT_LINE}") for spaces in range(4))
_BRACES: Final = tuple(re.compile(rf" {{0,{spaces}}}{MAYBE_ATTRIBUTE_LIST}") for spaces in range(4))


def take_item_ial(element: Element, text: str) -> str:
    """Read an attribute list at the start of an item's text into the element; return the text without it."""
    match = _IAL_AT_START.match(text) if "{:" in text else None
    if match is None:
        return text
    if element.ial is None:
        element.ial = AttributeList()
    element.ial.read(match[1])
    return text[match.end() :]


class ItemReader:
    """Reads one item line by line."""

    def __init__(self, kind: str, marker: str, content: str) -> None:
        self.item = Element(kind)
        text, self.indentation = _first_line(len(marker), content)
        self._indent = " " * self.indentation
        self._content = _content_lines(self.indentation)
        spaces = min(self.indentation, 3)
        self._lazy, self._braces = _LAZY[spaces], _BRACES[spaces]
        first = take_item_ial(self.item, text)
        self._has_nested_list = _LIST_START.match(first) is not None
        self._chunks = [[first]]

    def match_line(self, state: BlockState, position: int, after_blank: bool) -> re.Match[str] | None:
        """Match a line that belongs to the item: indented, or lazy if no blank line is before it."""
        found = self._content.match(state.src, position)
        if found is not None or after_blank:
            return found
        if self._braces.match(state.src, position) and match_attribute_list(state, position):
            return None
        return self._lazy.match(state.src, position)

    def add_line(self, line: str) -> None:
        """Add a line to a list's item; the first list marker in the indented text begins a new chunk."""
        line, is_indented = self._unindented(line)
        if is_indented != self._has_nested_list and _LIST_START.match(line):
            if self._has_nested_list:
                # kramdown: a marker that is not indented is text of the nested list's last item.
                line = " " * (self.indentation + 4) + line
            else:
                self._chunks.append([])
                self._has_nested_list = True
        self._chunks[-1].append(line)

    def add_definition_line(self, line: str) -> None:
        """Add a line to a definition."""
        self._chunks[-1].append(self._unindented(line)[0])

    def add_blank(self, lines: str) -> None:
        """Add blank lines; markers after them do not begin a new chunk."""
        self._has_nested_list = True
        self._chunks[-1].append(lines)

    def chunks(self) -> list[str]:
        """Return the texts to be parsed into the item one after the other."""
        return ["".join(lines) for lines in self._chunks]

    def _unindented(self, line: str) -> tuple[str, bool]:
        if line[0] == "\t":
            text = line.lstrip("\t")
            line = "    " * (len(line) - len(text)) + text
        if line.startswith(self._indent):
            return line[self.indentation :], True
        return line, False


def _first_line(indentation: int, content: str) -> tuple[str, int]:
    """Return the text behind the marker and the indentation of what belongs to it."""
    if content[0] == " " and content[1] not in _SPECIAL_START:
        return content[1:], indentation + 1
    if _NOTHING_BUT_IAL.match(content):
        indentation = 4
    else:
        while tabs := _TABS.match(content):
            column = len(tabs[1]) + indentation
            spaces = 4 - column % 4 + (len(tabs[2]) - 1) * 4
            content = tabs[1] + " " * spaces + content[tabs.end() :]
        indentation += len(content) - len(content.lstrip(" "))
    return content.lstrip(WHITESPACE), indentation


def _content_pattern(indentation: int) -> str:
    levels, rest = divmod(indentation, 4)
    return rf"(?:(?:\t| {{4}}){{{levels}}} {{{rest}}}|(?:\t| {{4}}){{{levels + 1}}}){_TEXT_LINE}"


_CONTENT: Final = tuple(re.compile(_content_pattern(indentation)) for indentation in range(5))


def _content_lines(indentation: int) -> re.Pattern[str]:
    """Return what matches a line that is indented as far as an item's text."""
    return _CONTENT[indentation] if indentation < len(_CONTENT) else re.compile(_content_pattern(indentation))


def render_item(out: Output, item: Element) -> None:
    """Write an `li` or `dd`: text goes behind the tag, blocks on lines of their own."""
    pad, tag = out.pad, item.kind
    opening = f"{pad}<{tag}{out.attributes(item.attrs)}>"
    first = item.children[0] if item.children else None
    if first is None or (isinstance(first, Paragraph) and first.transparent):
        out.parts.append(opening)
        out.nest(item, lambda out: out.parts.append(f"{pad if out.ends_line() else ''}</{tag}>\n"))
    else:
        out.parts.append(f"{opening}\n")
        out.nest(item, lambda out: out.parts.append(f"{pad}</{tag}>\n"))
