"""Themes: where they lie on disk, and what their gems say of them. Knows nothing of what a site takes from them."""

from jekyllpy.themes.configured import configured_theme, merge_config_of, shown_theme

__all__ = ["configured_theme", "merge_config_of", "shown_theme"]
