"""Staged files take their places."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from unittest import mock

import pytest

from jekyllpy.errors import DestinationError
from jekyllpy.testing import tree, write_files
from jekyllpy.write.commit import commit


def staged(root: Path, *places: str) -> dict[str, Path]:
    stage = root / "stage"
    stage.mkdir(exist_ok=True)
    for number, place in enumerate(places):
        (stage / str(number)).write_text(place)
    return {place: stage / str(number) for number, place in enumerate(places)}


def test_files_are_moved_and_obsolete_ones_deleted(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_files(out, {"a": "old", "b": "", "c/d": ""})
    commit(out, staged(tmp_path, "a", "x/y/z"), ["b", "c"])
    assert tree(out) == ["a", "x/y/z"]
    assert (out / "a").read_text() == "a"
    assert tree(tmp_path / "stage") == []


def test_files_and_folders_give_way_to_each_other(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_files(out, {"file": "", "folder/x": ""})
    commit(out, staged(tmp_path, "file/x", "folder"), ["file", "folder"])
    assert tree(out) == ["file/x", "folder"]


def test_links_give_way_and_are_not_followed(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_files(tmp_path / "elsewhere", {"a": "precious", "kept": ""})
    out.mkdir()
    (out / "a").symlink_to(tmp_path / "elsewhere" / "a")
    (out / "sub").symlink_to(tmp_path / "elsewhere")
    commit(out, staged(tmp_path, "a", "sub/a"), [])
    assert (tmp_path / "elsewhere" / "a").read_text() == "precious"
    assert not (out / "sub").is_symlink()
    assert (out / "sub" / "a").read_text() == "sub/a"


@pytest.mark.parametrize("closed", [".", "sub", "obsolete", "obsolete/deep"])
def test_nothing_is_touched_where_a_folder_is_closed(tmp_path: Path, closed: str) -> None:
    out = tmp_path / "out"
    write_files(out, {"sub/a": "old", "b": "old", "obsolete/deep/c": "old"})
    refused = out / closed
    with (
        mock.patch("os.access", lambda path, mode: Path(path) != refused),
        pytest.raises(DestinationError, match="Permission denied") as caught,
    ):
        commit(out, staged(tmp_path, "sub/a", "b", "new/c"), ["obsolete"])
    assert caught.value.path == str(refused)
    assert {path: (out / path).read_text() for path in tree(out)} == dict.fromkeys(tree(out), "old")


def test_a_disk_within_the_destination_is_no_obstacle(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_files(out, {"a": "old"})
    replace = os.replace

    def across(source: Path, target: Path) -> None:
        if Path(source).parent == tmp_path / "stage":
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        replace(source, target)

    with mock.patch("os.replace", across):
        commit(out, staged(tmp_path, "a"), [])
    assert {path: (out / path).read_text() for path in tree(out)} == {"a": "a"}


def test_other_errors_are_passed_on(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with mock.patch("os.replace", side_effect=OSError(errno.EIO, "broken")), pytest.raises(OSError, match="broken"):
        commit(out, staged(tmp_path, "a"), [])
