"""Addresses between angle brackets, whose text no later step changes."""

from __future__ import annotations

import re
from typing import Any

import mistune
from mistune.util import escape_url


def _parse_address(inline: Any, match: re.Match[str], state: Any) -> int:
    return _parse(inline, match, state, "")


def _parse_email(inline: Any, match: re.Match[str], state: Any) -> int:
    return _parse(inline, match, state, "mailto:")


def _parse(inline: Any, match: re.Match[str], state: Any, scheme: str) -> int:
    if state.in_link or state.depth >= inline.max_nested_level:
        inline.process_text(match[0], state)
        return match.end()
    text = match[0][1:-1]
    attributes = {"url": escape_url(scheme + text), "is_bracketed": True}
    state.append_token({"type": "link", "children": [{"type": "literal", "raw": text}], "attrs": attributes})
    return match.end()


def brackets(md: mistune.Markdown) -> None:
    """Keep the texts of such links apart from others."""
    md.inline.register("auto_link", None, _parse_address)
    md.inline.register("auto_email", None, _parse_email)
