"""The objects that templates see of a site, one kind a file."""

from jekyllpy.templating.drops.collection import CollectionDrop
from jekyllpy.templating.drops.document import DocumentDrop
from jekyllpy.templating.drops.excerpt import ExcerptDrop
from jekyllpy.templating.drops.jekyll import JekyllDrop
from jekyllpy.templating.drops.page_excerpt import PageExcerptDrop
from jekyllpy.templating.drops.site import SiteDrop
from jekyllpy.templating.drops.static_file import StaticFileDrop
from jekyllpy.templating.drops.theme import ThemeDrop
from jekyllpy.templating.drops.view import SiteView

__all__ = [
    "CollectionDrop",
    "DocumentDrop",
    "ExcerptDrop",
    "JekyllDrop",
    "PageExcerptDrop",
    "SiteDrop",
    "SiteView",
    "StaticFileDrop",
    "ThemeDrop",
]
