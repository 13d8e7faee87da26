"""Pages in BibTeX: their entries become references, the text between them is Markdown."""

from __future__ import annotations

from jekyllpy.plugins.api import Config, to_s
from jekyllpy.plugins.bundled.scholar.bibtex.entry import read_parts
from jekyllpy.plugins.bundled.scholar.library import Library
from jekyllpy.plugins.bundled.scholar.settings import read_settings


def references_of(content: str, config: Config) -> str:
    """Return a text of BibTeX with references in place of its entries. Raises `PluginError`."""
    library = Library(config.raw, config.source, read_settings(config.raw), {})
    renderer = library.renderer(to_s(library.settings["style"]))
    parts = read_parts(content, library.filters)
    return "\n".join(part if isinstance(part, str) else library.bare_reference(part, renderer) for part in parts)
