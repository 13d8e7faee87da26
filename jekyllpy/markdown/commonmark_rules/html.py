"""HTML as the CommonMark of libcmark 0.29 has it."""

from __future__ import annotations

import re
from typing import Any, Final

import mistune

# CommonMark 0.29: a comment holds no `--`, does not begin with `>` or `->` and does not end with `-`
_COMMENT_START: Final = re.compile(r"<!--(?!-?>)")
_TAG_START: Final = re.compile(r"<(?:/?[A-Za-z]|!|\?)")


def _parse_inline_html(inline: Any, match: re.Match[str], state: Any) -> int | None:
    source, start = state.src, match.start()
    if source.startswith("<!--", start):
        end = state.delimiters.find("--", start + 4)
        if end is None or not _COMMENT_START.match(source, start) or source[end : end + 3] != "-->":
            return None
        state.append_token({"type": "inline_html", "raw": source[start : end + 3]})
        return int(end) + 3
    end_of_tag: int | None = mistune.InlineParser.parse_inline_html(inline, match, state)
    # mistune: makes no links behind `<a>`
    state.in_link = False
    return end_of_tag


def _parse_liberal_html(inline: Any, match: re.Match[str], state: Any) -> int | None:
    """Take everything from `<` to the line's last `>` for a tag, where it is nothing else."""
    found = _parse_inline_html(inline, match, state) if _TAG_START.match(state.src, match.start()) else None
    if found is not None:
        return found
    source, start = state.src, match.start()
    ends: dict[int, int] = state.env.setdefault("liberal_html", {}).setdefault(source, {})
    line_end = source.find("\n", start)
    line_end = len(source) if line_end < 0 else line_end
    if line_end not in ends:
        ends[line_end] = source.rfind(">", start, line_end)
    end = ends[line_end]
    if end <= start + 1:
        return None
    state.append_token({"type": "inline_html", "raw": source[start : end + 1]})
    return end + 1


def html(md: mistune.Markdown) -> None:
    """Read HTML by the older rules."""
    md.inline.register("inline_html", None, _parse_inline_html, start_chars="<")


def liberal_html(md: mistune.Markdown) -> None:
    """Take whatever looks remotely like a tag for one."""
    md.inline.register("inline_html", "<", _parse_liberal_html, start_chars="<")
