"""One build at a time for a destination."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from jekyllpy.errors import DestinationError
from jekyllpy.write.claim import claimed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked here")


def test_the_destination_is_made_and_shows_no_lock(tmp_path: Path) -> None:
    with claimed(tmp_path / "a" / "out"):
        assert list((tmp_path / "a" / "out").iterdir()) == []
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["out"]


def test_a_folder_that_was_made_goes_with_a_failure(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no"), claimed(tmp_path / "a" / "out"):
        raise ValueError("no")
    assert list(tmp_path.iterdir()) == []


def test_one_that_was_there_stays(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(ValueError, match="no"), claimed(tmp_path / "out"):
        raise ValueError("no")
    assert (tmp_path / "out").is_dir()


def test_the_second_one_is_refused_after_a_while_and_welcome_later(tmp_path: Path) -> None:
    with (
        claimed(tmp_path / "out"),
        pytest.raises(DestinationError, match="Another build is writing"),
        claimed(tmp_path / "out", 0.0),
    ):
        pass
    with claimed(tmp_path / "out", 0.0):
        pass


def test_other_destinations_are_free(tmp_path: Path) -> None:
    with claimed(tmp_path / "one", 0.0), claimed(tmp_path / "two", 0.0):
        pass


def test_what_a_killed_build_left_goes(tmp_path: Path) -> None:
    for left in (".out.jekyllpy-x1", "out/.out.jekyllpy-x2", ".other.jekyllpy-x3"):
        (tmp_path / left).mkdir(parents=True)
        (tmp_path / left / "0").write_text("")
    with claimed(tmp_path / "out"):
        pass
    assert {path.name for path in tmp_path.iterdir()} == {"out", ".other.jekyllpy-x3"}
    assert list((tmp_path / "out").iterdir()) == []


def test_a_place_that_takes_no_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DestinationError) as caught, claimed(tmp_path / "file" / "out"):
        pass
    assert caught.value.path == str(tmp_path / "file" / "out")
