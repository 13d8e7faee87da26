"""jekyll-commonmark 1.4: `markdown: CommonMark`."""

from __future__ import annotations

from jekyllpy.plugins.api import MarkdownProcessor


class CommonMark(MarkdownProcessor):
    """CommonMark with GitHub's extensions, as the config's `commonmark` switches them on."""

    dialect = "CommonMark"
