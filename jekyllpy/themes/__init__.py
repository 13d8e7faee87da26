"""Themes: where they lie on disk, and what their gems say of them. Knows nothing of what a site takes from them."""

from jekyllpy.themes.configured import configured_theme, merge_config_of, shown_theme
from jekyllpy.themes.folder import theme_in_folder

__all__ = ["configured_theme", "merge_config_of", "shown_theme", "theme_in_folder"]
