"""Settings of a kind that Jekyll fails at: the build ends, and the error names the file, the line and the key."""

from __future__ import annotations

from pathlib import Path

import pytest
from harness.case import OLD_OUTPUT
from harness.programs import BUILD, Reference, run_jekyllpy
from harness.trees import differences, read_tree, write_tree

FILES = {
    "index.html": b"---\n---\n{{ 1 | nope b }}\n",
    "a.md": b"---\n---\ntext\n",
    "a.scss": b"---\n---\na { b: c }\n",
    "_data/a.csv": b"a\n1\n",
    "_docs/a.md": b"---\n---\n",
}
# What the file says of a key, by the key as the error names it.
SETTINGS = [
    ("cache_dir", "cache_dir: 5"),
    ("collections", "collections: foo"),
    ("collections", "collections: {5: {output: true}}"),
    ("collections", "collections: [5]"),
    ("collections.docs", "collections: {docs: true}"),
    ("collections.docs", "collections: {docs: [output]}"),
    ("collections.posts", "collections: {posts: false}"),
    ("collections_dir", "collections_dir: 5"),
    ("csv_reader", "csv_reader: 5"),
    ("data_dir", "data_dir: [a]"),
    ("destination", "destination: [x]"),
    ("encoding", "encoding: 5"),
    ("exclude", "exclude: ~"),
    ("exclude", "exclude: foo"),
    ("include", "include: [5]"),
    ("include", "include: {a: b}"),
    ("keep_files", "keep_files: a.txt"),
    ("keep_files", "keep_files: [5, a.txt]"),
    ("kramdown", "kramdown: GFM"),
    ("layouts_dir", "layouts_dir: [a, b]"),
    ("limit_posts", 'limit_posts: "2"'),
    ("liquid", "liquid: strict"),
    ("liquid.error_mode", "liquid: {error_mode: nope}"),
    ("markdown_ext", "markdown_ext: [md]"),
    ("permalink", "permalink: true"),
    ("plugins", "plugins: ~"),
    ("plugins", "plugins: jekyll-feed"),
    ("plugins_dir", "plugins_dir: 5"),
    ("sass", "sass: 5"),
    ("source", "source: 5"),
    ("timezone", "timezone: 5"),
]
# This is looked at when a file needs it, so the error names no line.
LATER = [
    ("csv_reader.csv_converters", "csv_reader: {csv_converters: numeric}"),
    ("csv_reader.csv_converters", "csv_reader: {csv_converters: [nope]}"),
]


def _site(folder: Path, setting: str) -> Path:
    site = folder / "site"
    write_tree(site, {**FILES, "_config.yml": f"title: x\n{setting}\n".encode()})
    write_tree(site / "_site", OLD_OUTPUT)
    return site


@pytest.mark.parametrize(("key", "setting"), [*SETTINGS, *LATER], ids=lambda value: value)
def test_wrong_setting_is_named(key: str, setting: str, tmp_path: Path) -> None:
    site = _site(tmp_path, setting)
    run = run_jekyllpy(BUILD, site, {})
    place = f"{site}/_config.yml:2:1: " if (key, setting) in SETTINGS else ""
    assert run.status == 1
    assert f"Configuration error: {place}'{key}' should be set as " in run.stderr
    assert not run.bug
    assert not differences(OLD_OUTPUT, read_tree(site / "_site"))


@pytest.mark.parametrize(("key", "setting"), [*SETTINGS, *LATER], ids=lambda value: value)
def test_jekyll_fails_too(key: str, setting: str, reference: Reference, tmp_path: Path) -> None:
    assert reference.run(BUILD, _site(tmp_path, setting), {}).status == 1
