"""Addresses in angle brackets, whose text is taken as it stands."""

from __future__ import annotations

import re
from typing import Any

import mistune


def _parse_auto_link(inline: Any, match: re.Match[str], state: Any) -> int | None:
    return _as_it_stands(mistune.InlineParser.parse_auto_link(inline, match, state), state)


def _parse_auto_email(inline: Any, match: re.Match[str], state: Any) -> int | None:
    return _as_it_stands(mistune.InlineParser.parse_auto_email(inline, match, state), state)


def _as_it_stands(end: int, state: Any) -> int:
    link = state.tokens[-1]
    if link["type"] == "link":
        link["children"][0]["type"] = "literal"
    return end


def angles(md: mistune.Markdown) -> None:
    """Keep the text of addresses in angle brackets from further steps."""
    md.inline.register("auto_link", None, _parse_auto_link, start_chars="<")
    md.inline.register("auto_email", None, _parse_auto_email, start_chars="<")
