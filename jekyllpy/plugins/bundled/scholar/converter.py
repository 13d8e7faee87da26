"""Pages in BibTeX: their entries become references, the text between them is Markdown."""

from __future__ import annotations

from jekyllpy.plugins.api import Config, to_s
from jekyllpy.plugins.bundled.scholar.bibtex.entry import made_entry
from jekyllpy.plugins.bundled.scholar.bibtex.reader import Definition, Record, read_bibtex
from jekyllpy.plugins.bundled.scholar.csl.renderer import Renderer
from jekyllpy.plugins.bundled.scholar.library import Library
from jekyllpy.plugins.bundled.scholar.settings import read_settings


def references_of(content: str, config: Config) -> str:
    """Return a text of BibTeX with references in place of its entries. Raises `PluginError`."""
    library = Library(config.raw, config.source, read_settings(config.raw), {})
    renderer = library.renderer(to_s(library.settings["style"]))
    return "\n".join(_shown(read, library, renderer) for read in read_bibtex(content) if read)


def _shown(read: Record | Definition | str, library: Library, renderer: Renderer) -> str:
    if isinstance(read, Record):
        entry = made_entry(read, read.key, {}, {}).filtered(library.filters)
        return library.bare_reference(entry, renderer)
    return read if isinstance(read, str) else ""
