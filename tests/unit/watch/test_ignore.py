"""Which files the watcher does not look at."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jekyllpy.watch.ignore import build_rules

EXCLUDE = ["Gemfile", "node_modules", "vendor/bundle/", "drafts/old", "*.log"]
RULES = build_rules("/site", "/site/_site", EXCLUDE, ignored=["/site/.cache"], kept=["/site/_config.yml"])


@pytest.mark.parametrize(
    "path",
    [
        "_site/index.html",
        "_site",
        "._site.x1y2/index.html",
        "Gemfile",
        "node_modules/a/b.js",
        "vendor/bundle/x",
        "drafts/old/a.md",
        ".cache/x",
        "_config.toml",
        ".jekyll-metadata",
        ".jekyll-cache/Jekyll/Cache/a",
        ".sass-cache/a",
        ".git/HEAD",
        "themes/mine/.git/index",
        "_plugins/__pycache__/a.cpython-311.pyc",
        "log/a",
        "tmp",
        "vendor/ruby/a",
        "a.md~",
        "posts/.a.md.swp",
        ".a.md.swx",
        "posts/4913",
        "posts/#a.md#",
        "posts/.#a.md",
        ".goutputstream-ABC123",
        "a.md___jb_tmp___",
        ".~lock.a.odt#",
        "posts/sedAb3dEf",
        "sedABCDEF",
        ".DS_Store",
        "a.tmp",
        "a.md.kate-swp",
        ".a.md12.new",
    ],
)
def test_ignored(path: str) -> None:
    assert RULES.ignores(f"/site/{path}")


@pytest.mark.parametrize(
    "path",
    [
        "index.md",
        "_config.yml",
        "_site2/a.md",
        "Gemfile2",
        "node_modules_of_mine/a.md",
        "posts/Gemfile",
        "posts/_config.toml",
        "vendor/a.js",
        "blog/log/a.md",
        "logs.md",
        "sedated",
        "sedative.md",
        "49130",
        ".env",
        ".github/a.md",
        "a.new",
        "debug.log",
    ],
)
def test_seen(path: str) -> None:
    assert not RULES.ignores(f"/site/{path}")


def test_outside_the_source_only_scratch_files_and_repositories_are_ignored() -> None:
    assert RULES.ignores("/theme/.git/HEAD")
    assert RULES.ignores("/theme/a.md~")
    assert not RULES.ignores("/theme/log/a.md")
    assert not RULES.ignores("/theme/_config.yml")


def test_a_destination_behind_a_link_is_ignored(tmp_path: Path) -> None:
    source = tmp_path / "site"
    (source / "public").mkdir(parents=True)
    os.symlink(source / "public", tmp_path / "link")
    rules = build_rules(str(source), str(tmp_path / "link"))
    assert rules.ignores(str(source / "public" / "index.html"))
    assert not rules.ignores(str(source / "index.md"))


def test_entries_that_name_the_source_or_lead_out_of_it_ignore_nothing() -> None:
    rules = build_rules("/site", "/out", [".", "/", "", "../other"])
    assert not rules.ignores("/site/index.md")
