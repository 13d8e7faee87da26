"""Ranges of pages, shortened as a style wants."""

from __future__ import annotations

import re

_RANGE = re.compile(r"\b([^\W\d_]*)([0-9]+)([^\W\d_]*)\s*[–-]+\s*([^\W\d_]*)([0-9]+)([^\W\d_]*)\b")


def format_pages(pages: str, form: str, dash: str) -> str:
    """Return the pages with the dash in ranges, whose ends the form shortens; no form leaves them as they are."""

    def change(found: re.Match[str]) -> str:
        nonlocal form
        before, first, after, last_before, last, last_after = found.groups()
        if form and not any((before, after, last_before, last_after)) and len(last) <= len(first):
            last = first[: len(first) - len(last)] + last
            if form.startswith("chicago"):
                # The gem: what Chicago says of the first range goes for those after it
                form = _chicago(first, last)
            last = _shortened(first, last, form)
        return f"{before}{first}{after}{dash}{last_before}{last}{last_after}"

    return _RANGE.sub(change, pages)


def _shortened(first: str, last: str, form: str) -> str:
    common = _common(first, last)
    if form == "minimal":
        return last[common:]
    if form == "minimal-two" and len(first) > 2:
        return last[min(common, len(last) - 2) :]
    return last


def _common(first: str, last: str) -> int:
    pairs = enumerate(zip(first, last, strict=True))
    return next((place for place, pair in pairs if pair[0] != pair[1]), len(first))


def _chicago(first: str, last: str) -> str:
    changes = len(first) - _common(first, last)
    if len(first) < 3 or (len(first) == 4 and changes > 2) or first.endswith("00"):
        return "expanded"
    return "minimal" if first[-2] == "0" else "minimal-two"
