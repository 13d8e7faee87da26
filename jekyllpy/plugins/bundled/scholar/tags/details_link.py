"""The tag `details_link`: the address of an entry's page."""

from __future__ import annotations

from jekyllpy.errors import TemplateError
from jekyllpy.plugins.bundled.scholar.desk import Desk
from jekyllpy.plugins.bundled.scholar.tags.base import ScholarTag


class DetailsLinkTag(ScholarTag):
    """Tells where an entry's page is."""

    def show(self, desk: Desk, body: str) -> str:
        """Return the address. Raises `TemplateError` for an unknown entry."""
        key = next(iter(desk.keys), "")
        if key not in desk.bibliography.entries:
            raise TemplateError(f"Could not find entry for key '{key}'")
        return desk.library.details_link(desk.bibliography.entries[key])
