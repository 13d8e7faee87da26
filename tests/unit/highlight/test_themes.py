"""Stylesheets."""

from __future__ import annotations

import pytest

from jekyllpy.highlight.themes import DEFAULT_THEME, stylesheet, theme_names


def test_types_take_the_style_of_the_nearest_above() -> None:
    sheet = stylesheet("github")
    assert sheet.startswith(".highlight table td { padding: 5px; }\n.highlight table pre { margin: 0; }\n")
    assert ".highlight, .highlight .w {\n  color: #24292f;\n  background-color: #f6f8fa;\n}\n" in sheet
    assert ".highlight .o, .highlight .ow {\n  color: #0550ae;\n}\n" in sheet
    assert ".highlight .gh {\n  color: #0550ae;\n  font-weight: bold;\n}\n" in sheet


def test_scope() -> None:
    assert stylesheet("bw", ".code").splitlines()[0] == ".code table td { padding: 5px; }"


def test_modes_are_other_names() -> None:
    assert stylesheet("github.light") == stylesheet("github")
    assert stylesheet("github.dark") != stylesheet("github")


@pytest.mark.parametrize("theme", theme_names())
def test_every_theme_has_balanced_rules(theme: str) -> None:
    sheet = stylesheet(theme)
    assert sheet.count("{") == sheet.count("}") > 10


def test_unknown_themes() -> None:
    assert DEFAULT_THEME in theme_names()
    with pytest.raises(KeyError):
        stylesheet("none such")
