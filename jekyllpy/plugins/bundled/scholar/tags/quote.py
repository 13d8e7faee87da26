"""The block `quote`: a quotation with its citation."""

from __future__ import annotations

from jekyllpy.plugins.api import strip
from jekyllpy.plugins.bundled.scholar.desk import Desk
from jekyllpy.plugins.bundled.scholar.html import element
from jekyllpy.plugins.bundled.scholar.tags.base import ScholarTag


class QuoteTag(ScholarTag):
    """Quotes its body."""

    is_block = True

    def show(self, desk: Desk, body: str) -> str:
        """Return the quotation."""
        text = strip(body).replace("\n\n", "</p><p>").replace("\n", "<br/>")
        return element("blockquote", element("p", text) + element("cite", desk.cite(desk.keys)))
