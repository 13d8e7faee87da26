"""The tags of jekyll-scholar, one a file."""

from __future__ import annotations

from jekyllpy.plugins.bundled.scholar.tags.bibliography import BibliographyTag
from jekyllpy.plugins.bundled.scholar.tags.bibliography_count import BibliographyCountTag
from jekyllpy.plugins.bundled.scholar.tags.bibtex import BibtexTag
from jekyllpy.plugins.bundled.scholar.tags.cite import CiteTag
from jekyllpy.plugins.bundled.scholar.tags.cite_details import CiteDetailsTag
from jekyllpy.plugins.bundled.scholar.tags.details_link import DetailsLinkTag
from jekyllpy.plugins.bundled.scholar.tags.nocite import NociteTag
from jekyllpy.plugins.bundled.scholar.tags.quote import QuoteTag
from jekyllpy.plugins.bundled.scholar.tags.reference import ReferenceTag

TAGS = {
    "bibliography": BibliographyTag,
    "bibliography_count": BibliographyCountTag,
    "bibtex": BibtexTag,
    "cite": CiteTag,
    "cite_details": CiteDetailsTag,
    "details_link": DetailsLinkTag,
    "nocite": NociteTag,
    "quote": QuoteTag,
    "reference": ReferenceTag,
}
