"""Filters that escape HTML and XML or take it away."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Any, Final

from jekyllpy.ruby.values import inspect as inspect_value
from jekyllpy.ruby.values import to_s
from jekyllpy.templating.filters.common import is_drop

_ESCAPES: Final = MappingProxyType({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_UNESCAPED: Final = re.compile(r"""["'<>]|&(?!(?:[a-zA-Z]+|#[0-9]+);)""")
_OPENINGS: Final = re.compile("<script|<!--|<style")
_CLOSINGS: Final = MappingProxyType({"<script": "</script>", "<!--": "-->", "<style": "</style>"})
_TAG: Final = re.compile("<[^>]*>")


def escape(value: Any) -> str | None:
    """Escape for HTML text and attributes."""
    return None if value is None else _escape(to_s(value), "&#39;")


def escape_once(value: Any) -> str:
    """Escape for HTML what is not escaped yet."""
    return _UNESCAPED.sub(lambda match: _ESCAPES[match[0]], to_s(value))


def xml_escape(value: Any) -> str:
    """Escape for XML."""
    return _escape(to_s(value), "&apos;")


def inspect(value: Any) -> str:
    """Show a value as Ruby source would, escaped for XML."""
    shown = value.inspect_alone() if is_drop(value) else inspect_value(value)
    return _escape(shown, "&apos;")


def _escape(text: str, apostrophe: str) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    return text.replace("'", apostrophe) if "'" in text else text


def strip_html(value: Any) -> str:
    """Remove scripts, styles and comments with what they hold, then every other tag."""
    text = to_s(value)
    if "<" not in text:
        return text
    text = _without_blocks(text)
    # Nothing before the last `>` is searched in vain, so the time stays linear.
    end = text.rfind(">") + 1
    return _TAG.sub("", text[:end]) + text[end:]


def _without_blocks(text: str) -> str:
    kept: list[str] = []
    unclosed: set[str] = set()
    done = at = 0
    while opening := _OPENINGS.search(text, at):
        at = opening.end()
        closing = _CLOSINGS[opening[0]]
        if closing in unclosed:
            continue
        end = text.find(closing, at)
        if end < 0:
            unclosed.add(closing)
            continue
        kept.append(text[done : opening.start()])
        done = at = end + len(closing)
    return "".join([*kept, text[done:]]) if kept else text


FILTERS: Final = MappingProxyType(
    {
        "escape": escape,
        "escape_once": escape_once,
        "h": escape,
        "inspect": inspect,
        "strip_html": strip_html,
        "xml_escape": xml_escape,
    }
)
