"""Nodes to HTML, with line breaks between blocks where no text stands."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Final

from jekyllpy.ruby.nokogiri.tables import BLOCKS, BOOLEAN_ATTRIBUTES, EMPTY, UNCLOSED_IF_EMPTY, URL_ATTRIBUTES
from jekyllpy.ruby.nokogiri.tree import Cdata, Comment, Element, Instruction, Node, Text

_RAW_TEXT: Final = frozenset({"script", "style"})
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NOT_IN_URL: Final = re.compile(r"[^A-Za-z0-9\-_.!~*'()@/:=?;#%&,+<>]+")
_ESCAPED: Final = re.compile(r"<!--|&\{|[<>&]")
_ESCAPES: Final = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_KEPT: Final = {"<!--": "-->", "&{": "}"}


def inner_html(element: Element) -> str:
    """Return an element's content as HTML."""
    pairs = zip_longest(element.children, element.children[1:])
    return "".join([to_html(node, following) for node, following in pairs])


def to_html(node: Node, following: Node | None = None) -> str:
    """Return a node with all below it as HTML; `following` is its next sibling, if that counts."""
    parts: list[str] = []
    # Nodes still to write, each with the one that follows it, and strings that wait for them
    pending: list[tuple[Node, Node | None] | str] = [(node, following)]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            parts.append(item)
        elif isinstance(item[0], Element):
            pending.extend(_element(item[0], item[1], parts))
        else:
            parts.append(_leaf(item[0]))
    return "".join(parts)


def _element(element: Element, following: Node | None, parts: list[str]) -> list[tuple[Node, Node | None] | str]:
    """Write the start tag and return what comes after it, last first."""
    name, children = element.name, element.children
    parts.append(f"<{name}{''.join([_attribute(element, key, value) for key, value in element.attributes.items()])}>")
    is_block = name in BLOCKS
    end = "" if name in EMPTY or (not children and name in UNCLOSED_IF_EMPTY) else f"</{name}>"
    if is_block and following is not None and not isinstance(following, Text) and _may_break(element.parent):
        end += "\n"
    if not children or name in EMPTY:
        return [end]
    breaks = is_block and len(children) > 1 and not name.startswith("p")
    if breaks and not isinstance(children[0], Text):
        parts.append("\n")
    if breaks and not isinstance(children[-1], Text):
        end = "\n" + end
    return [end, *zip(reversed(children), [None, *reversed(children[1:])], strict=True)]


def _may_break(parent: Element | None) -> bool:
    # libxml2: p, pre and param, of which it looks at the first letter
    return parent is not None and bool(parent.name) and not parent.name.startswith("p")


def _leaf(node: Node) -> str:
    if isinstance(node, Text):
        is_raw = node.parent is not None and node.parent.name in _RAW_TEXT
        return node.content if is_raw else escape_text(node.content)
    if isinstance(node, Cdata):
        return node.content
    if isinstance(node, Comment):
        return f"<!--{node.content}-->"
    assert isinstance(node, Instruction)
    return f"<?{node.target}>" if node.content is None else f"<?{node.target} {node.content}>"


def escape_text(text: str) -> str:
    """Return characters as they stand between tags."""
    return _CONTROLS.sub("", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def _attribute(element: Element, name: str, value: str | None) -> str:
    if value is None or name.lower() in BOOLEAN_ATTRIBUTES:
        return f" {name}"
    escaped = _CONTROLS.sub("", _escape_value(value))
    if name in URL_ATTRIBUTES or (name == "name" and element.name == "a"):
        escaped = _NOT_IN_URL.sub(_percent, escaped.lstrip(" \t\n\r"))
    return f" {name}={_quoted(escaped)}"


def _escape_value(value: str) -> str:
    """Escape all but server-side includes and HTML 4's `&{...}`."""
    last = {opening: value.rfind(closing) for opening, closing in _KEPT.items()}
    parts: list[str] = []
    done = at = 0
    while found := _ESCAPED.search(value, at):
        opening = found[0]
        if last.get(opening, -1) >= found.end():
            at = value.index(_KEPT[opening], found.end()) + len(_KEPT[opening])
            continue
        at = found.start() + 1
        parts += (value[done : found.start()], _ESCAPES[opening[0]])
        done = at
    return "".join([*parts, value[done:]]) if parts else value


def _percent(match: re.Match[str]) -> str:
    return "".join([f"%{byte:02X}" for byte in match[0].encode("utf-8", "surrogateescape")])


def _quoted(value: str) -> str:
    if '"' not in value:
        return f'"{value}"'
    return f"'{value}'" if "'" not in value else '"' + value.replace('"', "&quot;") + '"'
