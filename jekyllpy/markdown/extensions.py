"""`{::comment}`, `{::nomarkdown}` and `{::options}`, in block and span position."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from jekyllpy.markdown.attributes import AttributeList
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.finder import NOWHERE, Finder
from jekyllpy.markdown.options import is_inline_option, is_known
from jekyllpy.markdown.tree import Node, Verbatim
from jekyllpy.ruby.text import WHITESPACE, words

_START: Final = re.compile(r"\{::([A-Za-z0-9_]+)")


class ExtensionTag(NamedTuple):
    """A tag `{::name options}`, or one that closes itself with a slash; `end` is the position behind it."""

    name: str
    start: int
    end: int
    is_closed: bool

    def options(self, src: str) -> str:
        """Return what stands between the name and the end of the tag."""
        return src[self.start : self.end - (2 if self.is_closed else 1)]


class Extension(NamedTuple):
    """An extension as it is written; `body` is None if it closes itself."""

    name: str
    options: str
    body: str | None
    is_block: bool


def match_extension(finder: Finder, position: int) -> ExtensionTag | None:
    """Match the start of an extension at the position."""
    src = finder.src
    head = _START.match(src, position)
    if head is None:
        return None
    behind = src[head.end() : head.end() + 2]
    if behind.startswith("}"):
        return ExtensionTag(head[1], head.end(), head.end() + 1, False)
    if behind == "/}":
        return ExtensionTag(head[1], head.end(), head.end() + 2, True)
    end = finder.closing_brace(head.end()) if behind and behind[0] in WHITESPACE else NOWHERE
    if end == NOWHERE:
        return None
    return ExtensionTag(head[1], head.end() + 1, end + 1, end > head.end() + 1 and src[end - 1] == "/")


def run_extension(doc: Document, extension: Extension) -> list[Node] | None:
    """Return what the extension adds to the tree; None if there is no such extension."""
    options = AttributeList()
    options.read(extension.options)
    match extension.name:
        case "comment":
            return _verbatim("comment", extension)
        case "nomarkdown":
            return _verbatim("raw", extension, tuple(words(options.attrs.get("type") or "")))
        case "options":
            _change_options(doc, options)
            return []
        case _:
            doc.warn(f"Invalid extension with name '{extension.name}' specified - ignoring it")
            return None


def _verbatim(kind: str, extension: Extension, types: tuple[str, ...] = ()) -> list[Node]:
    if extension.body is None:
        return []
    return [Verbatim(kind, extension.body, extension.is_block, types)]


def _change_options(doc: Document, changes: AttributeList) -> None:
    for name, text in changes.attrs.items():
        if not is_known(name):
            doc.warn(f"Unknown kramdown option '{name}'")
        elif name in doc.options.forbidden_inline_options or name == "forbidden_inline_options":
            doc.warn(f"Option {name} may not be set inline")
        elif is_inline_option(name):
            doc.change_option(name, text or "")
