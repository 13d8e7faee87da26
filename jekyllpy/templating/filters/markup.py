"""Filters that convert one markup into another; the site's converters do the work."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Final

from jekyllpy.ruby.text import AsciiText
from jekyllpy.ruby.values import to_s
from jekyllpy.templating.filters.common import no_conversion
from jekyllpy.templating.registers import Registers
from jekyllpy.templating.runtime.output import is_ascii


def markdownify(value: Any, *, registers: Registers) -> str:
    """Convert Markdown to HTML."""
    return registers.markdownify(_encoded(value))


def smartify(value: Any, *, registers: Registers) -> str:
    """Make quotes, dashes and ellipses typographic."""
    return registers.smartify(_encoded(value))


def sassify(value: Any, *, registers: Registers) -> str:
    """Convert Sass in the indented syntax to CSS."""
    return registers.sassify(_text(value))


def scssify(value: Any, *, registers: Registers) -> str:
    """Convert SCSS to CSS."""
    return registers.scssify(_text(value))


def _encoded(value: Any) -> str:
    # Ruby: what numbers and nil print is US-ASCII, so is an array that begins with one
    text = to_s(value)
    return AsciiText(text) if text.isascii() and is_ascii(value, value) else text


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise no_conversion(value, "String")
    return value


FILTERS: Final = MappingProxyType(
    {
        "markdownify": markdownify,
        "sassify": sassify,
        "scssify": scssify,
        "smartify": smartify,
    }
)
