"""Cut a template into text, `{{ ... }}` and `{% ... %}`, as Liquid 4.0.4 does, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_PIECES: Final = re.compile(r"(\{%.*?%\}|\{\{.*?\}\}?)", re.DOTALL)
_OPENING: Final = re.compile(r"\{%|\{\{")
# Liquid: the end knows no `-` before its name, so `{%- endraw %}` does not close
_RAW_TAG: Final = re.compile(r"\{%[ \t\r\n\f\v]*(\w+)", re.ASCII)

TAG_NAME: Final = re.compile(r"\{%-?[ \t\r\n\f\v]*(\w+)", re.ASCII)
"""The name of a tag, at least of every real one."""

TAG_HEAD: Final = re.compile(r"\{%-?[ \t\r\n\f\v]*(\w+)[ \t\r\n\f\v]*", re.ASCII)
"""The beginning of a tag up to its markup."""


def split(source: str) -> list[str]:
    """Return the pieces of the source in order; joined they are the source again.

    A tag ends at the first `%}`, an output at the first `}` or `}}`; an opening without an end is a piece of its own.
    """
    # With an end after every opening the pattern never scans in vain
    if _is_closed(source, "{%", "%}") and _is_closed(source, "{{", "}"):
        return _PIECES.split(source)
    return _split_step_by_step(source)


def _is_closed(source: str, opening: str, end: str) -> bool:
    last = source.rfind(opening)
    return last < 0 or source.rfind(end) >= last + 2


def _split_step_by_step(source: str) -> list[str]:
    pieces: list[str] = []
    at = 0
    last_tag_end, last_brace = source.rfind("%}"), source.rfind("}")
    for opening in _OPENING.finditer(source):
        start = opening.start()
        if start < at:
            continue
        end = (
            _end_of_tag(source, start, last_tag_end)
            if source[start + 1] == "%"
            else _end_of_output(source, start, last_brace)
        )
        pieces += (source[at:start], source[start:end])
        at = end
    pieces.append(source[at:])
    return pieces


def _end_of_tag(source: str, start: int, last: int) -> int:
    return source.index("%}", start + 2) + 2 if last >= start + 2 else start + 2


def _end_of_output(source: str, start: int, last: int) -> int:
    if last < start + 2:
        return start + 2
    end = source.index("}", start + 2) + 1
    return end + 1 if source.startswith("}", end) else end


def read_raw(pieces: Iterable[str]) -> str | None:
    """Return the text up to a plain `{% endraw %}`, taking the pieces so far; None where there is no end."""
    text: list[str] = []
    for piece in pieces:
        last = _last_tag(piece)
        if last is not None:
            text.append(piece[: last.start()])
            if last[1] == "endraw":
                return "".join(text)
        # Liquid: what stands before another tag in the same piece comes twice (raw.rb)
        text.append(piece)
    return None


def _last_tag(piece: str) -> re.Match[str] | None:
    tags = list(_RAW_TAG.finditer(piece)) if piece.endswith("%}") else []
    return tags[-1] if tags else None
