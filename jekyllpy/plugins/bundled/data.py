"""jekyll-data 1.1: `theme` in templates is what the configuration has under the theme's name.

A theme's data and configuration, for which the gem was made, are Jekyll's own since version 4.
"""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.api import SiteContent, hook


@hook("site", "pre_render")
def show_theme_settings(site: SiteContent, payload: dict[str, Any]) -> None:
    """Put the settings of the theme into the variables of all templates."""
    name = site.config.raw.get("theme")
    payload["theme"] = site.config.raw.get(name) if isinstance(name, str) else None
