"""Taking stock of a folder."""

from __future__ import annotations

import os
from pathlib import Path

from jekyllpy.watch.tree import take_inventory


def _names(folder: Path, ignored: str = "-") -> set[str]:
    found = take_inventory(str(folder), lambda path: os.path.basename(path) == ignored)
    return {os.path.relpath(path, folder) for path in found.stamps}


def test_all_files_are_found_but_the_ignored(tmp_path: Path) -> None:
    for name in ("a.md", "b/c.md", "b/d/e.md", "skip/f.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert _names(tmp_path, "skip") == {"a.md", "b/c.md", "b/d/e.md"}


def test_links_are_followed_under_their_own_names(tmp_path: Path) -> None:
    site, other = tmp_path / "site", tmp_path / "other"
    site.mkdir()
    other.mkdir()
    (other / "a.md").touch()
    os.symlink(other, site / "_posts")
    os.symlink(other / "a.md", site / "b.md")
    os.symlink(other / "gone", site / "dangling")
    found = take_inventory(str(site), lambda path: False)
    assert set(found.stamps) == {str(site / "_posts" / "a.md"), str(site / "b.md")}
    assert found.links == {str(site / "_posts"), str(site / "b.md")}


def test_links_in_circles_end(tmp_path: Path) -> None:
    site, far, farther = tmp_path / "site", tmp_path / "far", tmp_path / "farther"
    for folder in (site, far, farther):
        folder.mkdir()
        (folder / "a.md").touch()
    os.symlink(site, site / "self")
    os.symlink(tmp_path, site / "up")
    os.symlink(far, site / "far")
    os.symlink(farther, far / "farther")
    os.symlink(far, farther / "far")
    assert _names(site) == {"a.md", "far/a.md", "far/farther/a.md"}


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert _names(tmp_path / "absent") == set()
