"""What cleaning removes."""

from __future__ import annotations

from pathlib import Path

from jekyllpy.write.cleaner import delete, obsolete_paths


def make(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("")


def test_everything_not_planned_goes(tmp_path: Path) -> None:
    make(tmp_path, "index.html", "old.html", "blog/a.html", "blog/b.html", "gone/x/y.html", ".hidden")
    found = obsolete_paths(tmp_path, {"index.html", "blog/a.html"}, [])
    assert sorted(found) == [".hidden", "blog/b.html", "gone", "old.html"]


def test_keep_files_match_by_their_start(tmp_path: Path) -> None:
    make(tmp_path, ".svn/x", ".svnx", "a.txtb", "deep/a.txt", "n/keep.txt", "n/other.txt")
    found = obsolete_paths(tmp_path, set(), [".svn", "a.txt", "n/keep.txt"])
    assert sorted(found) == ["deep", "n/other.txt"]


def test_a_file_where_a_folder_is_needed_goes(tmp_path: Path) -> None:
    make(tmp_path, "blog")
    assert obsolete_paths(tmp_path, {"blog/a.html"}, []) == ["blog"]


def test_a_link_is_removed_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "site"
    make(outside, "precious.txt")
    inside.mkdir()
    (inside / "link").symlink_to(outside)
    delete(inside, obsolete_paths(inside, set(), []))
    assert not (inside / "link").is_symlink()
    assert (outside / "precious.txt").exists()
