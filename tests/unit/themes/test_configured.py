"""The theme that a site names."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config import Config, load_config
from jekyllpy.errors import ConfigError
from jekyllpy.log import MemoryLog
from jekyllpy.themes import configured_theme, merge_config_of
from jekyllpy.themes.folder import theme_in_folder


def configured(folder: Path, **values: Any) -> Config:
    return load_config(overrides={"source": str(folder), **values}, cwd=folder, env={})


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """An environment in which one gem is installed."""
    (tmp_path / "gems" / "gems" / "plain-1.0").mkdir(parents=True)
    return {"GEM_PATH": str(tmp_path / "gems")}


def test_a_site_without_a_theme(tmp_path: Path) -> None:
    assert configured_theme(configured(tmp_path), tmp_path, {}, MemoryLog()) is None


def test_the_name_is_taken_in_lower_case_without_blanks(tmp_path: Path, env: dict[str, str]) -> None:
    theme = configured_theme(configured(tmp_path, theme=" Plain "), tmp_path, env, MemoryLog())

    assert theme is not None
    assert (theme.name, theme.spec.version, theme.shown_root) == ("plain", "1.0", "")


def test_templates_see_the_root_while_developing(tmp_path: Path, env: dict[str, str]) -> None:
    env["JEKYLL_ENV"] = "development"

    theme = configured_theme(configured(tmp_path, theme="plain"), tmp_path, env, MemoryLog())

    assert theme is not None
    assert theme.shown_root == theme.root != ""


@pytest.mark.parametrize("name", ["nobody-has-it", "", "./nowhere"])
def test_a_theme_that_is_nowhere(tmp_path: Path, env: dict[str, str], name: str) -> None:
    with pytest.raises(ConfigError, match=f"The {name} theme could not be found."):
        configured_theme(configured(tmp_path, theme=name), tmp_path, env, MemoryLog())


def test_a_theme_that_is_no_name(tmp_path: Path) -> None:
    log = MemoryLog()

    assert configured_theme(configured(tmp_path, theme=False), tmp_path, {}, log) is None
    assert log.warnings[0].endswith("but got FalseClass")


def test_a_folder_by_path(tmp_path: Path) -> None:
    folder = tmp_path / "themes" / "Mine"
    (folder / "_layouts").mkdir(parents=True)

    theme = configured_theme(configured(tmp_path, theme="./themes/Mine/"), tmp_path, {}, MemoryLog())

    assert theme is not None
    assert (theme.name, theme.layouts) == ("Mine", str(folder / "_layouts"))


def test_a_python_package(tmp_path: Path, env: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "lib" / "paper_theme"
    (package / "_layouts").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    info = tmp_path / "lib" / "paper_theme-3.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: paper-theme\nVersion: 3.1\nSummary: Paper.\nAuthor: Ann\n"
    )
    (info / "entry_points.txt").write_text("[jekyllpy.themes]\nPaper = paper_theme\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "lib"), *sys.path])
    importlib.invalidate_caches()

    theme = configured_theme(configured(tmp_path, theme="paper"), tmp_path, env, MemoryLog())

    assert theme is not None
    assert theme.layouts == str(package / "_layouts")
    assert (theme.spec.version, theme.spec.summary, theme.spec.authors) == ("3.1", "Paper.", ("Ann",))


@pytest.mark.parametrize(("text", "is_told"), [("a: 1\n", True), ("# a: 1\n", False), ("", False), ("- a\n", False)])
def test_a_configuration_without_settings_is_not_told(tmp_path: Path, text: str, is_told: bool) -> None:
    theme_folder = tmp_path / "theme"
    theme_folder.mkdir()
    (theme_folder / "_config.yml").write_text(text)
    log = MemoryLog()

    merge_config_of(theme_in_folder("plain", str(theme_folder), log.error), configured(tmp_path), tmp_path, {}, log)

    assert bool(log.lines) is is_told


def test_the_configuration_of_a_theme_lies_beneath(tmp_path: Path) -> None:
    theme_folder = tmp_path / "theme"
    theme_folder.mkdir()
    (theme_folder / "_config.yml").write_text("title: Theirs\na: {x: 1, y: 2}\nsource: /elsewhere\n")
    theme = theme_in_folder("plain", str(theme_folder), MemoryLog().error)
    config = configured(tmp_path, a={"x": 3})

    merged = merge_config_of(theme, config, tmp_path, {}, MemoryLog())

    assert (merged.raw["title"], merged.raw["a"]) == ("Theirs", {"x": 3, "y": 2})
    assert merged.source == config.source
