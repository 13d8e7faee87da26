"""`highlight-css`: print a theme's stylesheet for highlighted code, as `rougify style` does."""

from __future__ import annotations

from jekyllpy import messages
from jekyllpy.cli.invocation import Invocation


def run(invocation: Invocation) -> int:
    """Print the stylesheet of the named theme; an unknown name fails with a list of those there are."""
    from jekyllpy.highlight.themes import DEFAULT_THEME, stylesheet, theme_names

    name = invocation.arguments[0] if invocation.arguments else DEFAULT_THEME
    if name not in theme_names():
        invocation.log.error(*messages.unknown_style(name, theme_names()))
        return 1
    invocation.print(stylesheet(name).removesuffix("\n"))
    return 0
