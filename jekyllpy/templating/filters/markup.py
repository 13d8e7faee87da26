"""Filters that convert one markup into another; the site's converters do the work."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Final

from jekyllpy.ruby.values import to_s
from jekyllpy.templating.filters.common import no_conversion
from jekyllpy.templating.registers import Registers


def markdownify(value: Any, *, registers: Registers) -> str:
    """Convert Markdown to HTML."""
    return registers.markdownify(to_s(value))


def smartify(value: Any, *, registers: Registers) -> str:
    """Make quotes, dashes and ellipses typographic."""
    return registers.smartify(to_s(value))


def sassify(value: Any, *, registers: Registers) -> str:
    """Convert Sass in the indented syntax to CSS."""
    return registers.sassify(_text(value))


def scssify(value: Any, *, registers: Registers) -> str:
    """Convert SCSS to CSS."""
    return registers.scssify(_text(value))


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
