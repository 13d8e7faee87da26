"""jekyll-scholar 7.3: bibliographies, citations and pages of entries out of BibTeX files.

The citation styles and locales come from installed packages (`jekyllpy[scholar]`).
"""

from __future__ import annotations

import re
from pathlib import Path

from jekyllpy.plugins.api import Config, Converter, Generator, Log, SiteContent
from jekyllpy.plugins.bundled.scholar.converter import references_of
from jekyllpy.plugins.bundled.scholar.csl.files import check_packages
from jekyllpy.plugins.bundled.scholar.details import with_details
from jekyllpy.plugins.bundled.scholar.library import Library
from jekyllpy.plugins.bundled.scholar.settings import read_settings
from jekyllpy.plugins.bundled.scholar.tags import TAGS as TAGS

_EXTENSION = re.compile(r"bib(tex)?$", re.IGNORECASE)
_RAW_ENTRY = "Option `use_raw_bibtex_entry` is no longer supported"


class Details(Generator):
    """Adds a page for each entry, where the site has the layout for it."""

    safe = True
    priority = "high"
    knows_blank = "plain"  # through csl

    @classmethod
    def configure(cls, config: Config, log: Log) -> Config:
        """Return the configuration. Raises `PluginError` if the citation styles are not installed."""
        check_packages()
        settings = config.raw.get("scholar")
        if isinstance(settings, dict) and "use_raw_bibtex_entry" in settings:
            log.warn("Jekyll-scholar:", _RAW_ENTRY)
        return config

    def watched(self) -> list[Path]:
        """Return the files of the bibliography and of the style, wherever they are."""
        raw = self.config.raw
        return Library(raw, self.config.source, read_settings(raw), {}).watched()

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site with the pages."""
        return with_details(site)


class Bibtex(Converter):
    """Turns `.bib` into HTML: entries become references, the text between them is Markdown."""

    safe = True
    priority = "highest"

    def matches(self, ext: str) -> bool:
        """Return whether the extension ends in `bib` or `bibtex`."""
        return _EXTENSION.search(ext) is not None

    def output_ext(self, ext: str) -> str:
        """Return `.html`."""
        return ".html"

    def convert(self, content: str) -> str:
        """Return the HTML. Raises `PluginError` for BibTeX that cannot be read."""
        return self.markdownify(references_of(content, self.config))
