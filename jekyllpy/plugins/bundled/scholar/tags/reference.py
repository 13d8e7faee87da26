"""The tag `reference`: the full references of entries."""

from __future__ import annotations

from jekyllpy.plugins.bundled.scholar.desk import Desk
from jekyllpy.plugins.bundled.scholar.tags.base import ScholarTag


class ReferenceTag(ScholarTag):
    """Shows references."""

    def show(self, desk: Desk, body: str) -> str:
        """Return a reference a line."""
        return "\n".join(_reference(desk, key) for key in desk.keys)


def _reference(desk: Desk, key: str) -> str:
    entry = desk.bibliography.entries.get(key)
    return desk.missing if entry is None else desk.library.reference(entry, desk.renderer, None, desk.prefix)
