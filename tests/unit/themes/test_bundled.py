"""Themes that come with jekyllpy, and what takes their place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config import load_config
from jekyllpy.log import MemoryLog
from jekyllpy.model import Theme
from jekyllpy.themes import configured_theme, shown_theme


def minima(folder: Path, env: dict[str, str], log: MemoryLog | None = None) -> Theme:
    """Return the theme that a site in the folder gets."""
    config = load_config(overrides={"source": str(folder), "theme": "minima"}, cwd=folder, env={})
    theme = configured_theme(config, folder, {"GEM_PATH": str(folder / "none"), **env}, log or MemoryLog())
    assert theme is not None
    return theme


def test_a_theme_without_a_gem(tmp_path: Path) -> None:
    log = MemoryLog("debug")

    theme = minima(tmp_path, {}, log)

    assert theme.is_bundled
    assert None not in (theme.layouts, theme.includes, theme.sass, theme.assets)
    assert theme.plugins == ("jekyll-feed", "jekyll-seo-tag")
    assert shown_theme(theme) == "minima 2.5.1 (built in)"
    assert any("minima 2.5.1 (built in)" in line for _, line in log.lines)


def test_an_installed_gem_comes_first(tmp_path: Path) -> None:
    gem = tmp_path / "gems" / "gems" / "minima-2.4.0"
    gem.mkdir(parents=True)

    theme = minima(tmp_path, {"GEM_PATH": str(tmp_path / "gems")})

    assert (theme.root, theme.spec.version, theme.is_bundled) == (str(gem), "2.4.0", False)
    assert shown_theme(theme) == f"minima 2.4.0 ({gem})"


@pytest.mark.parametrize(("locked", "warnings"), [("2.5.2", 0), ("3.0.0.dev", 1), ("2.0.0", 1)])
def test_a_lock_file_that_wants_another_version(tmp_path: Path, locked: str, warnings: int) -> None:
    (tmp_path / "Gemfile.lock").write_text(f"GEM\n  specs:\n    minima ({locked})\n")
    log = MemoryLog()

    assert minima(tmp_path, {}, log).is_bundled
    assert len(log.warnings) == warnings
    assert all(f"minima {locked}, which is not installed" in line for line in log.warnings)


def test_no_path_is_a_name(tmp_path: Path) -> None:
    values: dict[str, Any] = {"source": str(tmp_path), "theme": "__pycache__"}

    with pytest.raises(Exception, match="The __pycache__ theme could not be found"):
        configured_theme(load_config(overrides=values, cwd=tmp_path, env={}), tmp_path, {}, MemoryLog())
