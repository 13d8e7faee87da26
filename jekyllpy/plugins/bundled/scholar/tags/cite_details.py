"""The tag `cite_details`: links to the pages of entries."""

from __future__ import annotations

from jekyllpy.plugins.bundled.scholar.desk import Desk
from jekyllpy.plugins.bundled.scholar.html import link
from jekyllpy.plugins.bundled.scholar.tags.base import ScholarTag


class CiteDetailsTag(ScholarTag):
    """Leads to the pages of entries."""

    def show(self, desk: Desk, body: str) -> str:
        """Return a link a line."""
        return "\n".join(_link(desk, key) for key in desk.keys)


def _link(desk: Desk, key: str) -> str:
    entry = desk.bibliography.entries.get(key)
    text = desk.arguments.last("text")
    if entry is None:
        return desk.missing
    return link(desk.library.details_link(entry), desk.settings["details_link"] if text is None else text)
