"""Ranges of pages, shortened as a style wants."""

from __future__ import annotations

import re

_RANGE = re.compile(r"\b([^\W\d_]*)(\d+)([^\W\d_]*)\s*[–-]+\s*([^\W\d_]*)(\d+)([^\W\d_]*)\b", re.ASCII)


def format_pages(pages: str, form: str, dash: str) -> str:
    """Return the pages with the dash in ranges, whose ends the form shortens; no form leaves them as they are."""

    def change(found: re.Match[str]) -> str:
        before, first, after, last_before, last, last_after = found.groups()
        if form and not any((before, after, last_before, last_after)) and len(last) <= len(first):
            last = _shortened(first, first[: len(first) - len(last)] + last, form)
        return f"{before}{first}{after}{dash}{last_before}{last}{last_after}"

    return _RANGE.sub(change, pages)


def _shortened(first: str, last: str, form: str) -> str:
    common = next((place for place, pair in enumerate(zip(first, last, strict=True)) if pair[0] != pair[1]), len(first))
    if form.startswith("chicago"):
        form = _chicago(first, len(first) - common)
    if form == "minimal":
        return last[common:]
    if form == "minimal-two" and len(first) > 2:
        return last[min(common, len(last) - 2) :]
    return last


def _chicago(first: str, changes: int) -> str:
    if len(first) < 3 or (len(first) == 4 and changes > 2) or first.endswith("00"):
        return "expanded"
    return "minimal" if first[-2] == "0" else "minimal-two"
