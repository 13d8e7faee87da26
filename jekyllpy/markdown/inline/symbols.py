"""Characters the reader sees instead of what is written: quotes, dashes, entities."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from jekyllpy.markdown.entities import CODE_POINTS, MOVED, NAME_OF
from jekyllpy.markdown.escaping import escape_text
from jekyllpy.markdown.html import Output
from jekyllpy.markdown.inline.parser import Spans
from jekyllpy.markdown.options import AS_ASCII_CHAR, SMART_QUOTES
from jekyllpy.markdown.tree import NO_CHILDREN, Element

CHARACTERS: Final = MappingProxyType(
    {
        "lsquo": "‘",
        "rsquo": "’",
        "ldquo": "“",
        "rdquo": "”",
        "mdash": "—",
        "ndash": "–",
        "hellip": "…",
        "laquo": "«",
        "raquo": "»",
        "laquo_space": "«\u00a0",
        "raquo_space": "\u00a0»",
    }
)
_TYPOGRAPHIC: Final = MappingProxyType(
    {
        "mdash": ("mdash",),
        "ndash": ("ndash",),
        "hellip": ("hellip",),
        "laquo": ("laquo",),
        "raquo": ("raquo",),
        "laquo_space": ("laquo", "nbsp"),
        "raquo_space": ("nbsp", "raquo"),
    }
)
_ESCAPED: Final = frozenset(map(ord, '<>&"'))


class Symbol(Element):
    """A quote or typographic symbol; `value` is the character that headers' ids see."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        super().__init__("symbol", CHARACTERS[name], NO_CHILDREN)
        self.name = name


class Entity(Element):
    """An entity by code point; `name` is the one it has or was given, `original` how it was written."""

    __slots__ = ("code_point", "name", "original")

    def __init__(self, code_point: int, name: str | None = None, original: str | None = None) -> None:
        super().__init__("entity", character(code_point) or "", NO_CHILDREN)
        self.code_point = code_point
        self.name = name
        self.original = original


def character(code_point: int) -> str | None:
    """Return the character, if there is one that can be written as UTF-8."""
    if code_point > 0x10FFFF or 0xD800 <= code_point <= 0xDFFF:
        return None
    return chr(code_point)


def add_symbol(spans: Spans, name: str, end: int) -> None:
    """Add a symbol that is written up to `end`; as text if nothing can change how it is shown."""
    if spans.doc.symbols_are_text:
        spans.text.append(CHARACTERS[name])
        spans.symbol_end = end
    else:
        spans.add(Symbol(name))


def entity_text(out: Output, code_point: int, name: str | None = None, original: str | None = None) -> str:
    """Return an entity in the form that `entity_output` asks for."""
    form = out.options.entity_output
    shown = character(code_point)
    if form == "as_char" and shown is not None and shown not in "<>&":
        return shown
    if form == AS_ASCII_CHAR and shown is not None and shown.isascii() and shown not in "<>&":
        return shown
    if form in ("as_input", "as_char", AS_ASCII_CHAR) and original is not None:
        return original
    if name is not None and (form == "symbolic" or code_point in _ESCAPED):
        return f"&{name};"
    return f"&#{code_point};"


def _named(out: Output, name: str | int) -> str:
    if isinstance(name, str):
        return entity_text(out, CODE_POINTS[name], name)
    code_point = MOVED.get(name, name)
    return entity_text(out, code_point, NAME_OF.get(code_point))


def render_symbol(out: Output, symbol: Symbol) -> None:
    name = symbol.name
    if name in SMART_QUOTES:
        out.parts.append(_named(out, out.options.smart_quotes[SMART_QUOTES.index(name)]))
    elif name in out.options.typographic_symbols:
        out.parts.append(escape_text(out.options.typographic_symbols[name]))
    else:
        out.parts.append("".join(_named(out, entity) for entity in _TYPOGRAPHIC[name]))


def render_entity(out: Output, entity: Entity) -> None:
    out.parts.append(entity_text(out, entity.code_point, entity.name, entity.original))
