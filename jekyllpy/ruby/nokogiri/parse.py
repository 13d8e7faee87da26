"""HTML to nodes, with the repairs that libxml2 2.9 makes (HTMLparser.c)."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.ruby.nokogiri.attributes import resolved, start_tag_attributes
from jekyllpy.ruby.nokogiri.tables import CLOSED_BY, DEFAULT_PRIORITY, EMPTY, END_PRIORITIES
from jekyllpy.ruby.nokogiri.tree import Cdata, Comment, Doctype, Element, Instruction, Node, Text

_MOST_NESTED: Final = 256
_NOT_TEXT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BLANKS: Final = " \t\n\r"

_LETTER: Final = re.compile("[A-Za-z]")
_NAME: Final = re.compile(r"[A-Za-z_:.][A-Za-z0-9:\-_.]{0,99}")
_NAME_AHEAD: Final = re.compile(r"<([A-Za-z_:][A-Za-z0-9:\-_]{0,99})")
_PLAIN_TEXT: Final = re.compile("[^<&]+")
_REFERENCE: Final = re.compile(r"&(?:#(?:[xX][0-9A-Fa-f]*|[0-9]*);?|[A-Za-z_:][A-Za-z0-9_\-:.]*;)?")
_COMMENT_END: Final = re.compile("--!?>")
_DOCTYPE: Final = re.compile(
    r"""<!doctype[ \t\n\r]*(?P<name>[A-Za-z_:][\w\-:.]*)?[ \t\n\r]*
        (?:system[ \t\n\r]*(?P<only>"[^"]*"|'[^']*')?
          |public[ \t\n\r]*(?P<public>"[^"]*"|'[^']*')?[ \t\n\r]*(?P<system>"[^"]*"|'[^']*')?)?[^>]*>?""",
    re.IGNORECASE | re.VERBOSE,
)
_BLANK_RUN: Final = re.compile(r"[ \t\n\r]*")
_TARGET: Final = re.compile(r"(?:[^\W\d]|:)[\w\-:.]*")
_STRUCTURE: Final = frozenset({"html", "head", "body"})
_HEAD_CONTENT: Final = frozenset({"script", "style", "meta", "link", "title", "base"})
_FRAMES: Final = frozenset({"noframes", "frame", "frameset"})


def parse_body(html: str) -> list[Element]:
    """Return the bodies of a document whose body begins with the text: one, but for odd texts."""
    parser = _Parser(html)
    parser.open("html", "body")
    parser.run()
    root = parser.root.children[0]
    assert isinstance(root, Element)
    return [node for node in root.children if isinstance(node, Element) and node.name == "body"]


def parse_nodes(html: str) -> tuple[Element, Doctype | None]:
    """Return what holds a whole document's nodes, and the document's type if it tells one."""
    parser = _Parser(html)
    parser.prologue()
    parser.run()
    return parser.root, parser.doctype


class _Parser:
    """One parse. `names` are the open tags as they were written, `nodes` their elements."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.at = 0
        self.root = Element()
        self.doctype: Doctype | None = None
        self.nodes: list[Element] = []
        self.names: list[str] = []
        self.has_head = self.has_body = False  # whether there was one so far, or what follows it
        self.discarded = 0
        self.is_halted = False

    def open(self, *names: str) -> None:
        for name in names:
            self._open(name, {})

    def prologue(self) -> None:
        """Take what stands before the document's first element."""
        self._outer()
        doctype = _DOCTYPE.match(self.html, self.at)
        if doctype is not None:
            self._declare(doctype)
        self._outer()

    def _outer(self) -> None:
        self._skip_blanks()
        while self.html.startswith(("<!--", "<?"), self.at):
            if self.html.startswith("<!--", self.at):
                self._comment()
            if self.html.startswith("<?", self.at):
                self._instruction()
            self._skip_blanks()

    def _skip_blanks(self) -> None:
        blanks = _BLANK_RUN.match(self.html, self.at)
        self.at = blanks.end() if blanks else self.at

    def _declare(self, doctype: re.Match[str]) -> None:
        self.at = doctype.end()
        if self.doctype is None:
            public, system = doctype["public"], doctype["system"] or doctype["only"]
            unquoted = (None if literal is None else literal[1:-1] for literal in (public, system))
            self.doctype = Doctype(doctype["name"] or "", *unquoted)

    @property
    def name(self) -> str | None:
        return self.names[-1] if self.names else None

    def run(self) -> None:
        current, depth = self.name, len(self.names)
        html, end = self.html, len(self.html)
        while self.at < end and not self.is_halted:
            is_tag = html[self.at] == "<"
            if is_tag and html.startswith("</", self.at):
                if self._end_tag() and (current is not None or not self.names):
                    current, depth = self.name, len(self.names)
                continue
            if is_tag and self._closes_open():
                continue
            if self.names and depth >= len(self.names) and current != self.name:
                current, depth = self.name, len(self.names)
                continue
            if current in ("script", "style"):
                self._raw_text()
            elif self._content():
                current, depth = self.name, len(self.names)

    def _closes_open(self) -> bool:
        ahead = _NAME_AHEAD.match(self.html, self.at)
        return ahead is not None and self._auto_close(ahead[1].lower())

    def _content(self) -> bool:
        """Take the next piece; return whether it was a start tag."""
        html = self.html
        if html.startswith("<!", self.at) and (doctype := _DOCTYPE.match(html, self.at)):
            self._declare(doctype)
        at = self.at
        char = html[at : at + 1]
        if char == "&":
            self._reference()
        elif char != "<":
            self._text()
        elif html.startswith("<!--", at):
            self._comment()
        elif html.startswith("<?", at):
            self._instruction()
        elif _LETTER.match(html, at + 1):
            self._start_tag()
            return True
        else:
            self.at += 1
            self._add_text("<")
        return False

    # characters

    def _text(self) -> None:
        match = _PLAIN_TEXT.match(self.html, self.at)
        if match is None:
            return
        self.at = match.end()
        text = _NOT_TEXT.sub("", match[0])
        if not text:
            return
        if text.strip(_BLANKS) or self.html.startswith("&", self.at):
            self._imply_paragraph()
        self._add_text(text)

    def _reference(self) -> None:
        match = _REFERENCE.match(self.html, self.at)
        assert match is not None
        self.at = match.end()
        text = resolved(match[0])
        if text:
            self._imply_paragraph()
            self._add_text(text)

    def _raw_text(self) -> None:
        name = self.name or ""
        end = re.compile(f"</{re.escape(name)}", re.IGNORECASE | re.ASCII).search(self.html, self.at)
        stop = end.start() if end else len(self.html)
        text = _NOT_TEXT.sub("", self.html[self.at : stop])
        self.at = stop
        if text and self.nodes:
            last = self.nodes[-1].children[-1] if self.nodes[-1].children else None
            if isinstance(last, Cdata):
                last.content += text
            else:
                self._add(Cdata(content=text))

    def _add_text(self, text: str) -> None:
        if not self.nodes:
            return
        children = self.nodes[-1].children
        if children and isinstance(last := children[-1], Text):
            last.content += text
        else:
            self._add(Text(content=text))

    def _add(self, node: Node) -> None:
        (self.nodes[-1] if self.nodes else self.root).append(node)

    # what is neither text nor tag

    def _comment(self) -> None:
        start = self.at + len("<!--")
        end = _COMMENT_END.search(self.html, start)
        if end is None:
            self.at = len(self.html)
            return
        self.at = end.end()
        self._add(Comment(content=_NOT_TEXT.sub("", self.html[start : end.start()])))

    def _instruction(self) -> None:
        target = _TARGET.match(self.html, self.at + 2)
        if target is None or target.end() == len(self.html):
            self.at += 2
            return
        end = self.html.find(">", target.end())
        self.at = len(self.html) if end < 0 else end + 1
        if end >= 0:
            content = self.html[target.end() : end]
            shown = _NOT_TEXT.sub("", content.lstrip(_BLANKS)) if content else None
            self._add(Instruction(target=target[0], content=shown))

    # tags

    def _start_tag(self) -> None:
        match = _NAME.match(self.html, self.at + 1)
        assert match is not None
        name = match[0].lower()
        self._auto_close(name)
        self._imply(name)
        is_discarded = self._is_misplaced(name)
        attributes, self.at = start_tag_attributes(self.html, match.end())
        if not is_discarded:
            self._open(name, attributes)
        if self.name is not None:
            self._finish_start_tag(self.name)
        elif self.html.startswith(">", self.at):
            self.at += 1

    def _finish_start_tag(self, name: str) -> None:
        if self.html.startswith("/>", self.at):
            self.at += 2
            self._pop()
        elif self.html.startswith(">", self.at):
            self.at += 1
            if name in EMPTY:
                self._pop()
        else:
            self._pop()

    def _is_misplaced(self, name: str) -> bool:
        misplaced = (
            (name == "html" and len(self.names) > 0)
            or (name == "head" and len(self.names) != 1)
            or (name == "body" and "body" in self.names)
        )
        self.discarded += misplaced
        return misplaced

    def _end_tag(self) -> bool:
        """Take an end tag; return whether it closed its element."""
        match = _NAME.match(self.html, self.at + 2)
        if match is None:
            self.at += 2
            return False
        end = self.html.find(">", match.end())
        self.at = len(self.html) if end < 0 else end + 1
        name = match[0].lower()
        if self.discarded and name in _STRUCTURE:
            self.discarded -= 1
            return False
        if name not in self.names or not self._close_until(name):
            return False
        self._pop()
        return True

    def _close_until(self, name: str) -> bool:
        priority = END_PRIORITIES.get(name, DEFAULT_PRIORITY)
        for position in range(len(self.names) - 1, -1, -1):
            if self.names[position] == name:
                while self.names[-1] != name:
                    self._pop()
                return True
            if END_PRIORITIES.get(self.names[position], DEFAULT_PRIORITY) > priority:
                return False
        return False

    def _auto_close(self, name: str) -> bool:
        """Close what a start tag closes; return whether there was anything."""
        has_closed = False
        while self.names and name in CLOSED_BY.get(self.names[-1], ()):
            self._pop()
            has_closed = True
        return has_closed

    def _open(self, name: str, attributes: dict[str, str | None]) -> None:
        self.names.append(name)
        self.has_body |= name == "body"
        self.has_head |= name in ("head", "body")
        element = Element(name=_local(name), attributes=attributes)
        if len(self.nodes) > _MOST_NESTED:
            self.is_halted = True
            return
        (self.nodes[-1] if self.nodes else self._outside()).append(element)
        self.nodes.append(element)

    def _outside(self) -> Element:
        """Return what takes an element that no element is open for: the first one, unless another node is before it."""
        first = self.root.children[0] if self.root.children and self.doctype is None else None
        return first if isinstance(first, Element) else self.root

    def _pop(self) -> None:
        self.names.pop()
        if self.nodes:
            self.nodes.pop()

    def _imply(self, name: str) -> None:
        """Open the elements that have to be around an element."""
        if name == "html":
            return
        if not self.names:
            self._open("html", {})
        if name in _STRUCTURE:
            return
        if len(self.names) <= 1 and name in _HEAD_CONTENT:
            if not self.has_head:
                self._open("head", {})
        elif name not in _FRAMES and not self.has_body and "head" not in self.names:
            self._open("body", {})

    def _imply_paragraph(self) -> None:
        if self.name in (None, "html", "head"):
            self._auto_close("p")
            self._imply("p")
            self._open("p", {})


def _local(name: str) -> str:
    """Return the name without its prefix."""
    prefix, colon, rest = name.partition(":")
    return rest if prefix and colon and rest else name
