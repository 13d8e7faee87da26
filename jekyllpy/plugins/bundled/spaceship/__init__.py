"""jekyll-spaceship 0.10: tables, formulas, diagrams, media and emoji in Markdown and in finished pages.

Nothing is fetched: diagrams are linked and never drawn beforehand, and a player of SoundCloud does not know its sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType
from typing import Final

from jekyllpy.plugins.api import (
    HOOK_PRIORITIES,
    Config,
    Document,
    Generator,
    Log,
    Page,
    Rendered,
    SiteContent,
    excerpt_of,
    hook,
)
from jekyllpy.plugins.bundled.spaceship.diagrams import MermaidProcessor, PlantumlProcessor
from jekyllpy.plugins.bundled.spaceship.element import ElementProcessor
from jekyllpy.plugins.bundled.spaceship.emoji import EmojiProcessor
from jekyllpy.plugins.bundled.spaceship.html import Html
from jekyllpy.plugins.bundled.spaceship.mathjax import MathjaxProcessor
from jekyllpy.plugins.bundled.spaceship.media import MediaProcessor
from jekyllpy.plugins.bundled.spaceship.polyfill import PolyfillProcessor
from jekyllpy.plugins.bundled.spaceship.processor import Processor
from jekyllpy.plugins.bundled.spaceship.settings import read_settings
from jekyllpy.plugins.bundled.spaceship.table import TableProcessor

# The gem registers its hooks when the site is set up, so after all other ones of normal priority
_AFTER_OTHERS: Final = HOOK_PRIORITIES["normal"] - 1
_TOPIC: Final = "Jekyll Spaceship:"
_PREFETCH: Final = "pre-fetch"
_SOUNDCLOUD: Final = "//soundcloud.com/"
_EXTENSION: Final = re.compile(r"\.[^.]+$")
_MARKDOWN: Final = frozenset({".md", ".markdown"})
_HTML: Final = frozenset({".html", ".xhtml", ".htm"})
_KINDS: Final = MappingProxyType(
    {
        "table-processor": TableProcessor,
        "mathjax-processor": MathjaxProcessor,
        "plantuml-processor": PlantumlProcessor,
        "mermaid-processor": MermaidProcessor,
        "polyfill-processor": PolyfillProcessor,
        "media-processor": MediaProcessor,
        "emoji-processor": EmojiProcessor,
        "element-processor": ElementProcessor,
    }
)


class Spaceship(Generator):
    """Passes each page through the processors that are on, before Liquid and at the end."""

    safe = True

    @classmethod
    def configure(cls, config: Config, log: Log) -> Config:
        """Return the configuration. Raises `ConfigError` for settings that are none."""
        drawn = [name for name, settings in read_settings(config).items() if settings.get("mode") == _PREFETCH]
        if drawn:
            log.warn(_TOPIC, f"{', '.join(drawn)}: `mode: {_PREFETCH}` is left out, the pictures are linked.")
        return config

    def generate(self, site: SiteContent) -> SiteContent:
        """Return the site as it is, after a warning if a player of SoundCloud is wanted."""
        if any(isinstance(each, MediaProcessor) for each in self._processors):
            items: list[Page | Document] = [*site.documents, *site.pages]
            found = next((each for each in items if _SOUNDCLOUD in (each.content or "")), None)
            if found is not None:
                what = "players of SoundCloud show no sound, since its number comes from the network"
                site.rules.warn(_TOPIC, f"{what}; there is one in {found.relative_path}.")
        return site

    @cached_property
    def _processors(self) -> list[Processor]:
        made = [_KINDS[name](settings, self.markdownify) for name, settings in read_settings(self.config).items()]
        return sorted(made, key=lambda processor: -processor.priority)

    @hook(["pages", "documents"], "pre_render", priority=_AFTER_OTHERS)
    def prepare(self, item: Page | Document) -> Page | Document | None:
        """Return an item of Markdown with another source."""
        if not _is_markdown(item) or item.content is None:
            return None
        content, is_handled = item.content, False
        for processor in self._active(item):
            content, counts = processor.on_source(content)
            is_handled |= counts
        if content == item.content and not is_handled:
            return None
        return self._with_excerpt(replace(item, content=content), content, is_handled)

    @hook(["pages", "documents"], "post_render", priority=_AFTER_OTHERS)
    def finish(self, item: Page | Document, output: str, content: str) -> Rendered | None:
        """Return a page of HTML with another output."""
        if item.output_ext not in _HTML:
            return None
        source = item.content if _is_markdown(item) and item.content else ""
        html, is_handled = Html(output), False
        for processor in self._active(item):
            changed, counts = processor.on_page(html, source)
            html = html.follow(changed)
            is_handled |= counts
        # The gem reads and writes every page once more, to look for scripts of Markdown
        html = html.follow(html.rewritten())
        return Rendered(html.text, self._with_excerpt(item, content, is_handled))

    def _active(self, item: Page | Document) -> Iterator[Processor]:
        is_html = item.output_ext in _HTML
        return (each for each in self._processors if is_html or (_is_markdown(item) and not each.needs_html))

    def _with_excerpt(self, item: Page | Document, content: str, is_handled: bool) -> Page | Document:
        if is_handled and isinstance(item, Document):
            return replace(item, excerpt=excerpt_of(item, content, self.config))
        return item


def _is_markdown(item: Page | Document) -> bool:
    found = _EXTENSION.search(item.relative_path)
    return found is not None and found[0].rstrip() in _MARKDOWN
