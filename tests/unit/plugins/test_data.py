"""jekyll-data: settings under the theme's name."""

from __future__ import annotations

from jekyllpy.testing import build_files

FILES = {"a.html": "---\n---\n{{ theme.colour }}", "_themes/mine/_layouts/x.html": "x"}


def test_theme_is_what_the_configuration_has_under_its_name() -> None:
    config = {"theme": "./_themes/mine", "./_themes/mine": {"colour": "red"}}

    assert build_files(FILES, plugins=["jekyll-data"], **config)["a.html"] == "red"
    assert build_files(FILES, plugins=["jekyll-data"])["a.html"] == ""
