"""Generators one after the other, in the order of their priorities."""

from __future__ import annotations

from collections.abc import Iterable

from jekyllpy.errors import JekyllpyError, PluginError, place_in
from jekyllpy.model import Document, Page, SiteContent, StaticFile
from jekyllpy.plugins.api import Generator


def run_generators(site: SiteContent, generators: Iterable[Generator]) -> SiteContent:
    """Return the site after all generators. Raises `PluginError` that names the one that failed."""
    for generator in generators:
        name = type(generator).__name__
        try:
            made = generator.generate(site)
        except JekyllpyError:
            raise
        except Exception as error:
            reason = f"The generator {name} failed: {type(error).__name__}: {error}"
            raise PluginError(reason, *place_in(error, generator.generate)) from error
        if not isinstance(made, SiteContent):
            reason, place = f"The generator {name} returned no site", place_in(None, generator.generate)
            raise PluginError(reason, *place, hint="end generate() with `return site`")
        for kind, items in ((Page, made.pages), (StaticFile, made.static_files), (Document, made.documents)):
            wrong = next((each for each in items if not isinstance(each, kind)), None)
            if wrong is not None:
                reason = f"The generator {name} returned a {type(wrong).__name__} in place of a {kind.__name__}"
                raise PluginError(reason, *place_in(None, generator.generate))
        site = made
    return site
