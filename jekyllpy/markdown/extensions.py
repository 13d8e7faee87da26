"""`{::comment}`, `{::nomarkdown}` and `{::options}`, in block and span position."""

from __future__ import annotations

from typing import Final, NamedTuple

from jekyllpy.markdown.attributes import AttributeList
from jekyllpy.markdown.chars import BRACED, SPACE
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.options import is_inline_option, is_known
from jekyllpy.markdown.tree import Element, Node, Verbatim
from jekyllpy.ruby.text import words

EXTENSION_START: Final = rf"\{{::([A-Za-z0-9_]+)(?:{SPACE}({BRACED}*?)|)(/)?\}}"
EXTENSION_STOP: Final = r"\{:/(?:%s)?\}"


class Extension(NamedTuple):
    """An extension as it is written; `body` is None if it closes itself."""

    name: str
    options: str
    body: str | None
    is_block: bool


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
