"""Jekyll's cache folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config import load_config
from jekyllpy.testing import tree
from jekyllpy.write.cache_folder import prepare_cache_folder


def prepare(source: Path, **overrides: Any) -> None:
    prepare_cache_folder(load_config(overrides={"source": str(source), **overrides}, cwd=source, env={}))


def test_the_folder_is_made_and_hidden_from_git(tmp_path: Path) -> None:
    prepare(tmp_path)
    assert (tmp_path / ".jekyll-cache/Jekyll/Cache/Jekyll--Cache").is_dir()
    assert (tmp_path / ".jekyll-cache/.gitignore").read_text().splitlines()[-1] == "*"


def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / ".gitignore").write_text("mine")
    prepare(tmp_path, cache_dir="other")
    assert (tmp_path / "other" / ".gitignore").read_text() == "mine"
    assert tree(tmp_path) == ["other/.gitignore"]


@pytest.mark.parametrize("setting", ["safe", "disable_disk_cache"])
def test_builds_that_keep_nothing_make_none(tmp_path: Path, setting: str) -> None:
    prepare(tmp_path, **{setting: True})
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    prepare(tmp_path / "nope")
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_takes_no_folder_is_no_error(tmp_path: Path) -> None:
    (tmp_path / ".jekyll-cache").write_text("")
    prepare(tmp_path)
