"""A page for each entry, where the site has the layout for it."""

from __future__ import annotations

from jekyllpy.plugins.api import Page, SiteContent, to_s
from jekyllpy.plugins.bundled.scholar.bibtex.entry import Entry
from jekyllpy.plugins.bundled.scholar.bibtex.query import find_entries
from jekyllpy.plugins.bundled.scholar.desk import sorted_entries
from jekyllpy.plugins.bundled.scholar.library import Library, site_duplicates
from jekyllpy.plugins.bundled.scholar.settings import layout_name, read_settings


def with_details(site: SiteContent) -> SiteContent:
    """Return the site with the pages."""
    raw = site.config.raw
    settings = read_settings(raw)
    if layout_name(settings) not in site.layouts:
        return site
    library = Library(raw, site.config.source, settings, {})
    entries = find_entries(library.bibliography(duplicates=site_duplicates(settings)), to_s(settings["query"]))
    pages = [_page(site, library, entry) for entry in sorted_entries(list(entries), settings)]
    return site.with_pages([*site.pages, *pages])


def _page(site: SiteContent, library: Library, entry: Entry) -> Page:
    layout = site.layouts[layout_name(library.settings)]
    style = to_s(library.settings["style"])
    data = {**layout.data, **library.variables(entry, library.renderer(style), None, None)}
    if "title" in data["entry"]:
        data["title"] = data["entry"]["title"]
    url = library.details_path(entry)
    name = f"{library.file_name(entry)}.html"
    folder = f"/{to_s(library.settings['details_dir']).strip('/')}"
    return site.new_page(name, source_dir=folder, data=data, content=layout.content, fixed_url=url)
