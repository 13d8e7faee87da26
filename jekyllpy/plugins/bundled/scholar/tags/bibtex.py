"""The block `bibtex`: references of the BibTeX in it."""

from __future__ import annotations

from jekyllpy.plugins.bundled.scholar.bibtex.entry import read_bibliography
from jekyllpy.plugins.bundled.scholar.desk import Desk
from jekyllpy.plugins.bundled.scholar.tags.base import ScholarTag


class BibtexTag(ScholarTag):
    """Shows the entries of its body."""

    is_block = True

    def show(self, desk: Desk, body: str) -> str:
        """Return a reference a line."""
        options = desk.settings["bibtex_options"] or {}
        entries = read_bibliography(body, options, replaces_strings=False, joins=False).entries.values()
        return "\n".join(desk.library.reference(entry, desk.renderer, None, desk.prefix) for entry in entries)
