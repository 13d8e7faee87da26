"""jekyll-commonmark-ghpages: `markdown: CommonMarkGhPages`."""

from __future__ import annotations

from jekyllpy.plugins.api import MarkdownProcessor


class CommonMarkGhPages(MarkdownProcessor):
    """CommonMark with what GitHub Pages sets."""

    dialect = "CommonMarkGhPages"
