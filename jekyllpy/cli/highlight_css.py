"""`highlight-css`: print a stylesheet for the classes that highlighted code carries."""

from __future__ import annotations

from typing import Final

from jekyllpy import messages
from jekyllpy.cli.highlight_styles import GROUPS, STYLES
from jekyllpy.cli.invocation import Invocation

SCOPE: Final = ".highlight"
DEFAULT_STYLE: Final = "light"


def run(invocation: Invocation) -> int:
    """Print the stylesheet of the named style; an unknown name fails with a list of those there are."""
    name = invocation.arguments[0] if invocation.arguments else DEFAULT_STYLE
    if name not in STYLES:
        invocation.log.error(*messages.unknown_style(name, STYLES))
        return 1
    invocation.print(stylesheet(name))
    return 0


def stylesheet(name: str) -> str:
    """Return the rules of a style, one a line."""
    style = STYLES[name]
    rules = [f"{SCOPE}, {SCOPE} pre {{ {style['']}; }}"]
    for group, classes in GROUPS.items():
        if group in style:
            selectors = ", ".join(f"{SCOPE} .{short}" for short in classes)
            rules.append(f"{selectors} {{ {style[group]}; }}")
    return "\n".join(rules)
