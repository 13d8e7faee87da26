"""Which folders have to be watched."""

from __future__ import annotations

import os
from pathlib import Path

from jekyllpy.watch.ignore import build_rules
from jekyllpy.watch.roots import WatchRoot, find_roots


def _find(site: Path, *extra: Path, links: tuple[Path, ...] = ()) -> frozenset[WatchRoot]:
    rules = build_rules(str(site), str(site / "_site"), ["node_modules"])
    return find_roots(str(site), rules, map(str, extra), map(str, links))


def test_folders_that_do_not_count_are_not_watched(tmp_path: Path) -> None:
    for name in ("_posts", "_site", "node_modules", ".git", "assets"):
        (tmp_path / name).mkdir()
    (tmp_path / "a.md").touch()
    roots = {(os.path.relpath(root.path, tmp_path), root.recursive) for root in _find(tmp_path)}
    assert roots == {(".", False), ("_posts", True), ("assets", True)}


def test_what_lies_elsewhere_is_watched_under_its_name_in_the_site(tmp_path: Path) -> None:
    site, other = tmp_path / "site", tmp_path / "other"
    (site / "_data").mkdir(parents=True)
    (other / "posts").mkdir(parents=True)
    (other / "cv.yml").touch()
    os.symlink(other / "posts", site / "_data" / "posts")
    os.symlink(other / "cv.yml", site / "_data" / "cv.yml")
    roots = _find(site, links=(site / "_data" / "posts", site / "_data" / "cv.yml"))
    assert WatchRoot(str(other / "posts"), str(site / "_data" / "posts")) in roots
    assert WatchRoot(str(other), str(site / "_data" / "cv.yml"), recursive=False, only="cv.yml") in roots


def test_extra_files_are_watched_through_their_folder(tmp_path: Path) -> None:
    site, theme = tmp_path / "site", tmp_path / "theme"
    site.mkdir()
    theme.mkdir()
    config = tmp_path / "more.yml"
    roots = _find(site, theme, config, tmp_path / "absent" / "x.yml")
    assert WatchRoot(str(theme), str(theme)) in roots
    assert WatchRoot(str(tmp_path), str(config), recursive=False, only="more.yml") in roots
    assert not any("absent" in root.shown for root in roots)


def test_a_source_of_very_many_folders_is_watched_as_a_whole(tmp_path: Path) -> None:
    for number in range(100):
        (tmp_path / str(number)).mkdir()
    assert _find(tmp_path) == {WatchRoot(str(tmp_path), str(tmp_path), recursive=True)}
