"""The file of incremental builds."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.config import Config, load_config
from jekyllpy.testing import write_files
from jekyllpy.write.metadata import NAME, keep_metadata, known_sources, time_of


def config(source: Path, **overrides: Any) -> Config:
    return load_config(overrides={"source": str(source), **overrides}, cwd=source, env={})


def test_what_was_kept_is_known_to_the_next_incremental_build(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.md": "", "sub/b.md": ""})
    paths = [str(tmp_path / "a.md"), str(tmp_path / "sub/b.md"), str(tmp_path / "missing.md")]
    keep_metadata(config(tmp_path, incremental=True), paths)
    assert sorted(json.loads((tmp_path / NAME).read_text())["sources"]) == ["a.md", "sub/b.md"]
    assert known_sources(config(tmp_path, incremental=True)) == {path: time_of(path) for path in paths[:2]}
    assert known_sources(config(tmp_path)) == {}
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == [NAME]


def test_any_other_build_deletes_it(tmp_path: Path) -> None:
    write_files(tmp_path, {NAME: "{}"})
    keep_metadata(config(tmp_path), [])
    assert not (tmp_path / NAME).exists()
    keep_metadata(config(tmp_path), [])


@pytest.mark.parametrize(
    "stored",
    [
        b"",
        b"{",
        b"[]",
        b'\x04\b{\x06I"\x06a',  # Jekyll's own
        b"\xff\xfe",
        b'{"format": 2, "sources": {}}',
        b'{"format": 1}',
        b'{"format": 1, "sources": []}',
        b'{"format": 1, "sources": {"a.md": "x"}}',
        b'{"format": 1, "sources": {"a.md": null}}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_none(tmp_path: Path, stored: bytes) -> None:
    write_files(tmp_path, {NAME: stored})
    assert known_sources(config(tmp_path, incremental=True)) == {}


def test_names_that_are_no_text_are_kept_too(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md")
    Path(path).write_text("")
    keep_metadata(config(tmp_path, incremental=True), [path])
    assert known_sources(config(tmp_path, incremental=True)) == {path: time_of(path)}


def test_a_source_that_takes_no_file_is_no_error(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    keep_metadata(config(tmp_path, incremental=True), [])
    keep_metadata(config(tmp_path), [])


def test_the_time_of_what_is_not_there_is_none() -> None:
    assert time_of("/no/such\0file") is None
    assert time_of("/no/such/file") is None
