"""What plugins keep between builds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jekyllpy import Cache, Config, load_config
from jekyllpy.testing import tree, write_files


def config(folder: Path, **overrides: Any) -> Config:
    return load_config(overrides={"source": str(folder), **overrides}, cwd=folder, env={})


def never() -> Any:
    raise AssertionError("it was kept")


def test_a_value_is_made_once(tmp_path: Path) -> None:
    assert Cache(config(tmp_path), "mine").getset("key", lambda: {"a": [1, None]}) == {"a": [1, None]}
    assert Cache(config(tmp_path), "mine").getset("key", never) == {"a": [1, None]}


def test_another_name_or_key_has_its_own(tmp_path: Path) -> None:
    Cache(config(tmp_path), "mine").getset("key", lambda: 1)

    assert Cache(config(tmp_path), "other").getset("key", lambda: 2) == 2
    assert Cache(config(tmp_path), "mine").getset("../key", lambda: 3) == 3


@pytest.mark.parametrize("setting", ["safe", "disable_disk_cache"])
def test_nothing_is_kept_on_disk_where_that_is_off(tmp_path: Path, setting: str) -> None:
    cache = Cache(config(tmp_path, **{setting: True}), "mine")

    assert cache.getset("key", lambda: 1) == cache.getset("key", never) == 1
    assert tree(tmp_path) == []


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"key": "other", "value": 1}', "[" * 100_000])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, damage: str) -> None:
    Cache(config(tmp_path), "mine").getset("key", lambda: 1)
    (path,) = tree(tmp_path)
    write_files(tmp_path, {path: damage})

    assert Cache(config(tmp_path), "mine").getset("key", lambda: 2) == 2
    assert Cache(config(tmp_path), "mine").getset("key", never) == 2


def test_a_folder_that_cannot_be_made_is_no_reason_to_fail(tmp_path: Path) -> None:
    write_files(tmp_path, {".jekyll-cache": "a file"})

    assert Cache(config(tmp_path), "mine").getset("key", lambda: 1) == 1
