"""Where outputs wait."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

from jekyllpy.write.staging import is_staged, staging_folder


def test_the_folder_is_beside_the_destination_and_goes_again(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with staging_folder(tmp_path / "out") as folder:
        assert folder.parent == tmp_path
        assert is_staged(str(folder / "0"), tmp_path / "out")
        (folder / "0").write_text("x")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_where_the_parent_is_closed_it_is_within(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with mock.patch("os.access", lambda path, mode: Path(path) != tmp_path), staging_folder(tmp_path / "out") as folder:
        assert folder.parent == tmp_path / "out"


def test_other_paths_are_not_staged(tmp_path: Path) -> None:
    assert not is_staged(str(tmp_path / "out" / "a"), tmp_path / "out")
    assert not is_staged(str(tmp_path / ".other.jekyllpy-1" / "a"), tmp_path / "out")
