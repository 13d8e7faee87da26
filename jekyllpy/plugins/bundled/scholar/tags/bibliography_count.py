"""The tag `bibliography_count`: how many entries a list has."""

from __future__ import annotations

from jekyllpy.plugins.bundled.scholar.desk import Desk
from jekyllpy.plugins.bundled.scholar.tags.base import ScholarTag


class BibliographyCountTag(ScholarTag):
    """Counts entries."""

    has_keys = False

    def show(self, desk: Desk, body: str) -> str:
        """Return the number."""
        return str(len(desk.cited_entries()))
