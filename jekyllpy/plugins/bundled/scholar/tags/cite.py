"""The tag `cite`: a citation that leads to the reference."""

from __future__ import annotations

from jekyllpy.plugins.bundled.scholar.desk import Desk
from jekyllpy.plugins.bundled.scholar.tags.base import ScholarTag


class CiteTag(ScholarTag):
    """Cites one or more entries."""

    def show(self, desk: Desk, body: str) -> str:
        """Return the citation."""
        return desk.cite(desk.keys)
