"""Destinations that are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.errors import DestinationError
from jekyllpy.write.guard import check_deletions, check_destination, check_ownership


def test_the_source_and_what_contains_it(tmp_path: Path) -> None:
    source = tmp_path / "site"
    source.mkdir()
    for destination in (source, tmp_path, Path("/")):
        with pytest.raises(DestinationError, match="cannot be or contain the Source"):
            check_destination(source, destination)


def test_a_link_to_the_source(tmp_path: Path) -> None:
    source = tmp_path / "site"
    source.mkdir()
    (tmp_path / "out").symlink_to(source)
    (tmp_path / "up").symlink_to(tmp_path)
    for name in ("out", "up"):
        with pytest.raises(DestinationError, match="cannot be or contain the Source"):
            check_destination(source, tmp_path / name)


def test_a_source_reached_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "source").symlink_to(tmp_path / "real")
    with pytest.raises(DestinationError):
        check_destination(tmp_path / "source", tmp_path / "real")


def test_a_destination_inside_the_source_is_fine(tmp_path: Path) -> None:
    check_destination(tmp_path, tmp_path / "_site")


def test_a_file_is_no_destination(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "out").write_text("")
    with pytest.raises(DestinationError, match="not a directory"):
        check_destination(tmp_path / "source", tmp_path / "out")


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "thesis.doc").write_text("")
    with pytest.raises(DestinationError, match="something else"):
        check_ownership(tmp_path / "site", home, ["index.html"], [".git"])
    (home / "index.html").write_text("")
    check_ownership(tmp_path / "site", home, ["index.html"], [".git"])


def test_kept_files_alone_make_no_stranger(tmp_path: Path) -> None:
    (tmp_path / "out" / ".git").mkdir(parents=True)
    check_ownership(tmp_path / "site", tmp_path / "out", ["index.html"], [".git"])


def _filled(folder: Path, count: int) -> Path:
    (folder / "sub").mkdir(parents=True)
    for number in range(count):
        (folder / "sub" / f"{number}.html").write_text("")
    return folder


def test_a_site_without_pages_does_not_empty_a_large_destination(tmp_path: Path) -> None:
    out = _filled(tmp_path / "out", 20)
    with pytest.raises(DestinationError, match=r"no page.*delete 20 of 20 files") as caught:
        check_deletions(out, ["sub"], has_pages=False)
    assert caught.value.hint is not None
    assert "--force-clean" in caught.value.hint


def test_what_looks_like_no_mistake_is_let_through(tmp_path: Path) -> None:
    out = _filled(tmp_path / "out", 20)
    check_deletions(out, ["sub"], has_pages=True)
    check_deletions(out, [f"sub/{number}.html" for number in range(10)], has_pages=False)
    check_deletions(_filled(tmp_path / "small", 19), ["sub"], has_pages=False)
