"""The themes that come with jekyllpy, one a folder, with a gemspec as a gem has it.

They write the pages of the gem whose name they bear. Style sheets and drawings are their own.
"""

from __future__ import annotations

from pathlib import Path

from jekyllpy.themes.gems import Gem, read_gem


def find_bundled(name: str) -> Gem | None:
    """Return the theme of this name."""
    folder = Path(__file__).parent / name
    return read_gem(name, str(folder)) if (folder / f"{name}.gemspec").is_file() else None
