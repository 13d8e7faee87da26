"""Numbers at the beginning of a line that a backslash keeps from being a list."""

from __future__ import annotations

import re
from typing import ClassVar

from jekyllpy.plugins.bundled.spaceship.processor import Processor, Result

_ESCAPED_NUMBER = re.compile(r"(?<!\\)\\(?=[0-9]+\.)")


class PolyfillProcessor(Processor):
    """Puts an invisible character before the number."""

    priority: ClassVar[int] = 30

    def on_markdown(self, content: str) -> Result:
        """Return Markdown without backslashes before numbers of lists."""
        changed, count = _ESCAPED_NUMBER.subn("&#8291;", content)
        return changed, count > 0
