"""The tag `nocite`: takes entries for cited."""

from __future__ import annotations

from jekyllpy.plugins.bundled.scholar.desk import Desk
from jekyllpy.plugins.bundled.scholar.tags.base import ScholarTag


class NociteTag(ScholarTag):
    """Cites entries without a word."""

    def show(self, desk: Desk, body: str) -> str:
        """Return nothing, as a rule."""
        return desk.note(desk.keys)
