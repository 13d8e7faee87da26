"""The values a site consists of, complete when built and never changed."""

from jekyllpy.model.collection import Collection
from jekyllpy.model.document import Document
from jekyllpy.model.layout import Layout
from jekyllpy.model.page import Page, build_page
from jekyllpy.model.rules import SiteRules
from jekyllpy.model.site import SiteContent
from jekyllpy.model.static_file import StaticFile
from jekyllpy.model.theme import Theme

__all__ = [
    "Collection",
    "Document",
    "Layout",
    "Page",
    "SiteContent",
    "SiteRules",
    "StaticFile",
    "Theme",
    "build_page",
]
