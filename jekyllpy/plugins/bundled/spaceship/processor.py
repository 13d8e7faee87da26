"""What the gem's processors have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from jekyllpy.plugins.bundled.spaceship.exclusions import SOURCE, Exclusions, Finder
from jekyllpy.plugins.bundled.spaceship.html import Html

Result = tuple[str, bool]
"""A text, and whether the gem counts its page as handled: then the page's excerpt is made anew."""


@dataclass(frozen=True, slots=True)
class Processor:
    """Changes Markdown before Liquid and finished pages at the end; each kind does one of the two or both."""

    settings: Mapping[Any, Any]
    markdownify: Callable[[str], str]

    priority: ClassVar[int] = 20
    spares: ClassVar[tuple[Finder, ...]] = SOURCE  # what it must not see of a Markdown source
    needs_html: ClassVar[bool] = False  # whether it leaves alone the source of a page that is no HTML

    def on_source(self, content: str) -> Result:
        """Return a Markdown source with the processor's changes."""
        exclusions = Exclusions(self.spares)
        changed, is_handled = self.on_markdown(exclusions.take_out(content))
        return exclusions.put_back(changed), is_handled

    def on_markdown(self, content: str) -> Result:
        """Return Markdown, without what is spared, with the processor's changes."""
        return content, False

    def on_page(self, html: Html, source: str) -> Result:
        """Return a page with the processor's changes; `source` is what it was made of, if that was Markdown."""
        return html.text, False
