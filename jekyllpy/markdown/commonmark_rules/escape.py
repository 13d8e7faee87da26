"""Escaped characters that later steps must not take for more than they are."""

from __future__ import annotations

import re
from typing import Any, Final

import mistune

SPECIAL: Final = re.compile(r"""['"~.@-]""")


def _parse_escape(inline: Any, match: re.Match[str], state: Any) -> int:
    text = match[0][1::2]
    if SPECIAL.search(text):
        state.append_token({"type": "literal", "raw": text})
    else:
        inline.process_text(text, state, parse_emphasis=False)
    return match.end()


def escape(md: mistune.Markdown) -> None:
    """Keep escaped quotes, dashes, dots and tildes apart from text."""
    md.inline.register("escape", None, _parse_escape)
