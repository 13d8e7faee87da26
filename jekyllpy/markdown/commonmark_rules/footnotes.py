"""References to footnotes; their definitions are blocks."""

from __future__ import annotations

import re
from typing import Any, Final

import mistune
from mistune.util import unikey

_REFERENCE: Final = r"!?\[\^(?P<footnote_key>[^\]\s\[]{1,999})\]"
_LINK: Final = re.compile(r"!?\[")


def _parse_reference(inline: Any, match: re.Match[str], state: Any) -> int | None:
    key = unikey(match["footnote_key"])
    if key not in state.env["footnotes"]:
        parsed: int | None = inline.parse_link(_LINK.match(state.src, match.start()), state)
        return parsed
    if match[0].startswith("!"):
        inline.process_text("!", state)
    order = state.env["footnote_order"]
    state.append_token({"type": "footnote_ref", "raw": key, "attrs": {"index": order.setdefault(key, len(order) + 1)}})
    return match.end()


def footnotes(md: mistune.Markdown) -> None:
    """Read references to what the key `footnotes` of the environment has."""
    md.inline.register("footnote", _REFERENCE, _parse_reference, before="link", start_chars=["!", "["])
