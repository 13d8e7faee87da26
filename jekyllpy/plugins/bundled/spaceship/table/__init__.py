"""Tables: cells over columns and rows, rows over lines, alignment and attributes of a cell."""

from __future__ import annotations

from jekyllpy.plugins.bundled.spaceship.exclusions import Exclusions
from jekyllpy.plugins.bundled.spaceship.html import Html
from jekyllpy.plugins.bundled.spaceship.processor import Processor, Result
from jekyllpy.plugins.bundled.spaceship.table.attributes import named_lists
from jekyllpy.plugins.bundled.spaceship.table.cells import Tables
from jekyllpy.plugins.bundled.spaceship.table.source import prepared


class TableProcessor(Processor):
    """Escapes what Markdown would take away from cells, and works on the finished tables."""

    def on_markdown(self, content: str) -> Result:
        """Return Markdown whose tables reach the page with all their marks."""
        return prepared(content), False

    def on_page(self, html: Html, source: str) -> Result:
        """Return a page with the marks in its tables carried out."""
        if not html.has_element("table"):
            return html.rewritten(), False
        document = html.document()
        has_tables = Tables(document, named_lists(Exclusions(self.spares).take_out(source)), self.markdownify).finish()
        return (document.to_html() if has_tables else html.unchanged(document)), has_tables
